/** What stands behind each line of a figure: the claim's sentence, where it stands in its source, and its page. */
import type { ClaimSummary, Picture, PictureArrow, Term } from "../../server/api.ts";
import { spaced } from "./chinese-spacing.ts";
import type { Language } from "./scene.ts";
import { indexTerms, nameOf, type Terms } from "./sentences.ts";

/** The note of a line. */
export interface LineNote {
  /** The claim's id, or null for a line that rests on a rule. */
  readonly claim: string | null;
  /** The claim in one sentence, in our own words. */
  readonly sentence: string;
  /** Its conditions, the section of the source and the references that are cited there. */
  readonly place: string;
  /** The address of the page that shows it, or null where the figure has no links. */
  readonly href: string | null;
}

/** The notes of a figure, by the line's id. */
export type LineNotes = Readonly<Record<string, LineNote>>;

interface Asked {
  readonly terms: readonly Term[];
  readonly language: Language;
  /** The page's address, ending in a slash; null for no links. */
  readonly base: string | null;
}

/** The notes of all arrows of a picture. */
export function notesOf(picture: Picture, { terms, language, base }: Asked): LineNotes {
  const index = indexTerms(terms);
  return Object.fromEntries(
    picture.arrows.map((arrow) => [
      arrow.id,
      {
        claim: arrow.claim?.id ?? null,
        ...wordsOf(arrow, index, language),
        href: base === null ? null : linkTo(base, picture.mechanism, arrow.id, language),
      },
    ]),
  );
}

function wordsOf({ claim }: PictureArrow, terms: Terms, language: Language) {
  const chinese = language === "zh";
  if (claim === null) {
    const rule = terms.get("layer:inference");
    return { sentence: (chinese ? rule?.meaningZh : rule?.meaning) ?? "", place: "" };
  }
  return {
    sentence: chinese ? claim.statementZh : claim.statement,
    place: chinese ? chinesePlace(claim, terms) : englishPlace(claim, terms),
  };
}

function englishPlace({ conditions, section, references }: ClaimSummary, terms: Terms): string {
  const parts = [`In the source: ${nameOf(terms, `section:${section}`, "en")}`];
  if (conditions.length > 0) parts.unshift(`Conditions: ${conditions.join("; ")}`);
  if (references.length > 0) parts.push(`references ${references.join(", ")}`);
  return `${parts.join("; ")}.`;
}

function chinesePlace({ conditionsZh, section, references }: ClaimSummary, terms: Terms): string {
  const parts = [`出处：${nameOf(terms, `section:${section}`, "zh")}`];
  if (conditionsZh.length > 0) parts.unshift(`条件：${conditionsZh.join("；")}`);
  if (references.length > 0) parts.push(`参考文献 ${references.join("、")}`);
  return spaced(`${parts.join("；")}。`);
}

/** The page with the mechanism on show and the arrow selected; the same words as the page's own links. */
function linkTo(base: string, mechanism: string | null, arrow: string, language: Language): string {
  const chosen = mechanism === null ? "" : `mechanism=${encodeURIComponent(mechanism)}&`;
  return `${base}?${chosen}select=arrow:${encodeURIComponent(arrow)}&lang=${language}`;
}
