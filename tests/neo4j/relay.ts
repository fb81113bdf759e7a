import { once, setMaxListeners } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";

/** What befalls that which is sent through a relay. */
export interface Fault {
  /** Milliseconds by which each piece comes later. */
  readonly delayMs?: number;
  /** Answers come in pieces of so many bytes. */
  readonly pieceBytes?: number;
  /** A connection ends after so many bytes of answers. */
  readonly limitBytes?: number;
  /** Connections stay, new ones are taken, and nothing passes. */
  readonly stalls?: boolean;
  /** A new connection is taken and reset at once. */
  readonly resets?: boolean;
}

/** A wire to a server, with faults on demand. */
export interface Relay {
  readonly uri: string;
  /** Connections that are open through it. */
  connections(): number;
  /** Bytes of answers that were handed on so far. */
  answered(): number;
  /** From here on, also on connections that are open. */
  suffer(fault: Fault): void;
  /** Ends all connections at once, as a cable that is cut, or with a reset. */
  cut(how?: "reset"): void;
  /** Nobody listens any more, and what was open is cut. */
  vanish(): Promise<void>;
  /** All is well again, also on the connections that were held. */
  heal(): Promise<void>;
  /** All is well again for those that connect from now on; what is held stays so for good. */
  healForOthers(): void;
  close(): Promise<void>;
}

/** Opens a relay on this machine to the server of an address of Bolt. */
export async function openRelay(uri: string): Promise<Relay> {
  const { hostname, port } = new URL(uri);
  const near = new Set<Socket>();
  let fault: Fault = {};
  let answered = 0;
  let healing = newHealing();
  const suffered = (answers: boolean) => () => ({ ...fault, healed: healing.signal, answers });

  function take(caller: Socket): void {
    caller.on("error", () => {});
    if (fault.resets) return void caller.resetAndDestroy();
    const far = connect(Number(port || 7687), hostname);
    near.add(caller);
    caller.on("close", () => {
      near.delete(caller);
      far.destroy();
    });
    far.on("close", () => caller.destroy()).on("error", () => {});
    void carry(caller, far, suffered(false));
    void carry(far, caller, suffered(true), (bytes) => {
      answered += bytes;
    });
  }

  let server = createServer(take).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port: ours } = server.address() as AddressInfo;
  const cut = (how?: "reset") => {
    for (const socket of near) {
      if (how === "reset") socket.resetAndDestroy();
      else socket.destroy();
    }
  };
  const vanish = async () => {
    const closed = server.listening ? once(server.close(), "close") : null;
    cut();
    await closed;
  };
  return {
    uri: `bolt://127.0.0.1:${ours}`,
    connections: () => near.size,
    answered: () => answered,
    suffer(next) {
      fault = next;
    },
    cut,
    vanish,
    async heal() {
      fault = {};
      healing.abort();
      healing = newHealing();
      if (server.listening) return;
      server = createServer(take).listen(ours, "127.0.0.1");
      await once(server, "listening");
    },
    healForOthers() {
      fault = {};
      healing = newHealing();
    },
    close: vanish,
  };
}

/** Each connection that is held waits for it. */
function newHealing(): AbortController {
  const healing = new AbortController();
  setMaxListeners(0, healing.signal);
  return healing;
}

type Suffered = Fault & { readonly healed: AbortSignal; readonly answers: boolean };

/** Hands on what comes, piece by piece, until one end is gone. */
async function carry(
  from: Socket,
  to: Socket,
  suffered: () => Suffered,
  tell: (bytes: number) => void = () => {},
): Promise<void> {
  let sent = 0;
  try {
    for await (const chunk of from as AsyncIterable<Buffer>) {
      for (const piece of piecesOf(chunk, suffered())) {
        await hold(suffered());
        const passes = piece.subarray(0, roomFor(sent, suffered()));
        sent += piece.length;
        tell(passes.length);
        if (!to.write(passes)) await once(to, "drain");
        if (passes.length < piece.length) return void to.end();
      }
    }
    to.end();
  } catch {
    to.destroy();
  }
}

/** How many more bytes may pass. */
const roomFor = (sent: number, { answers, limitBytes = Number.POSITIVE_INFINITY }: Suffered) =>
  answers ? Math.max(0, limitBytes - sent) : Number.POSITIVE_INFINITY;

async function hold({ stalls, delayMs, healed }: Suffered): Promise<void> {
  if (stalls) await once(healed, "abort");
  if (delayMs !== undefined) await setTimeout(delayMs);
}

function piecesOf(chunk: Buffer, { pieceBytes, answers }: Suffered): readonly Buffer[] {
  if (pieceBytes === undefined || !answers) return [chunk];
  const count = Math.ceil(chunk.length / pieceBytes);
  return Array.from({ length: count }, (_, at) =>
    chunk.subarray(at * pieceBytes, (at + 1) * pieceBytes),
  );
}
