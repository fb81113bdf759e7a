import type { Table } from "../../../server/api.ts";
import { answerGraph } from "./answer-graph.ts";
import { toCx2 } from "./cx2.ts";
import { toDelimited } from "./delimited.ts";
import { toGexf } from "./gexf.ts";
import { toGraphml } from "./graphml.ts";
import { toJson, toJsonLines } from "./json.ts";

interface Writer {
  readonly type: string;
  readonly write: (answer: Table) => string;
}

const WRITERS = {
  csv: { type: "text/csv", write: (answer) => toDelimited(answer, ",") },
  tsv: { type: "text/tab-separated-values", write: (answer) => toDelimited(answer, "\t") },
  json: { type: "application/json", write: toJson },
  jsonl: { type: "application/jsonl", write: toJsonLines },
  graphml: { type: "application/graphml+xml", write: ({ rows }) => toGraphml(answerGraph(rows)) },
  gexf: { type: "application/gexf+xml", write: ({ rows }) => toGexf(answerGraph(rows)) },
  cx2: { type: "application/json", write: ({ rows }) => toCx2(answerGraph(rows)) },
} as const satisfies Readonly<Record<string, Writer>>;

/** An answer as the text of a file, with its media type. */
export function writeAnswer(
  answer: Table,
  format: keyof typeof WRITERS,
): { readonly text: string; readonly type: string } {
  const { type, write } = WRITERS[format];
  return { text: write(answer), type: `${type};charset=utf-8` };
}
