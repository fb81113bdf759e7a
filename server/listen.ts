import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Config } from "./config.ts";
import { AppError } from "./errors.ts";

/**
 * Listens where the settings say.
 * @returns the address to ask
 * @throws AppError `bad-request` for a port or an address that cannot be had
 */
export function listen(server: Server, { port, host }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      reject(new AppError("bad-request", whyNot(cause, port, host), { cause }));
    });
    server.listen(port, host, () => resolve(urlOf(server.address() as AddressInfo)));
  });
}

function whyNot({ code }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === "EADDRINUSE") return `port ${port} on ${host} is in use; set PORT to another`;
  if (code === "EACCES") return `port ${port} may not be opened; set PORT to one above 1023`;
  return `HOST ${host} is no address of this machine (${code})`;
}

const urlOf = ({ address, family, port }: AddressInfo) =>
  `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
