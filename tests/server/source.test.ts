import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ClaimDetail } from "../../server/api.ts";
import { paragraphAround } from "../../server/paragraph.ts";
import {
  agrees,
  compareSource,
  hashSpan,
  openSources,
  readSource,
  type Span,
} from "../../server/source.ts";
import { runServer } from "../running-server.ts";

// Made up for this test: hard-wrapped, with blank lines between the lines, as text taken from a PDF.
const TEXT = `1.1   红茶的作用机制

红茶可以提高注意力，缓解疲劳，它对睡眠

的影响取决于剂量。在志愿者中，红茶上调 AB-

2 的表达，促进细胞分泌更多的 cAMP 和干扰素，而且能

抑制 𠮷 因子 [1-2]。

1.2   绿茶

Green tea makes people calm and keeps them

awake for many hours. 具 有 类 似 的 作 用， 但

较弱。
 在下一段中什么也没有说。
`;

const folder = await mkdtemp(join(tmpdir(), "source-"));
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string | Uint8Array) {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

const characters = Array.from(TEXT);
const spanOf = (words: string) => {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length;
  return { start, end: start + Array.from(words).length };
};
const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** What stands at the place of these words, told in its paragraph. */
function quoted(words: string) {
  const { start, end } = spanOf(words);
  const span = paragraphAround(characters, start, end);
  return { text: span.text, marked: span.text.slice(span.start, span.end) };
}

describe("the hash of a span", () => {
  it("does not change with white space of any kind", async () => {
    const source = { name: "x", characters: Array.from("a\u00a0\u3000b\n\n\u0085c\t d") };
    expect(hashSpan(source, 0, source.characters.length)).toBe(sha256("abcd"));
  });

  it("counts code points, so that a rare character is one", async () => {
    const source = await readSource(await fileOf("rare.txt", "𠮷茶"));
    expect(hashSpan(source, 0, 1)).toBe(sha256("𠮷"));
    expect(hashSpan(source, 1, 2)).toBe(sha256("茶"));
  });

  it("agrees with a copy that has a byte order mark and the line ends of Windows", async () => {
    const copy = await readSource(
      await fileOf("copy.txt", `\ufeff${TEXT.replaceAll("\n", "\r\n")}`),
    );
    const { start, end } = spanOf("awake for many hours");
    expect(agrees(copy, { start, end, spanHash: sha256("awakeformanyhours") })).toBe(true);
  });

  it("does not agree where the source ends before the claim does", async () => {
    const source = await readSource(await fileOf("short.txt", "a"));
    expect(agrees(source, { start: 0, end: 5, spanHash: sha256("a") })).toBe(false);
  });
});

describe("the paragraph of a span", () => {
  it("has no hard wraps, and marks the span", () => {
    expect(quoted("它对睡眠\n\n的影响取决于剂量")).toEqual({
      text: "红茶可以提高注意力，缓解疲劳，它对睡眠的影响取决于剂量。在志愿者中，红茶上调 AB-2 的表达，促进细胞分泌更多的 cAMP 和干扰素，而且能抑制𠮷因子 [1-2]。",
      marked: "它对睡眠的影响取决于剂量",
    });
  });

  it("marks a span behind a character that takes two units of the text", () => {
    expect(quoted("因子 [1-2]").marked).toBe("因子 [1-2]");
  });

  it("keeps a space where a wrap stood between two words", () => {
    expect(quoted("keeps them\n\nawake")).toMatchObject({ marked: "keeps them awake" });
  });

  it("closes up Chinese that was set with spaces", () => {
    expect(quoted("具 有 类 似 的 作 用").marked).toBe("具有类似的作用");
  });

  it("ends at a heading, and at a sentence before an indent", () => {
    expect(quoted("绿茶").text).toBe("1.2 绿茶");
    expect(quoted("较弱").text).toMatch(/^Green tea .* 具有类似的作用，但较弱。$/);
    expect(quoted("什么也没有说").text).toBe("在下一段中什么也没有说。");
  });
});

describe("a file that cannot be compared", () => {
  it("is named where it is missing", async () => {
    await expect(readSource(join(folder, "none.txt"))).rejects.toThrow(
      /none\.txt: there is no such file/,
    );
  });

  it("is named where it is no UTF-8", async () => {
    const file = await fileOf("gb.txt", new Uint8Array([0xc8, 0xed, 0xb2, 0xe8]));
    await expect(readSource(file)).rejects.toThrow(/gb\.txt: it is not UTF-8 text/);
  });

  it("is named where SOURCE_DIR has none", async () => {
    await expect(openSources(join(folder, "nowhere"))).rejects.toThrow(/SOURCE_DIR: .*nowhere/);
  });
});

describe("the folder SOURCE_DIR", () => {
  it("quotes a claim from the file that agrees with it, and no other claim", async () => {
    await fileOf("tea.txt", TEXT);
    const quote = await openSources(folder).catch(() => null);
    // One file of the folder is no UTF-8, so it is refused whole.
    expect(quote).toBeNull();
    await rm(join(folder, "gb.txt"), { force: true });
    const open = await openSources(folder);
    const place = spanOf("缓解疲劳");
    const found = open({ ...place, spanHash: sha256("缓解疲劳") });
    expect(found?.text.slice(found.start, found.end)).toBe("缓解疲劳");
    expect(open({ ...place, spanHash: sha256("增加疲劳") })).toBeNull();
  });
});

it("tells every claim that the source does not say, by its place", async () => {
  const source = await readSource(await fileOf("tea.txt", TEXT));
  const right = { id: "T-1", ...spanOf("缓解疲劳"), spanHash: sha256("缓解疲劳") };
  const wrong = { id: "T-2", ...spanOf("提高注意力"), spanHash: sha256("降低注意力") };
  const beyond = { id: "T-3", start: 10_000, end: 10_010, spanHash: sha256("") };
  const { agreeing, mismatches } = compareSource(source, [right, wrong, beyond]);
  expect(agreeing).toBe(1);
  expect(mismatches.map(({ id, why }) => [id, why])).toEqual([
    ["T-2", expect.stringMatching(/^the source says something else there/)],
    ["T-3", `the source ends at ${characters.length}`],
  ]);
});

const REVIEW = "../shared/source";
const skipped = existsSync(REVIEW) ? "" : ` (skipped: ${REVIEW} is not here)`;

describe.skipIf(skipped !== "")(`the review itself${skipped}`, () => {
  it("says at the place of every claim what the claim was read from", async () => {
    const server = await runServer({ SOURCE_DIR: REVIEW });
    try {
      const { rows } = await server.json<{ rows: (Span & { id: string })[] }>(
        "/api/queries/claim-spans",
      );
      const source = await readSource(join(REVIEW, "lenalidomide-review-2013.txt"));
      expect(compareSource(source, rows)).toEqual({ agreeing: 144, mismatches: [] });
      for (const id of ["LEN-001", "LEN-054", "LEN-144"]) {
        const claim = await server.json<ClaimDetail>(`/api/claims/${id}`);
        const marked = claim.source?.text.slice(claim.source.start, claim.source.end) ?? "";
        expect(sha256(marked.replace(/\s/g, ""))).toBe(claim.spanHash);
      }
    } finally {
      await server.close();
    }
  });
});
