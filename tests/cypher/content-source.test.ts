import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../server/store/store.ts";
import { openLoadedStore } from "../loaded-store.ts";

const FILE = "../shared/source/lenalidomide-review-2013.txt";
const present = existsSync(FILE);
if (!present) process.stdout.write(`content not compared with the review: ${FILE} is not there\n`);

/** As many Han characters, or English words, in a row as would make a copied clause. */
const CLAUSE = { han: 12, words: 8 };

const source = present ? readFileSync(FILE, "utf8") : "";

/** Every run of `length` in a row. */
const runs = (items: readonly string[], length: number, between: string): ReadonlySet<string> =>
  new Set(
    items
      .slice(0, Math.max(0, items.length - length + 1))
      .map((_, index) => items.slice(index, index + length).join(between)),
  );

/** Clause by clause, only the Han characters: letters, brackets and spaces between them hide no copy. */
const hanRuns = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/[，。；、：,.;:]/)
      .flatMap((clause) => [...runs(clause.match(/\p{Script=Han}/gu) ?? [], CLAUSE.han, "")]),
  );

const wordRuns = (text: string) =>
  runs(text.toLowerCase().match(/[\p{Script=Latin}\d]+/gu) ?? [], CLAUSE.words, " ");

let store: Store;

beforeAll(async () => {
  if (present) ({ store } = await openLoadedStore());
}, 60_000);

afterAll(() => store?.close());

describe.skipIf(!present)("the graph beside the review", () => {
  test("finds every claim's span by its offsets and its hash", async () => {
    const points = [...source];
    const { rows } = await store.read(
      "MATCH (c:Claim) RETURN c.id AS id, c.start AS start, c.end AS end, c.spanHash AS hash",
    );
    expect(rows).toHaveLength(144);
    for (const { id, start, end, hash } of rows) {
      const span = points.slice(Number(start), Number(end)).join("");
      const bare = span.replace(/\p{White_Space}/gu, "");
      expect(bare, `${id}`).not.toBe("");
      expect(hash, `${id}`).toBe(createHash("sha256").update(bare, "utf8").digest("hex"));
    }
  });

  test("copies no clause of it into any file, in Chinese or in English", async () => {
    const chinese = hanRuns(source);
    const english = wordRuns(source);
    const folder = "cypher/mechanisms";
    for (const file of await readdir(folder)) {
      const texts = readFileSync(`${folder}/${file}`, "utf8").match(/"(?:[^"\\]|\\.)*"/g) ?? [];
      for (const text of texts) {
        expect(shared(hanRuns(text), chinese), `${file}: ${text}`).toEqual([]);
        expect(shared(wordRuns(text), english), `${file}: ${text}`).toEqual([]);
      }
    }
  });
});

const shared = (ours: ReadonlySet<string>, theirs: ReadonlySet<string>) =>
  [...ours].filter((run) => theirs.has(run));
