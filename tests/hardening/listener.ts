import { createServer, type Server } from "node:net";

/** A listener that counts whoever connects to it, and answers a line of CSV. */
export interface Listener {
  readonly port: number;
  hits(): number;
  close(): Promise<void>;
}

const LINE = "canary,canary\n";
const ANSWER = `HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: ${LINE.length}\r\nConnection: close\r\n\r\n${LINE}`;

/** @param host `0.0.0.0` where a container is to reach it */
export async function listen(host: string): Promise<Listener> {
  let hits = 0;
  const server: Server = createServer((socket) => {
    hits += 1;
    socket.on("error", () => {});
    socket.end(ANSWER);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    hits: () => hits,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
