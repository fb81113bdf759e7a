import { describe, expect, it } from "vitest";
import { ALL_WORDS } from "../../client/words/all-words.ts";
import { WORKING_WORDS } from "../../client/words/working-words.ts";
import { sayIn, sayOf } from "../../client/words.ts";

const gapsOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();

/** A colon with a gap after it is in no language. */
const isPunctuation = (text: string) => !/\p{L}/u.test(text.replaceAll(/\{[^}]*\}/g, ""));

describe("the page's words", () => {
  it("are said in both languages, with the same gaps", () => {
    for (const [key, [english, chinese]] of Object.entries({ ...ALL_WORDS, ...WORKING_WORDS })) {
      expect(english.trim(), key).not.toBe("");
      expect(chinese.trim(), key).not.toBe("");
      expect(gapsOf(chinese), key).toEqual(gapsOf(english));
    }
  });

  it("are Chinese in Chinese, and English in English", () => {
    for (const [key, [english, chinese]] of Object.entries({ ...ALL_WORDS, ...WORKING_WORDS })) {
      if (key === "otherLanguage" || isPunctuation(english)) continue;
      expect(chinese, key).toMatch(/\p{Script=Han}/u);
      expect(english, key).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("count in English, one box and two boxes", () => {
    expect(sayIn("en", ALL_WORDS)("added", { n: 1 })).toBe("1 box added to the picture");
    expect(sayIn("en", ALL_WORDS)("added", { n: 2 })).toBe("2 boxes added to the picture");
    expect(sayIn("zh", ALL_WORDS)("added", { n: 2 })).toBe("已向图中加入 2 个框");
  });

  it("leave a value without a word as it is", () => {
    expect(sayOf(sayIn("en", ALL_WORDS), "sign", "raises")).toBe("raises");
    expect(sayOf(sayIn("en", ALL_WORDS), "status", "asserted")).toBe("asserted");
  });

  it("stand apart in Chinese where a Latin name meets a Chinese word", () => {
    const say = sayIn("zh", ALL_WORDS);
    expect(say("chainsEndAt", { state: "T 细胞中 NF-κB 的活性" })).toBe(
      "对 T 细胞中 NF-κB 的活性的作用",
    );
  });
});
