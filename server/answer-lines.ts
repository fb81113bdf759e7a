import type { ServerResponse } from "node:http";
import type { QueryAnswer } from "./api.ts";

export const LINES_TYPE = "application/x-ndjson";

/** An answer that is sent line by line: its columns, each row, and how it ended. */
export interface AnswerLines {
  /** Sends rows, given as JSON, at once. The first ones bring the head of the response and the columns with them. */
  add(columns: readonly string[], rows: readonly string[]): void;
  /** Sends what is missing of the whole answer, and the last line. */
  end(answer: QueryAnswer): void;
}

/** Begins an answer of lines. Until its first row an error is still a response of its own. */
export function createAnswerLines(response: ServerResponse): AnswerLines {
  let sent = 0;

  function add(columns: readonly string[], rows: readonly string[]): void {
    // What is read after the time is up has no listener any more.
    if (response.writableEnded || response.destroyed) return;
    const begins = !response.headersSent;
    if (begins) {
      response.setHeader("Content-Type", LINES_TYPE);
      // Whoever stands between must neither pack the lines nor gather them.
      response.setHeader("Cache-Control", "no-store, no-transform");
      response.setHeader("X-Accel-Buffering", "no");
    }
    sent += rows.length;
    const head = begins ? `${JSON.stringify({ columns })}\n` : "";
    const lines = head + rows.map((row) => `{"row":${row}}\n`).join("");
    if (lines !== "") response.write(lines);
  }

  return {
    add,
    end({ columns, rows, truncated, engine, elapsedMs }) {
      add(
        columns,
        rows.slice(sent).map((row) => JSON.stringify(row)),
      );
      if (response.destroyed) return;
      const end = { rows: rows.length, truncated, engine, elapsedMs };
      response.end(`${JSON.stringify({ end })}\n`);
    },
  };
}

/** True for a response of lines that has begun. */
export const isAnswerLines = (response: ServerResponse): boolean =>
  response.headersSent && response.getHeader("Content-Type") === LINES_TYPE;
