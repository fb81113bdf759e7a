import type { SourceSpan } from "./api.ts";

const SPACE = /^\p{White_Space}$/u;
/** Writing that sets no space between words, with its punctuation. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’～]$/u;
const IDEOGRAPH = /^\p{Script=Han}$/u;
const WORD = /^(?!\p{Script=Han})[\p{Letter}\p{Number}]$/u;
const SENTENCE_END = /[。！？.!?][”’」』）)\]]*$/u;
const SECTION_NUMBER = /^\d(?:\.\d+)*\s+\S/;

interface Line {
  readonly start: number;
  /** Without the line's end. */
  readonly end: number;
  readonly text: string;
  readonly indented: boolean;
}

/**
 * The paragraph around a span, with hard line wraps and the blank lines between them taken out.
 * @param characters the source, in code points; `start` and `end` count these
 * @returns the text, with the span's place in it as indices of the text (UTF-16, as `slice` counts)
 */
export function paragraphAround(
  characters: readonly string[],
  start: number,
  end: number,
): SourceSpan {
  const lines = linesOf(characters);
  const first = lines.findIndex((line) => start < line.end);
  const last = lines.findLastIndex((line) => line.start < end);
  let from = Math.max(0, first);
  while (from > 0 && !breaksBetween(lines[from - 1], lines[from])) from -= 1;
  let to = Math.max(from, last);
  while (to < lines.length - 1 && !breaksBetween(lines[to], lines[to + 1])) to += 1;
  return join(characters, { start, end }, lines[from]?.start ?? 0, lines[to]?.end ?? 0);
}

/** The lines that are not blank. */
function linesOf(characters: readonly string[]): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at <= characters.length; at += 1) {
    if (at < characters.length && characters[at] !== "\n") continue;
    const whole = characters.slice(start, at).join("");
    const text = whole.trim();
    if (text !== "")
      lines.push({ start, end: at, text, indented: !whole.startsWith(text[0] ?? "") });
    start = at + 1;
  }
  return lines;
}

/**
 * A wrapped text marks no paragraphs, so they are told by what opens one (a section number, a bracketed heading), by a
 * heading that stands alone, and by a sentence that ends well before the margin, before an indent or before a page number.
 */
function breaksBetween(above: Line | undefined, below: Line | undefined): boolean {
  if (!above || !below) return true;
  if (below.text.startsWith("【") || isHeading(above)) return true;
  if (!SENTENCE_END.test(above.text)) return false;
  const opens = SECTION_NUMBER.test(below.text) || below.indented;
  return opens || isShort(above, below) || !/\p{Letter}/u.test(below.text);
}

/** A heading that stands alone: a numbered line that says no sentence. */
const isHeading = (line: Line) =>
  SECTION_NUMBER.test(line.text) && !/[，。,]/.test(line.text) && isShort(line);

/** Shorter than two thirds of a line: of the next one, or of the narrowest column that a page has. */
function isShort(line: Line, next?: Line): boolean {
  return next ? widthOf(line) * 3 < widthOf(next) * 2 : widthOf(line) < 34;
}

/** In half-width columns. */
const widthOf = ({ text }: Line) =>
  Array.from(text).reduce((width, character) => width + (UNSPACED.test(character) ? 2 : 1), 0);

function join(
  characters: readonly string[],
  span: { readonly start: number; readonly end: number },
  from: number,
  to: number,
): SourceSpan {
  let text = "";
  let start: number | null = null;
  let end = 0;
  let gap = "";
  for (let at = from; at < to; at += 1) {
    const character = characters[at] ?? "";
    if (SPACE.test(character)) {
      gap += character;
      continue;
    }
    text += text === "" ? "" : closed(Array.from(text.slice(-2)).at(-1) ?? "", gap, character);
    gap = "";
    if (at >= span.start && at < span.end) {
      start ??= text.length;
      end = text.length + character.length;
    }
    text += character;
  }
  return { text, start: start ?? 0, end };
}

/** What remains of the white space between two characters. */
function closed(before: string, gap: string, after: string): string {
  if (gap === "") return "";
  const unspaced = UNSPACED.test(before) && UNSPACED.test(after);
  if (gap.includes("\n")) return unspaced ? "" : atWrap(before, gap, after);
  return unspaced && gap.length === 1 ? "" : " ";
}

/** At a hard wrap between a spaced script and another. */
function atWrap(before: string, gap: string, after: string): string {
  if (before === "-" && !/[^\n]/.test(gap)) return "";
  if (WORD.test(before) && IDEOGRAPH.test(after)) return " ";
  if (IDEOGRAPH.test(before) && WORD.test(after)) return " ";
  return UNSPACED.test(before) || UNSPACED.test(after) ? "" : " ";
}
