import { readdirSync, readFileSync } from "node:fs";

/** A question that somebody might ask of the graph, in Cypher. */
export interface CorpusQuestion {
  /** The file, without its ending. */
  readonly theme: string;
  readonly title: string;
  readonly cypher: string;
}

/** What the embedded engine does not answer: the code and the construct, by the question's title. */
export type Refusals = {
  readonly [title: string]: { readonly code: string; readonly construct: string };
};

const FOLDER = "tests/corpus";

/** Every question of `tests/corpus/*.cypher`: a title on a comment line, the query below it. */
export function readCorpus(): readonly CorpusQuestion[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".cypher"));
  return files.sort().flatMap((file) =>
    readFileSync(`${FOLDER}/${file}`, "utf8")
      .split(/^\/\/ /m)
      .filter((part) => part.trim() !== "")
      .map((part) => {
        const [title = "", ...lines] = part.split("\n");
        const cypher = lines.join("\n").trim().replace(/;$/, "");
        return { theme: file.replace(/\.cypher$/, ""), title: title.trim(), cypher };
      }),
  );
}

/** What is on record. */
export function readRefusals(): Refusals {
  return JSON.parse(readFileSync(`${FOLDER}/refused.json`, "utf8")) as Refusals;
}
