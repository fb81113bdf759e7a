import { type SearchKey, termsOf } from "./search-keys.ts";

/** How well a key fits what was typed: 0 is the same text; null is not at all. */
export type Grade = number;

const EXACT = 0;
const PREFIX = 1;
const WITHIN = 2;
const WORDS = 3;
const TYPO = 4;
const SHORTENED = 5;

/** Shorter words are too alike for a typo to be told from another word. */
const SHORTEST_WITH_TYPO = 5;

/** True where one typo in a word is forgiven. */
export const forgives = (word: string): boolean =>
  word.length >= SHORTEST_WITH_TYPO && /\p{Letter}/u.test(word);

/**
 * Grades a key against the units that were typed.
 *
 * The same text, then a text that starts so, then one in which it starts a word, then one that has all the words, then
 * one typo, then a name with a syllable left out. A typo never touches a digit: IL-6 is not IL-2.
 */
export function gradeKey(key: SearchKey, typed: readonly string[]): Grade | null {
  const whole = typed.join("");
  const text = key.units.join("");
  if (key.form === "shortened") return text === whole ? SHORTENED : null;
  if (text === whole) return EXACT;
  if (text.startsWith(whole)) return PREFIX;
  const terms = termsOf(key);
  if (terms.some((term) => term.startsWith(whole))) return WITHIN;
  if (key.form === "initials") return null;
  // Syllables alone mean too little: only words and characters may be scattered.
  const words = key.form === "written" && typed.length > 1;
  if (words && typed.every((unit) => startsOne(key.units, unit))) return WORDS;
  return withTypo(key, typed, whole) ? TYPO : null;
}

const startsOne = (units: readonly string[], word: string) =>
  units.some((unit) => unit.startsWith(word));

function withTypo(key: SearchKey, typed: readonly string[], whole: string): boolean {
  if (forgives(whole) && termsOf(key).some((term) => isOneTypo(term, whole))) return true;
  const wrong = typed.filter((word) => !startsOne(key.units, word));
  const [word] = wrong;
  if (typed.length < 2 || wrong.length !== 1 || word === undefined || !forgives(word)) return false;
  return key.units.some((unit) => isOneTypo(unit, word));
}

/** One letter too many, too few, wrong, or two neighbours changed about. */
export function isOneTypo(right: string, typed: string): boolean {
  if (Math.abs(right.length - typed.length) > 1 || digits(right) !== digits(typed)) return false;
  let at = 0;
  while (at < right.length && right[at] === typed[at]) at += 1;
  const rightRest = right.slice(at);
  const typedRest = typed.slice(at);
  const [a = "", b = ""] = rightRest;
  const swapped = typedRest.startsWith(b + a) && rightRest.slice(2) === typedRest.slice(2);
  return (
    rightRest.slice(1) === typedRest ||
    rightRest === typedRest.slice(1) ||
    rightRest.slice(1) === typedRest.slice(1) ||
    (b !== "" && swapped)
  );
}

const digits = (text: string) => text.replace(/\D/g, "");
