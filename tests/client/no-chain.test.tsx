import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createApiClient } from "../../client/api-client.ts";
import { createPage, type Page } from "../../client/page.ts";
import { NoChain } from "../../client/panels/no-chain.tsx";
import { PageContext } from "../../client/panels/page-context.ts";
import { readReasons, reasonText } from "../../client/reasons.ts";
import type { Language } from "../../client/scene/scene.ts";
import { firstView } from "../../client/view.ts";
import { ALL_WORDS } from "../../client/words/all-words.ts";
import { sayIn } from "../../client/words.ts";
import type { Row } from "../../server/api.ts";
import { samplePicture } from "./sample-picture.ts";

const claim = (id: string) => ({
  claim: id,
  statement: `${id} says so.`,
  statementZh: `${id}如此说。`,
});

/** What each question is answered in a test; nothing where it is not named. */
type Answers = Readonly<Record<string, readonly Row[]>>;

const EVERYTHING: Answers = {
  "why-no-chain": [
    { reason: "condition", ...claim("C-1") },
    { reason: "no-effect-of", claim: null },
  ],
  "said-of-others": [{ drugName: "IMiDs", drugNameZh: "免疫调节剂", class: true, ...claim("C-2") }],
  "conditions-between": [
    { sort: "requires", ...claim("C-1") },
    {
      sort: "condition",
      conditions: ["requires IL-2"],
      conditionsZh: ["需要 IL-2"],
      ...claim("C-3"),
    },
  ],
  "joined-otherwise": [
    {
      claims: ["C-4", "C-5"],
      statements: ["C-4 says so.", "C-5 says so."],
      statementsZh: ["C-4如此说。", "C-5如此说。"],
      throughNames: ["factors"],
      throughNamesZh: ["因子"],
    },
  ],
  "denials-around": [
    { touches: "from", ...claim("C-6") },
    { touches: "both", ...claim("C-7") },
    { touches: "from", ...claim("C-8") },
  ],
};

describe("what the graph knows about a missing chain", () => {
  const names = { from: "CD28", to: "caspase-8" };
  const told = (group: "between" | "breaks", row: Row, language: Language) =>
    reasonText({ group, row }, names, sayIn(language, ALL_WORDS), language);

  it("may be the cells that each end lies in", () => {
    const other = { reason: "other-cells", fromCells: ["T cell"], toCells: ["myeloma cell"] };
    expect(told("breaks", other, "en")).toBe(
      "What CD28 reaches lies in: T cell. What leads to caspase-8 lies in: myeloma cell. No claim joins them.",
    );
  });

  it("is told in Chinese with Chinese names", () => {
    const facet = {
      reason: "another-facet",
      entityNameZh: "白介素-2",
      reachedNameZh: "白介素-2 的量",
      neededNameZh: "白介素-2 的活性",
    };
    expect(told("breaks", facet, "zh")).toContain("白介素-2 的量");
    expect(told("breaks", facet, "zh")).not.toContain("{");
  });

  it("has no words for a reason that we do not know", () => {
    expect(told("breaks", { reason: "magic" }, "en")).toBeNull();
  });

  it("tells a claim between the two once, and not again as lying around them", () => {
    const answers = Object.values(EVERYTHING).map((rows) => ({ rows }));
    const groups = readReasons(answers).map(({ group, claims }) => [
      group,
      ...claims.map(({ id }) => id),
    ]);
    expect(groups).toEqual([
      ["between", "C-1"],
      ["breaks"],
      ["others", "C-2"],
      ["conditions", "C-3"],
      ["joined", "C-4", "C-5"],
      ["denials", "C-7"],
      ["denials", "C-6", "C-8"],
    ]);
  });
});

describe("the panel", () => {
  let answers: Answers;
  const asked: string[] = [];
  const network: typeof fetch = async (input) => {
    const url = new URL(String(input), "http://localhost");
    asked.push(`${url.pathname}${url.search}`);
    const rows = answers[url.pathname.replace("/api/queries/", "")] ?? [];
    return Response.json({ columns: [], rows, truncated: false, engine: "test", elapsedMs: 0 });
  };
  let page: Page;
  const root = () => document.getElementById("root") ?? document.body;
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());

  async function show(language: Language) {
    page = createPage(createApiClient(network), { view: firstView(language), ignored: [] }, false);
    page.words.value = ALL_WORDS;
    page.picture.value = samplePicture();
    await act(() =>
      render(
        <PageContext.Provider value={page}>
          <NoChain from="il2" to="adcc" names={{ from: "IL-2", to: "ADCC" }} />
        </PageContext.Provider>,
        root(),
      ),
    );
    await expect.poll(() => texts(".no-chain p").join()).not.toContain("…");
  }

  beforeEach(() => {
    document.body.innerHTML = '<div id="root"></div>';
    asked.length = 0;
    answers = EVERYTHING;
  });
  afterEach(() => act(() => render(null, root())));

  it("groups them under headings, those that are the nearest first", async () => {
    await show("en");
    await expect
      .poll(() => texts(".reasons h4"))
      .toEqual([
        "What the source says of the two",
        "Said of another drug or drug class",
        "A condition or a context, not a cause",
        "Joined in other ways",
        "Where the way breaks off",
        "A denied effect that touches one of them",
      ]);
    expect(asked).toHaveLength(5);
    expect(asked.every((path) => path.includes("from=il2&to=adcc"))).toBe(true);
    expect(texts("[data-group=others] li")[0]).toMatch(/^Said of the drug class “IMiDs”:/);
    expect(texts("[data-group=conditions] li")[0]).toContain("names IL-2 (requires IL-2)");
    expect(texts("[data-group=denials]")[0]).toContain("nothing says that it is the reason");
  });

  it("says the same in Chinese, with no English word left in a heading", async () => {
    await show("zh");
    await expect.poll(() => texts(".reasons h4")).toHaveLength(6);
    for (const heading of texts(".reasons h4")) expect(heading).not.toMatch(/[a-z]/i);
    expect(texts("[data-group=others] li")[0]).toMatch(/药物类别“免疫调节剂”.*C-2如此说/);
    expect(texts("[data-group=denials] h4")[0]).toContain("否认");
  });

  it("opens each claim of a way on its own", async () => {
    await show("en");
    await expect.poll(() => texts("[data-group=joined] button")).toHaveLength(2);
    const second = document.querySelectorAll<HTMLElement>("[data-group=joined] button")[1];
    await act(() => second?.click());
    expect(page.view.value.selection).toEqual({ kind: "claim", id: "C-5" });
  });

  it("says that the graph knows no reason where only denials lie around", async () => {
    answers = { "denials-around": EVERYTHING["denials-around"] ?? [] };
    await show("en");
    await expect.poll(() => texts(".no-chain p")[0]).toContain("no further reason");
    expect(texts(".reasons h4")).toEqual(["A denied effect that touches one of them"]);
  });
});
