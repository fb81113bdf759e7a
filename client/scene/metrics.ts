/**
 * Widths of text without a browser. The tables hold, per printable ASCII character, the widest of DejaVu Sans, Noto
 * Sans, Liberation Sans and Noto Sans CJK in hundredths of the font size, so that a box never proves too narrow.
 */

const REGULAR = [
  32, 40, 47, 84, 64, 95, 78, 28, 39, 39, 55, 84, 32, 36, 32, 39, 64, 64, 64, 64, 64, 64, 64, 64,
  64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 34, 53, 66, 56, 91, 76, 79,
  63, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 39, 39, 84, 56, 61, 61, 63, 55, 63, 62, 35, 63,
  63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 55, 64, 84,
];
const BOLD = [
  35, 46, 57, 84, 70, 100, 87, 32, 46, 46, 54, 84, 38, 42, 38, 41, 70, 70, 70, 70, 70, 70, 70, 70,
  70, 70, 40, 40, 84, 84, 84, 58, 101, 77, 76, 73, 83, 68, 68, 82, 84, 39, 57, 77, 64, 100, 84, 85,
  73, 85, 77, 72, 68, 81, 77, 110, 77, 72, 73, 46, 41, 46, 84, 57, 63, 67, 72, 59, 72, 68, 44, 72,
  71, 34, 34, 67, 34, 104, 71, 69, 72, 72, 49, 60, 48, 71, 65, 92, 65, 65, 58, 71, 55, 71, 84,
];
const FIRST = 32;
const LATIN_END = 0x0250;
const GREEK_END = 0x2000;

/** Fonts for every text of a drawing, Chinese included; a painter names no others. */
export const FONT_FAMILY =
  '"Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/** Font sizes of a drawing, in drawing units. */
export const FONT_SIZE = { name: 12.5, pill: 12, title: 13 } as const;

/** Distance of two lines of text, as a multiple of the font size. */
export const LINE_HEIGHT = 1.24;

/** How far below the middle of a line of text its baseline lies, as a share of the font size: half the x-height. */
export const BASELINE = 0.355;

/** Upper bound of a text's width in drawing units. */
export function textWidth(text: string, size: number, bold = false): number {
  let hundredths = 0;
  for (const character of text) hundredths += characterWidth(character, bold);
  return (hundredths * size) / 100;
}

function characterWidth(character: string, bold: boolean): number {
  const code = character.codePointAt(0) ?? 0;
  const known = (bold ? BOLD : REGULAR)[code - FIRST];
  if (known !== undefined) return known;
  if (code < LATIN_END) return bold ? 80 : 74;
  return code < GREEK_END ? (bold ? 92 : 86) : 101;
}

const NO_LINE_START = /^[)\]}.,;:!?%，。；：、！？）》」』～·]/u;
const NO_LINE_END = /[([{（《「『]$/u;
const WIDE = /[⺀-鿿豈-﫿＀-￯]/u;

/** Pieces that a line may be broken between: words, parts after a hyphen or slash, single Chinese characters. */
function pieces(text: string): string[] {
  const found =
    text.match(
      /[⺀-鿿豈-﫿＀-￯]|[^\s⺀-鿿豈-﫿＀-￯]+?(?:[-/](?=\p{L}{3})|(?=[⺀-鿿豈-﫿＀-￯]))|[^\s⺀-鿿豈-﫿＀-￯]+|\s+/gu,
    ) ?? [];
  const joined: string[] = [];
  for (const piece of found) {
    const last = joined.at(-1);
    const glued = last !== undefined && (NO_LINE_START.test(piece) || NO_LINE_END.test(last));
    if (glued && (WIDE.test(last) || WIDE.test(piece))) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

function fill(parts: readonly string[], width: number, size: number, bold: boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (line !== "" && textWidth((line + part).trimEnd(), size, bold) > width) {
      lines.push(line.trim());
      line = part.trimStart();
    } else line += part;
  }
  if (line.trim() !== "") lines.push(line.trim());
  return lines;
}

/**
 * Breaks a text into as few lines as fit the width, of nearly the same length. A word that is wider than the width
 * stands alone and sticks out: the caller measures what came out.
 */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const parts = pieces(text);
  let best = fill(parts, width, size, bold);
  for (let narrower = width - 4; narrower > 24; narrower -= 4) {
    const lines = fill(parts, narrower, size, bold);
    if (lines.length > best.length || widest(lines, size, bold) > narrower) break;
    best = lines;
  }
  return best;
}

/** Width of the widest of some lines. */
export function widest(lines: readonly string[], size: number, bold = false): number {
  return lines.reduce((most, line) => Math.max(most, textWidth(line, size, bold)), 0);
}
