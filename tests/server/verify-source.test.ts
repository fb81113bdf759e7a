import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const folder = await mkdtemp(join(tmpdir(), "verify-"));
afterAll(() => rm(folder, { recursive: true }));

/** What the command prints, and how it ends. */
function verify(...files: readonly string[]) {
  const command = ["--import", "tsx", "server/verify-source.ts", ...files];
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, command, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

const REVIEW = "../shared/source/lenalidomide-review-2013.txt";
const skipped = existsSync(REVIEW) ? "" : ` (skipped: ${REVIEW} is not here)`;

it.skipIf(skipped !== "")(`agrees with the review in all 144 claims${skipped}`, async () => {
  const { code, out } = await verify(REVIEW);
  expect(out).toContain(`144 of 144 claims agree with ${REVIEW}`);
  expect(code).toBe(0);
});

it.skipIf(skipped !== "")(`names the claims of a sentence that was changed${skipped}`, async () => {
  const characters = Array.from(await readFile(REVIEW, "utf8"));
  const file = join(folder, "changed.txt");
  // Inside the span of LEN-054, which shares it with no claim of another sentence.
  await writeFile(file, characters.with(2300, "×").join(""));
  const { code, out } = await verify(file);
  expect(out).toMatch(/^LEN-054 2290–2320: the source says something else there/m);
  expect(out).not.toMatch(/^LEN-001 /m);
  expect(code).toBe(1);
});

it("names every claim where the file is another text", async () => {
  const file = join(folder, "tea.txt");
  await writeFile(file, "茶".repeat(9000));
  const { code, out } = await verify(file);
  expect(out).toContain(`0 of 144 claims agree with ${file}`);
  expect(out.match(/^LEN-\d{3} \d+–\d+: /gm)).toHaveLength(144);
  expect(code).toBe(1);
});

it.each([
  [["nowhere.txt"], "mechgraph: nowhere.txt: there is no such file\n"],
  [[], "mechgraph: one file is expected: npm run verify-source -- FILE\n"],
  [["a", "b"], "mechgraph: one file is expected: npm run verify-source -- FILE\n"],
])("says in one line what is wrong with %j", async (files, message) => {
  const { code, out, err } = await verify(...files);
  expect([code, out, err]).toEqual([1, "", message]);
});
