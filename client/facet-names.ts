import { INFERENCE, NO_SITE } from "./filters.ts";
import type { Page } from "./page.ts";
import { siteName } from "./table-rows.ts";
import { termName } from "./terms.ts";
import type { Facet } from "./view.ts";
import { sayOf } from "./words.ts";

/** What a facet's value is called, in the page's language. */
export function facetValueName(page: Page, facet: Facet, value: string): string {
  const { language } = page.view.value;
  const say = page.say.value;
  if (facet === "sign") return sayOf(say, "sign", value);
  if (facet === "cell") return value === NO_SITE ? say("noSite") : cellName(page, value);
  if (facet === "status" && value === INFERENCE) return say("status-inference");
  if (facet === "mechanism") {
    const found = page.mechanisms.value.find(({ id }) => id === value);
    return (language === "zh" ? found?.nameZh : found?.name) ?? value;
  }
  return termName(page.terms.value, facet, value, language);
}

function cellName(page: Page, site: string): string {
  const { language } = page.view.value;
  for (const { from, to } of page.picture.value?.arrows ?? []) {
    if (from.site === site) return siteName(from, language) ?? site;
    if (to.site === site) return siteName(to, language) ?? site;
  }
  return site;
}
