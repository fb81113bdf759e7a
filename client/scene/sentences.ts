/** What a screen reader says of a line and a box. */
import type { PictureArrow, PictureBox, StateView, Term } from "../../server/api.ts";
import { spaced } from "./chinese-spacing.ts";
import type { Language } from "./scene.ts";

/** Terms by vocabulary and term. */
export type Terms = ReadonlyMap<string, Term>;

/** Terms to be looked up as `vocabulary:term`. */
export function indexTerms(terms: readonly Term[]): Terms {
  return new Map(terms.map((term) => [`${term.vocabulary}:${term.term}`, term]));
}

/** Name of a term in a language; the term itself where the vocabulary lacks it. */
export function nameOf(terms: Terms, id: string, language: Language): string {
  const found = terms.get(id);
  const name = language === "zh" ? found?.nameZh : found?.name;
  return name ?? id.slice(id.indexOf(":") + 1);
}

/** One sentence, names as they are written: "lenalidomide raises phosphorylation of CD28 in T cell (LEN-054)". */
export function lineTitle(arrow: PictureArrow, terms: Terms, language: Language): string {
  const verb = nameOf(terms, `relationship:${arrow.type}`, language);
  const from = stateName(arrow.from, terms, language, arrow.claim === null);
  const to = stateName(arrow.to, terms, language, true);
  const source = arrow.claim?.id ?? nameOf(terms, "layer:inference", language);
  return language === "zh"
    ? spaced(`${chineseClause(from, verb, to)}（${source}）`)
    : `${from} ${verb} ${to} (${source})`;
}

/** A Chinese verb may take its object into its middle: 对……敏感. */
const chineseClause = (from: string, verb: string, to: string): string =>
  verb.includes("……") ? `${from}${verb.replace("……", to)}` : `${from}${verb}${to}`;

/** A state in words. Where its place goes without saying, as at the drug, it is left out. */
function stateName(state: StateView, terms: Terms, language: Language, withSite: boolean): string {
  const silent = state.facet === "presence" || state.facet === "process";
  const facet = silent ? null : nameOf(terms, `facet:${state.facet}`, language);
  const site = withSite ? state : { siteName: null, siteNameZh: null };
  return language === "zh"
    ? chineseState(state.entityNameZh, facet, site.siteNameZh)
    : englishState(state.entityName, facet, site.siteName);
}

function englishState(entity: string, facet: string | null, site: string | null): string {
  const what = facet === null ? entity : `${facet} of ${entity}`;
  return site === null ? what : `${what} in ${site}`;
}

function chineseState(entity: string, facet: string | null, site: string | null): string {
  const what = facet === null ? entity : `${entity}的${facet}`;
  return site === null ? what : `${site}中${what}`;
}

/** "CD28, protein, in T cell: expression, activity". */
export function boxTitle(
  box: PictureBox,
  siteName: string | null,
  terms: Terms,
  language: Language,
): string {
  const chinese = language === "zh";
  const kind = nameOf(terms, `label:${box.label}`, language);
  const pills = box.ports
    .filter((port) => port.drawn)
    .map(({ facet }) => nameOf(terms, `facet:${facet}`, language));
  const [comma, colon, between] = chinese ? ["，", "：", "、"] : [", ", ": ", ", "];
  const place =
    siteName === null ? "" : `${comma}${chinese ? `位于${siteName}` : `in ${siteName}`}`;
  const list = pills.length === 0 ? "" : `${colon}${pills.join(between)}`;
  const title = `${chinese ? box.nameZh : box.name}${comma}${kind}${place}${list}`;
  return chinese ? spaced(title) : title;
}
