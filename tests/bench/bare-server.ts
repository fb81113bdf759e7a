/**
 * The least that a server on `node:http` can do: each port has one answer, made beforehand, and sends it whatever is
 * asked. A process of its own.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What to send. */
export interface BareAnswer {
  readonly status: number;
  /** Names and values in turn, as Node's `rawHeaders`. */
  readonly headers: readonly string[];
  readonly body: string;
}

process.on("message", async (message) => {
  const answers = message as readonly BareAnswer[];
  process.send?.(await Promise.all(answers.map(serve)));
});
process.on("disconnect", () => process.exit());

function serve({ status, headers, body }: BareAnswer): Promise<number> {
  const bytes = Buffer.from(body, "base64");
  const head = [...headers];
  const server = createServer((_request, response) => {
    response.writeHead(status, head);
    response.end(bytes);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
