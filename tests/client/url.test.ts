import { describe, expect, it } from "vitest";
import { readLink, writeLink } from "../../client/url.ts";
import { firstView, type View } from "../../client/view.ts";

/** A view with nothing at its default. */
const FULL: View = {
  mechanism: "t-cell-costimulation",
  show: ["nf-kb@t-cell", "lenalidomide@-"],
  hidden: ["il-2@t-cell"],
  filters: {
    mechanism: ["cytokines"],
    cell: ["-", "cd4+t-cell"],
    sign: ["denied", "raises"],
    kind: ["causal"],
    status: ["inference"],
  },
  chain: {
    from: "lenalidomide",
    to: "apoptosis",
    chosen: ["LEN-054|INCREASES", "carries-over|a|amount|t-cell|a|activity|t-cell"],
  },
  places: [
    { box: "il-2@t-cell", x: 3, y: -12 },
    { box: "lenalidomide@-", x: 0, y: 7 },
  ],
  selection: { kind: "arrow", id: "LEN-054|INCREASES" },
  language: "zh",
  theme: "dark",
  camera: { x: -120.5, y: 33, scale: 0.75 },
  drawer: "chains",
  side: false,
  sort: { column: "references", descending: true },
  painter: "svg",
  diagram: "diagram",
  without: ["title", "legend"],
};

describe("a copied link", () => {
  it("opens the same view, whatever was chosen", () => {
    expect(readLink(writeLink(FULL), "en")).toEqual({ view: FULL, ignored: [] });
  });

  it("holds every part of the view", () => {
    const first = firstView("en");
    for (const name of Object.keys(FULL) as (keyof View)[]) {
      const changed = { ...first, [name]: FULL[name] };
      expect(readLink(writeLink(changed), "en").view, name).toEqual(changed);
    }
  });

  it("is short at first sight, and names the language, so that it reads the same elsewhere", () => {
    expect(writeLink(firstView("en"))).toBe("?lang=en");
    expect(readLink("?lang=zh", "en").view).toEqual(firstView("zh"));
  });

  it("leaves ids readable", () => {
    const view = { ...firstView("en"), show: ["nf-kb@t-cell", "il-2@-"] };
    expect(writeLink(view)).toBe("?show=nf-kb@t-cell,il-2@-&lang=en");
  });
});

describe("a broken link", () => {
  it.each([
    ["a parameter nobody knows", "colour=red"],
    ["a language we do not have", "lang=fr"],
    ["a theme we do not have", "theme=sepia"],
    ["a camera that is no place", "at=1,2"],
    ["a camera infinitely near", "at=1,2,Infinity"],
    ["a camera with words in it", "at=a,b,c"],
    ["a camera with nothing in it", "at=,,"],
    ["a selection of no kind", "select=il-2"],
    ["a selection of an unknown kind", "select=planet:il-2"],
    ["a mechanism that is no id", "mechanism=<script>"],
    ["an empty list", "show="],
    ["a column that the table lacks", "sort=weight"],
    ["a place that is no place", "place=il2@t-cell:3"],
    ["a place of half a step", "place=il2@t-cell:3.5,2"],
    ["a place beyond every drawing", "place=il2@t-cell:99999,0"],
    ["two places for one box", "place=a@-:1,1~a@-:2,2"],
    ["one good place and a bad one", "place=a@-:1,1~<b>:2,2"],
    ["a title that is neither on nor off", "title=maybe"],
    ["an object's own property", "__proto__=x"],
    ["a method's name", "constructor=x"],
  ])("with %s shows the first view and says what it ignored", (_what, query) => {
    const { view, ignored } = readLink(`?${query}`, "en");
    expect(view).toEqual(firstView("en"));
    expect(ignored).toHaveLength(1);
    expect(query).toContain(ignored[0]);
  });

  it("keeps the parts that it can read", () => {
    const { view, ignored } = readLink("?mechanism=cytokines&at=nowhere&drawer=table", "en");
    expect(view).toMatchObject({ mechanism: "cytokines", drawer: "table", camera: null });
    expect(ignored).toEqual(["at=nowhere"]);
  });

  it("drops what is no id from a list, and repeats", () => {
    const { view } = readLink("?show=a@-,<b>,a@-,c@t-cell", "en");
    expect(view.show).toEqual(["a@-", "c@t-cell"]);
  });
});
