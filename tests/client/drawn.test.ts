import { describe, expect, it } from "vitest";
import { drawnOf } from "../../client/drawn.ts";
import { facetValues } from "../../client/facet-values.ts";
import { filterArrows } from "../../client/filters.ts";
import { neighbourThatWay } from "../../client/neighbours.ts";
import { sortRows, tableRows } from "../../client/table-rows.ts";
import { firstView, NO_FILTERS, select } from "../../client/view.ts";
import { hideBox, toggleFilter } from "../../client/view-changes.ts";
import { box, samplePicture } from "./sample-picture.ts";

const picture = samplePicture();
const view = firstView("en");
const ids = (arrows: readonly { id: string }[]) => arrows.map(({ id }) => id);

describe("filters", () => {
  it("let everything through until one is set", () => {
    expect(filterArrows(picture.arrows, NO_FILTERS)).toBe(picture.arrows);
  });

  it("leave the arrows that a cell touches at either end", () => {
    const inMyeloma = filterArrows(picture.arrows, { ...NO_FILTERS, cell: ["mm-cell"] });
    expect(ids(inMyeloma)).toEqual(["C-2|DECREASES"]);
    const nowhere = filterArrows(picture.arrows, { ...NO_FILTERS, cell: ["-"] });
    expect(ids(nowhere)).toEqual([]); // the drug has no place, but each of its effects has
  });

  it("tell raising, lowering and denied effects apart", () => {
    const bySign = (sign: string) =>
      ids(filterArrows(picture.arrows, { ...NO_FILTERS, sign: [sign] }));
    expect(bySign("raises")).toEqual(["C-1|INCREASES"]);
    expect(bySign("lowers")).toEqual(["C-2|DECREASES"]);
    expect(bySign("denied")).toEqual(["C-3|DOES_NOT_INCREASE"]);
  });

  it("keep an inference only where a chain runs across it", () => {
    const walked = filterArrows(picture.arrows, { ...NO_FILTERS, kind: ["causal"] });
    expect(ids(walked)).toContain("rule|1");
    const oneSide = filterArrows(picture.arrows, { ...NO_FILTERS, mechanism: ["cytokines"] });
    expect(ids(oneSide)).not.toContain("rule|1");
  });

  it("show inferences alone when asked for, and none when another status is", () => {
    const status = (value: string) =>
      ids(filterArrows(picture.arrows, { ...NO_FILTERS, status: [value] }));
    expect(status("inference")).toEqual(["rule|1"]);
    expect(status("asserted")).toEqual(["C-1|INCREASES", "C-3|DOES_NOT_INCREASE"]);
  });

  it("count what each value would leave under the other filters", () => {
    const filters = { ...NO_FILTERS, mechanism: ["cytokines"] };
    expect(facetValues(picture.arrows, filters, "sign")).toEqual([
      { value: "denied", count: 1 },
      { value: "raises", count: 1 },
      { value: "lowers", count: 0 },
    ]);
    expect(facetValues(picture.arrows, filters, "mechanism")).toEqual([
      { value: "cytokines", count: 2 },
      { value: "apoptosis", count: 1 },
    ]);
    expect(facetValues(picture.arrows, NO_FILTERS, "status")).toEqual([
      { value: "asserted", count: 2 },
      { value: "inference", count: 1 },
      { value: "reconstructed", count: 1 },
    ]);
  });
});

describe("what is seen of a picture", () => {
  it("loses the lines of a hidden box with it", () => {
    const drawn = drawnOf(picture, hideBox(view, "il2@t-cell"));
    expect(ids(drawn.arrows)).toEqual(["C-3|DOES_NOT_INCREASE"]);
    expect([...drawn.hidden].sort()).toEqual([
      "C-1|INCREASES",
      "C-2|DECREASES",
      "il2@t-cell",
      "rule|1",
    ]);
  });

  it("fades the boxes that the filters leave without a line", () => {
    expect(drawnOf(picture, view).lit).toBeNull();
    const lit = drawnOf(picture, toggleFilter(view, "sign", "denied")).lit;
    expect([...(lit ?? [])].sort()).toEqual(["C-3|DOES_NOT_INCREASE", "cd28@t-cell", "drug@-"]);
  });

  it("lights a selected box with its neighbours", () => {
    const { lit } = drawnOf(picture, select(view, { kind: "box", id: "growth@mm-cell" }));
    expect([...(lit ?? [])].sort()).toEqual(["C-2|DECREASES", "growth@mm-cell", "il2@t-cell"]);
  });

  it("lights a chosen chain from end to end, before anything else", () => {
    const chosen = ["C-1|INCREASES", "rule|1", "C-2|DECREASES"];
    const selected = select(view, { kind: "box", id: "cd28@t-cell" });
    const { lit } = drawnOf(picture, {
      ...selected,
      chain: { from: "drug", to: "growth", chosen },
    });
    expect(lit).toEqual(new Set([...chosen, "drug@-", "il2@t-cell", "growth@mm-cell"]));
  });
});

describe("the arrow keys", () => {
  const boxes = [box("a@-", 0, 0), box("b@-", 10, 300), box("c@-", 300, 10), box("d@-", 0, 100)];
  const lines = [
    { fromBox: "a@-", toBox: "b@-" },
    { fromBox: "c@-", toBox: "a@-" },
  ];

  it("lead along a line to the box on that side, with or against the arrow", () => {
    expect(neighbourThatWay("a@-", "down", boxes, lines)).toBe("b@-");
    expect(neighbourThatWay("a@-", "right", boxes, lines)).toBe("c@-");
    expect(neighbourThatWay("c@-", "left", boxes, lines)).toBe("a@-");
  });

  it("lead nowhere where no line goes that way, however near a box stands", () => {
    expect(neighbourThatWay("a@-", "up", boxes, lines)).toBeNull();
    expect(neighbourThatWay("d@-", "up", boxes, lines)).toBeNull();
    expect(neighbourThatWay("gone@-", "up", boxes, lines)).toBeNull();
  });
});

describe("the table", () => {
  const rows = tableRows(picture.arrows, "en");

  it("lists an arrow as subject, effect, object, cell and source", () => {
    expect(rows[2]).toEqual({
      id: "C-2|DECREASES",
      subject: "il2 activity",
      type: "DECREASES",
      sign: -1,
      object: "growth process",
      cell: "t-cell → mm-cell",
      section: "1.4",
      status: "reconstructed",
      references: [2, 3],
      claim: "C-2",
    });
    expect(tableRows(picture.arrows, "zh")[2]?.subject).toBe("il2 activity（中）");
  });

  it("sorts by number where there are numbers, what is not stated last either way", () => {
    const claims = (descending: boolean) =>
      sortRows(rows, { column: "references", descending }, "en").map(
        ({ references }) => references[0],
      );
    expect(claims(false)).toEqual([2, 10, undefined, undefined]);
    expect(claims(true)).toEqual([10, 2, undefined, undefined]);
  });

  it("keeps the picture's order until a column is chosen", () => {
    expect(sortRows(rows, null, "en")).toBe(rows);
  });
});
