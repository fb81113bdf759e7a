import type { AnswerLine, ErrorBody, QueryAnswer, Row } from "../../server/api.ts";
import type { Answer, AskFailure } from "./answer.ts";

type Part = Partial<Answer>;

/** Rows are shown together that come within so many milliseconds. */
const TOGETHER_MS = 60;

/**
 * Asks a statement and tells each time that more of its answer is here. Never rejects: what goes wrong is part of the
 * answer. An aborted signal ends the query, on the server too.
 */
export async function ask(
  fetcher: typeof fetch,
  question: Pick<Answer, "cypher" | "parameters">,
  signal: AbortSignal,
  tell: (part: Part) => void,
): Promise<void> {
  const begun = performance.now();
  try {
    const response = await fetcher("/api/cypher", {
      method: "POST",
      headers: { accept: "application/x-ndjson", "content-type": "application/json" },
      body: JSON.stringify(question),
      signal,
    });
    const isWhole = response.headers.get("content-type")?.startsWith("application/json");
    if (!response.ok || response.body === null) tell(failed(await response.json()));
    else if (isWhole) tellWhole((await response.json()) as QueryAnswer, begun, tell);
    else await readLines(response.body, begun, tell);
  } catch (cause) {
    tell(signal.aborted ? { state: "cancelled" } : { state: "failed", failure: brokenOff(cause) });
  }
}

function tellWhole(answer: QueryAnswer, begun: number, tell: (part: Part) => void): void {
  tell({
    ...answer,
    state: "done",
    firstRowMs: answer.rows.length > 0 ? performance.now() - begun : null,
  });
}

const brokenOff = (cause: unknown): AskFailure => ({
  code: cause instanceof SyntaxError ? "unreadable" : "offline",
  message: cause instanceof Error ? cause.message : String(cause),
  at: null,
});

function failed(body: unknown): Part {
  const { error } = body as Partial<ErrorBody>;
  if (error === undefined) throw new SyntaxError("no error of ours");
  const { code, message, at = null } = error;
  return { state: "failed", failure: { code, message, at } };
}

async function readLines(
  body: ReadableStream<Uint8Array>,
  begun: number,
  tell: (part: Part) => void,
) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const rows: Row[] = [];
  let rest = "";
  let told = 0;
  let first: number | null = null;
  const tellRows = () => {
    if (rows.length === told) return;
    first ??= performance.now() - begun;
    told = rows.length;
    tell({ rows: [...rows], firstRowMs: first });
  };
  let ended = false;
  const take = (line: AnswerLine) => {
    if ("row" in line) rows.push(line.row);
    else if ("columns" in line) tell({ columns: line.columns });
    else if ("error" in line) tell(failed(line));
    else {
      const { rows: _, ...end } = line.end;
      tell({ state: "done", ...end });
    }
  };
  let later: ReturnType<typeof setTimeout> | undefined;
  const tellSoon = () => {
    if (first === null) return tellRows();
    later ??= setTimeout(() => {
      later = undefined;
      tellRows();
    }, TOGETHER_MS);
  };
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    const lines = `${rest}${decoder.decode(value, { stream: true })}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines.map((text) => JSON.parse(text) as AnswerLine)) {
      ended = "end" in line || "error" in line;
      if (ended) tellRows();
      take(line);
    }
    if (!ended) tellSoon();
  }
  clearTimeout(later);
  if (!ended) throw new SyntaxError("the answer broke off");
}
