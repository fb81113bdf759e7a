import type { Language } from "./scene.ts";

const BETWEEN =
  /(?<=\p{Script=Han})(?=[\p{Script=Latin}\p{Script=Greek}\d])|(?<=[\p{Script=Latin}\p{Script=Greek}\d])(?=\p{Script=Han})/gu;

/** A Chinese text with a space wherever a Chinese character and a Latin or Greek letter or a number meet. */
export const spaced = (text: string): string => text.replace(BETWEEN, " ");

/** Words in a row: between English ones stands a space, between Chinese ones none. */
export const joined = (words: readonly string[], language: Language): string =>
  language === "zh" ? spaced(words.join("")) : words.join(" ");
