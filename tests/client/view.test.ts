import { describe, expect, it } from "vitest";
import { NO_HISTORY, redo, remember, undo } from "../../client/history.ts";
import {
  chooseMechanism,
  firstView,
  moveCamera,
  NO_FILTERS,
  NO_MECHANISM,
  sameChoice,
  select,
} from "../../client/view.ts";
import {
  chooseChain,
  hideBox,
  setChainEnd,
  showBoxes,
  sortBy,
  startFrom,
  toggleFilter,
  unhideAll,
} from "../../client/view-changes.ts";

const first = firstView("en");

describe("what a reader does to the view", () => {
  it("opens another mechanism without the boxes and the mechanism filter of the last one", () => {
    const filtered = toggleFilter(toggleFilter(first, "mechanism", "nk-adcc"), "sign", "raises");
    const before = hideBox(showBoxes(filtered, ["il2@t-cell"]), "cd28@t-cell");
    const after = chooseMechanism({ ...before, camera: { x: 1, y: 2, scale: 3 } }, "cytokines");
    expect(after).toMatchObject({ mechanism: "cytokines", show: [], hidden: [], camera: null });
    expect(after.filters).toEqual({ ...NO_FILTERS, sign: ["raises"] });
  });

  it("adds a box once, and brings it back where it was hidden", () => {
    const hidden = hideBox(showBoxes(first, ["il2@t-cell"]), "il2@t-cell");
    expect(hidden.hidden).toEqual(["il2@t-cell"]);
    const back = showBoxes(hidden, ["il2@t-cell", "il2@t-cell", "nk-cell@-"]);
    expect(back.show).toEqual(["il2@t-cell", "nk-cell@-"]);
    expect(back.hidden).toEqual([]);
  });

  it("closes the details of a box that is hidden, and of no other", () => {
    const selected = select(first, { kind: "box", id: "il2@t-cell" });
    expect(hideBox(selected, "il2@t-cell").selection).toBeNull();
    expect(hideBox(selected, "cd28@t-cell").selection).toEqual(selected.selection);
    expect(unhideAll(hideBox(selected, "il2@t-cell")).hidden).toEqual([]);
  });

  it("starts from one entity alone: no mechanism, no filter, only its boxes", () => {
    const view = startFrom(toggleFilter(first, "cell", "t-cell"), ["nf-kb@t-cell", "nf-kb@mm"]);
    expect(view.mechanism).toBe(NO_MECHANISM);
    expect(view.show).toEqual(["nf-kb@t-cell", "nf-kb@mm"]);
    expect(view.filters).toEqual(NO_FILTERS);
  });

  it("puts a filter's value in and takes it out again", () => {
    const on = toggleFilter(toggleFilter(first, "cell", "t-cell"), "cell", "nk-cell");
    expect(on.filters.cell).toEqual(["nk-cell", "t-cell"]);
    expect(toggleFilter(on, "cell", "t-cell").filters.cell).toEqual(["nk-cell"]);
  });

  it("forgets the lit chain when another end is chosen", () => {
    const lit = chooseChain(setChainEnd(first, "from", "lenalidomide"), ["A", "B"], ["x@-"]);
    expect(lit.chain.chosen).toEqual(["A", "B"]);
    expect(lit.show).toEqual(["x@-"]);
    expect(setChainEnd(lit, "to", "apoptosis").chain).toEqual({
      from: "lenalidomide",
      to: "apoptosis",
      chosen: [],
    });
  });

  it("puts a lit chain out when it is chosen again", () => {
    const lit = chooseChain(first, ["A", "B"], []);
    expect(chooseChain(lit, ["A", "B"], []).chain.chosen).toEqual([]);
  });

  it("keeps the camera at a length that a link can carry", () => {
    const { camera } = moveCamera(first, { x: 12.3456, y: -0.04, scale: 0.123456 });
    expect(camera).toEqual({ x: 12.3, y: 0, scale: 0.1235 });
  });

  it("sorts a column the other way round at the second press", () => {
    const once = sortBy(first, "cell");
    expect(once.sort).toEqual({ column: "cell", descending: false });
    expect(sortBy(once, "cell").sort).toEqual({ column: "cell", descending: true });
    expect(sortBy(sortBy(once, "cell"), "claim").sort?.descending).toBe(false);
  });
});

describe("undo and redo", () => {
  it("step back and forth through what was done, in order", () => {
    let history = remember<string>(remember<string>(NO_HISTORY, "empty"), "one box");
    const back = undo(history, "two boxes");
    expect(back?.present).toBe("one box");
    history = back?.history ?? NO_HISTORY;
    const further = undo(history, "one box");
    expect(further?.present).toBe("empty");
    const forth = redo(further?.history ?? NO_HISTORY, "empty");
    expect(forth?.present).toBe("one box");
    expect(redo(forth?.history ?? NO_HISTORY, "one box")?.present).toBe("two boxes");
  });

  it("know nothing before the first action, and nothing to redo after a new one", () => {
    expect(undo(NO_HISTORY, "now")).toBeNull();
    const back = undo(remember(NO_HISTORY, "before"), "after");
    const again = remember(back?.history ?? NO_HISTORY, "before");
    expect(redo(again, "other")).toBeNull();
  });

  it("tell a choice that changed from one that did not", () => {
    expect(sameChoice(first, select(first, { kind: "box", id: "x@-" }))).toBe(true);
    expect(sameChoice(first, hideBox(first, "x@-"))).toBe(false);
  });
});
