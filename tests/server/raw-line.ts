import { connect } from "node:net";

/** What came back over a line. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** All that came, when there was more than one answer. */
  readonly whole: string;
}

export interface RawOptions {
  /** Says at once that nothing more will be sent, as a half-closed line does. */
  readonly halfClose?: boolean;
  /** Sent after the request, piece by piece. */
  readonly slowly?: { readonly pieces: readonly string[]; readonly everyMs: number };
}

/** Sends what no client would send, as it stands, and hears all that comes until the server hangs up. Status 0 where nothing came. */
export function rawRequest(
  url: string,
  request: string | Buffer,
  { halfClose = false, slowly }: RawOptions = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    const pieces = [...(slowly?.pieces ?? [])];
    const timer = setInterval(() => {
      const piece = pieces.shift();
      if (piece !== undefined && socket.writable) socket.write(piece);
    }, slowly?.everyMs ?? 1_000);
    socket.write(request);
    if (halfClose) socket.end();
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("end", () => socket.end());
    // The server may hang up while something is still being sent: what it said before counts.
    socket.on("error", () => {});
    socket.on("close", () => {
      clearInterval(timer);
      resolve(readAnswer(Buffer.concat(chunks).toString("utf8")));
    });
  });
}

function readAnswer(whole: string): RawAnswer {
  const [head = "", body = ""] = split(whole, "\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => {
      const [name = "", value = ""] = split(line, ": ");
      return [name.toLowerCase(), value];
    }),
  );
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(first)?.[1] ?? 0), headers, body, whole };
}

function split(text: string, at: string): readonly string[] {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + at.length)];
}
