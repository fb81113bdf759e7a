/** Asks a server the same again and again over raw sockets. A process of its own, so that it takes no time from either server. */
import { connect, type Socket } from "node:net";

export interface LoadOrder {
  readonly port: number;
  /** The whole request, as it goes over the line. */
  readonly request: string;
  readonly status: number;
  readonly connections: number;
  /** Before it counts. */
  readonly warmUpMs: number;
  readonly ms: number;
}

export interface LoadResult {
  /** Answers a second. */
  readonly rate: number;
  /** Bytes of an answer's body. */
  readonly bodyBytes: number;
}

process.on("message", async (message) => process.send?.(await load(message as LoadOrder)));
process.on("disconnect", () => process.exit());

async function load(order: LoadOrder): Promise<LoadResult> {
  const count = { answers: 0, bodyBytes: 0 };
  const sockets = Array.from({ length: order.connections }, () => askAgainAndAgain(order, count));
  await sleep(order.warmUpMs);
  count.answers = 0;
  const start = performance.now();
  await sleep(order.ms);
  const rate = count.answers / ((performance.now() - start) / 1000);
  for (const socket of sockets) socket.destroy();
  return { rate, bodyBytes: count.bodyBytes };
}

/** The next request goes out when the whole answer of the last has come in. */
function askAgainAndAgain(
  { port, request, status }: LoadOrder,
  count: { answers: number; bodyBytes: number },
): Socket {
  const begins = `HTTP/1.1 ${status} `;
  let missing = 0;
  const socket = connect(port, "127.0.0.1", () => socket.write(request));
  socket.setNoDelay(true);
  socket.on("data", (chunk) => {
    if (missing > 0) missing -= chunk.length;
    else {
      const end = chunk.indexOf("\r\n\r\n");
      const head = chunk.toString("latin1", 0, end);
      if (end < 0 || !head.startsWith(begins)) throw new Error(`not ${status}: ${head}`);
      count.bodyBytes = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
      missing = count.bodyBytes - (chunk.length - end - 4);
    }
    if (missing > 0) return;
    count.answers += 1;
    socket.write(request);
  });
  socket.on("error", (error) => {
    throw error;
  });
  return socket;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
