/** SVG text: escaping, numbers, elements. */
import type { Point } from "../../server/api.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
// XML 1.0 allows no other control characters, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that may stand in an element or an attribute. */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** A number with at most two decimals. */
export function printNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element; attributes that are null or undefined are left out. */
export function element(
  name: string,
  attributes: Attributes,
  ...content: readonly string[]
): string {
  const printed = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => {
      const text = typeof value === "number" ? printNumber(value) : escapeText(String(value));
      return ` ${key}="${text}"`;
    })
    .join("");
  const inner = content.join("");
  return inner === "" ? `<${name}${printed}/>` : `<${name}${printed}>${inner}</${name}>`;
}

/** Path data of a closed polygon. */
export function polygonData(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${printNumber(x)} ${printNumber(y)}`).join("L")}Z`;
}
