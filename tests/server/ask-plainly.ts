import { type IncomingHttpHeaders, request } from "node:http";

/** An answer as it came over the line. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks without what `fetch` does by itself: it unpacks answers, and asks past every cache. */
export function ask(
  url: string,
  {
    method,
    headers,
  }: { readonly method: string; readonly headers: Readonly<Record<string, string>> },
): Promise<PlainAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}
