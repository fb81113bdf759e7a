import { describe, expect, it } from "vitest";
import { reconcileFilters, reconcileMechanism, reconcilePicture } from "../../client/reconcile.ts";
import { chooseMechanism, firstView, type View } from "../../client/view.ts";
import { toggleFilter } from "../../client/view-changes.ts";
import { samplePicture } from "./sample-picture.ts";

const view = firstView("en");
const picture = samplePicture();

describe("a link to what the graph does not hold", () => {
  it("shows the whole review where the mechanism is unknown", () => {
    const { view: known, ignored } = reconcileMechanism(chooseMechanism(view, "alchemy"), []);
    expect(known.mechanism).toBeNull();
    expect(ignored).toEqual(["mechanism=alchemy"]);
  });

  it("keeps a picture that was begun empty", () => {
    expect(reconcileMechanism(chooseMechanism(view, "none"), []).ignored).toEqual([]);
  });

  it("leaves unknown boxes out, and a chain that is not whole altogether", () => {
    const linked: View = {
      ...view,
      show: ["il2@t-cell", "gold@-"],
      hidden: ["lead@-"],
      chain: { from: null, to: null, chosen: ["C-1|INCREASES", "C-9|INCREASES"] },
    };
    const { view: known, ignored } = reconcilePicture(linked, picture);
    expect(known).toMatchObject({ show: ["il2@t-cell"], hidden: [] });
    expect(known.chain.chosen).toEqual([]);
    expect(ignored).toEqual(["show=gold@-", "hide=lead@-", "chain=C-9|INCREASES"]);
  });

  it("opens the entity of a box, and the claim of an arrow, that are not drawn", () => {
    const selected = (kind: "box" | "arrow", id: string) =>
      reconcilePicture({ ...view, selection: { kind, id } }, picture).view.selection;
    expect(selected("box", "il2@t-cell")).toEqual({ kind: "box", id: "il2@t-cell" });
    expect(selected("box", "il2@mm-cell")).toEqual({ kind: "entity", id: "il2" });
    expect(selected("arrow", "C-9|REQUIRES")).toEqual({ kind: "claim", id: "C-9" });
  });

  it("leaves filter values out that no arrow can have", () => {
    const filtered = toggleFilter(toggleFilter(view, "sign", "sideways"), "sign", "raises");
    const { view: known, ignored } = reconcileFilters(filtered, { sign: new Set(["raises"]) });
    expect(known.filters.sign).toEqual(["raises"]);
    expect(ignored).toEqual(["only-sign=sideways"]);
  });
});
