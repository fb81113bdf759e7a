import { spaced } from "./scene/chinese-spacing.ts";
import type { Language } from "./scene/scene.ts";
import type { ALL_WORDS } from "./words/all-words.ts";
import type { Pair } from "./words/pair.ts";

export type WordKey = keyof typeof ALL_WORDS;

/** Those of the page's texts that are there so far. */
export type Words = { readonly [key in WordKey]?: Pair };

export type WordValues = Readonly<Record<string, string | number>>;

/** Says a text of the page with its gaps filled; nothing while the text is not there yet. */
export type Say = (key: WordKey, values?: WordValues) => string;

const GAP = /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g;

/** Texts in one language, of those that are there. */
export const sayIn =
  <Key extends string>(language: Language, words: { readonly [key in Key]?: Pair }) =>
  (key: Key, values: WordValues = {}): string => {
    const text = words[key]?.[language === "zh" ? 1 : 0] ?? "";
    const filled = text.replace(GAP, (gap, name: string, one, many) => {
      const value = values[name];
      if (value === undefined) return gap;
      if (one !== undefined) return value === 1 ? one : many;
      return String(value);
    });
    return language === "zh" && filled !== text ? spaced(filled) : filled;
  };

/** A text whose key is made of a word and a value, as `sign-raises`; the value itself where there is none. */
export const sayOf = (say: Say, word: string, value: string): string =>
  say(`${word}-${value}` as WordKey) || value;
