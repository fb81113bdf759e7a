import { pinyin } from "pinyin-pro";

/** A text in one of the forms in which somebody may type it, cut into units: words, Chinese characters or syllables. */
export interface SearchKey {
  readonly units: readonly string[];
  /** How the form was made. A form of initials is too short to forgive a typo. */
  readonly form: "written" | "pinyin" | "initials" | "shortened";
}

const HAN = /\p{Script=Han}/u;
const UNIT = /\p{Script=Han}|[\p{Script=Latin}\p{Number}]+/gu;

const GREEK: Readonly<Record<string, readonly [name: string, letter: string]>> = {
  α: ["alpha", "a"],
  β: ["beta", "b"],
  γ: ["gamma", "g"],
  δ: ["delta", "d"],
  ε: ["epsilon", "e"],
  ζ: ["zeta", "z"],
  η: ["eta", "h"],
  θ: ["theta", "th"],
  ι: ["iota", "i"],
  κ: ["kappa", "k"],
  λ: ["lambda", "l"],
  μ: ["mu", "m"],
  ν: ["nu", "n"],
  ξ: ["xi", "x"],
  π: ["pi", "p"],
  ρ: ["rho", "r"],
  σ: ["sigma", "s"],
  τ: ["tau", "t"],
  φ: ["phi", "f"],
  χ: ["chi", "c"],
  ψ: ["psi", "ps"],
  ω: ["omega", "o"],
};
// Only the names that occur spelled out in names of genes and compounds; "pi" or "mu" stand in too many words.
const SPELLED = /alpha|beta|gamma|delta|epsilon|kappa|lambda|omega|sigma|theta/g;
const LETTER_OF = new Map(Object.values(GREEK));

/** The forms in which a text is written: Greek letters by name, and by their Latin letter. */
export function writtenForms(text: string): readonly (readonly string[])[] {
  const plain = plainLetters(text);
  const named = plain.replace(/[α-ω]/g, (letter) => GREEK[letter]?.[0] ?? letter);
  const lettered = plain
    .replace(/[α-ω]/g, (letter) => GREEK[letter]?.[1] ?? letter)
    .replace(SPELLED, (name) => LETTER_OF.get(name) ?? name);
  return [...new Set([named, lettered])].map(unitsOf).filter((units) => units.length > 0);
}

/** Lower case, one width, no accents: as people type. */
const plainLetters = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .normalize("NFC")
    .replaceAll("ς", "σ");

const unitsOf = (text: string): readonly string[] => text.match(UNIT) ?? [];

/** A text with its Chinese characters as syllables without tones; null where it has none. */
export function syllablesOf(text: string): readonly string[] | null {
  if (!HAN.test(text)) return null;
  const written = writtenForms(text).at(-1) ?? [];
  const characters = written.filter((unit) => HAN.test(unit)).join("");
  const syllables = pinyin(characters, { toneType: "none", type: "array", v: true });
  let next = 0;
  return written.map((unit) => (HAN.test(unit) ? (syllables[next++] ?? unit) : unit));
}

/** Every form in which a text may be typed. */
export function keysOf(text: string): readonly SearchKey[] {
  const written = writtenForms(text).map((units): SearchKey => ({ units, form: "written" }));
  const syllables = syllablesOf(text);
  if (syllables === null) return written;
  const initials = syllables.map((syllable) => syllable.charAt(0));
  return [
    ...written,
    { units: syllables, form: "pinyin" },
    { units: initials, form: "initials" },
    ...shortened(syllables),
  ];
}

/** A name of four to six syllables with one of the inner ones left out, as in 来度胺 for 来那度胺. */
function shortened(syllables: readonly string[]): readonly SearchKey[] {
  if (syllables.length < 4 || syllables.length > 6) return [];
  return syllables
    .slice(1, -1)
    .map(
      (_, index): SearchKey => ({ units: syllables.toSpliced(index + 1, 1), form: "shortened" }),
    );
}

/** What a key can be found by: the rest of it from each unit on, and each unit. */
export function termsOf({ units, form }: SearchKey): readonly string[] {
  const rests = units.map((_, index) => units.slice(index).join(""));
  if (form === "shortened") return rests.slice(0, 1);
  return [...new Set([...rests, ...units])];
}
