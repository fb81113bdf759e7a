import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A message of a client, as Bolt frames it: https://neo4j.com/docs/bolt/current/bolt/message/ */
export interface BoltMessage {
  readonly kind: "BEGIN" | "RUN" | "ROUTE" | "other";
  /** Whether it asks for somebody who only reads, which in a cluster is a replica. */
  readonly reads: boolean;
}

const KINDS: Readonly<Record<number, BoltMessage["kind"]>> = {
  16: "RUN",
  17: "BEGIN",
  102: "ROUTE",
};

/** The first message of all, behind a handshake that may have one part or two. */
const HELLO = Buffer.from("b101", "hex");

/** `"mode": "r"` in the way that Bolt packs it. */
const READS = Buffer.from("846d6f64658172", "hex");

/** Listens between a driver and its Neo4j, and notes what the driver says. */
export async function tapBolt(uri: string) {
  const { hostname, port } = new URL(uri);
  const messages: BoltMessage[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port || 7687), hostname);
    const read = readMessages((message) => messages.push(message));
    near.on("data", read);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
    }
    near.pipe(far).pipe(near);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    /** What was said since it was asked last. */
    take: (): readonly BoltMessage[] => messages.splice(0),
    async close() {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), "close");
    },
  };
}

/** Takes a client's bytes as they come, and tells each message that is whole. */
function readMessages(tell: (message: BoltMessage) => void): (bytes: Buffer) => void {
  let left = Buffer.alloc(0);
  let message: Buffer[] = [];
  let greeted = false;

  function take(chunk: Buffer): void {
    if (chunk.length > 0) return void message.push(chunk);
    if (message.length > 0) tell(messageIn(Buffer.concat(message)));
    message = [];
  }

  return (bytes) => {
    left = Buffer.concat([left, bytes]);
    const hello = greeted ? 2 : left.indexOf(HELLO);
    if (hello === -1) return;
    greeted = true;
    // Two bytes before a chunk say how long it is; one without length ends a message.
    left = left.subarray(hello - 2);
    while (left.length >= 2 && left.length >= 2 + left.readUInt16BE(0)) {
      const end = 2 + left.readUInt16BE(0);
      take(left.subarray(2, end));
      left = left.subarray(end);
    }
  };
}

const messageIn = (bytes: Buffer): BoltMessage => ({
  kind: KINDS[bytes[1] ?? 0] ?? "other",
  reads: bytes.includes(READS),
});
