import { createServer, type Server, type Socket } from "node:net";

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
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    hits += 1;
    open.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => open.delete(socket));
    socket.end(ANSWER);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    hits: () => hits,
    // Whoever connected may keep its end of the line open.
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
