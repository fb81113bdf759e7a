import { describe, expect, it } from "vitest";
import { sayIn, sayOf, WORDS } from "../../client/words.ts";

const gapsOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();

describe("the page's words", () => {
  it("are said in both languages, with the same gaps", () => {
    for (const [key, [english, chinese]] of Object.entries(WORDS)) {
      expect(english.trim(), key).not.toBe("");
      expect(chinese.trim(), key).not.toBe("");
      expect(gapsOf(chinese), key).toEqual(gapsOf(english));
    }
  });

  it("are Chinese in Chinese, and English in English", () => {
    for (const [key, [english, chinese]] of Object.entries(WORDS)) {
      if (key === "otherLanguage") continue;
      expect(chinese, key).toMatch(/\p{Script=Han}/u);
      expect(english, key).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("count in English, one box and two boxes", () => {
    expect(sayIn("en")("added", { n: 1 })).toBe("1 box added to the picture");
    expect(sayIn("en")("added", { n: 2 })).toBe("2 boxes added to the picture");
    expect(sayIn("zh")("added", { n: 2 })).toBe("已向图中加入 2 个框");
  });

  it("leave a value without a word as it is", () => {
    expect(sayOf(sayIn("en"), "sign", "raises")).toBe("raises");
    expect(sayOf(sayIn("en"), "status", "asserted")).toBe("asserted");
  });
});
