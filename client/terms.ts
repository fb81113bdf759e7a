import type { Term } from "../server/api.ts";
import type { Language } from "./scene/scene.ts";

/** A term of a closed vocabulary, or undefined where the vocabulary lacks it. */
export const findTerm = (
  terms: readonly Term[],
  vocabulary: string,
  term: string,
): Term | undefined => terms.find((one) => one.vocabulary === vocabulary && one.term === term);

/** A term's name in a language; the term itself where the vocabulary lacks it. */
export function termName(
  terms: readonly Term[],
  vocabulary: string,
  term: string,
  language: Language,
): string {
  const found = findTerm(terms, vocabulary, term);
  return (language === "zh" ? found?.nameZh : found?.name) ?? term;
}

/** What a term means, in a language; empty where the vocabulary lacks it. */
export function termMeaning(
  terms: readonly Term[],
  vocabulary: string,
  term: string,
  language: Language,
): string {
  const found = findTerm(terms, vocabulary, term);
  return (language === "zh" ? found?.meaningZh : found?.meaning) ?? "";
}
