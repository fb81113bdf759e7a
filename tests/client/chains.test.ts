import { describe, expect, it } from "vitest";
import {
  boxesOfChain,
  claimOfArrow,
  claimsOf,
  groupChains,
  readChains,
} from "../../client/chains.ts";
import { neighbourBoxes } from "../../client/going.ts";
import { cameraOn, endsOf } from "../../client/in-sight.ts";
import type { Row } from "../../server/api.ts";
import { samplePicture } from "./sample-picture.ts";

const row = (sign: number, ...states: string[]): Row => ({
  states,
  arrows: states
    .slice(1)
    .map((to, index) => `C-${index}-${to}|${sign > 0 ? "INCREASES" : "DECREASES"}`),
  claims: states.length - 1,
  inferences: 0,
  sign,
  crossesCells: false,
  reconstructed: false,
});

const DRUG = "drug|presence|-";
const IN_T = "nfkb|activity|t-cell";
const IN_MM = "nfkb|activity|mm-cell";

describe("chains", () => {
  it("are read from the query's rows, and what is no chain is left out", () => {
    const good = row(1, DRUG, IN_T);
    const rows = [good, { ...good, sign: 0 }, { ...good, states: [DRUG] }, { ...good, arrows: [] }];
    expect(readChains({ rows })).toHaveLength(1);
  });

  it("that disagree on the same effect stand side by side", () => {
    const chains = readChains({ rows: [row(1, DRUG, IN_T), row(-1, DRUG, "x|amount|-", IN_T)] });
    const groups = groupChains(chains);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.raises).toHaveLength(1);
    expect(groups[0]?.lowers).toHaveLength(1);
  });

  it("to the same entity in two cells do not disagree: they are two effects", () => {
    const groups = groupChains(readChains({ rows: [row(1, DRUG, IN_T), row(-1, DRUG, IN_MM)] }));
    expect(groups.map(({ goal }) => goal)).toEqual([IN_T, IN_MM]);
  });

  it("name their claims once, inferred steps having none", () => {
    expect(claimOfArrow("LEN-054|INCREASES")).toBe("LEN-054");
    expect(claimOfArrow("carries-over|a|amount|-|a|activity|-")).toBeNull();
    const [chain] = readChains({ rows: [row(1, DRUG, IN_T)] });
    expect(chain && claimsOf([chain, chain])).toEqual([`C-0-${"nfkb"}`]);
  });

  it("run through the boxes of their states, a box with two states once", () => {
    const [chain] = readChains({
      rows: [row(1, DRUG, "il2|amount|t-cell", "il2|activity|t-cell", IN_MM)],
    });
    expect(chain && boxesOfChain(chain)).toEqual(["drug@-", "il2@t-cell", "nfkb@mm-cell"]);
  });
});

describe("expanding", () => {
  const rows = [
    { fromState: "cd28|phospho|t-cell", toState: IN_T },
    { fromState: DRUG, toState: IN_MM },
    { fromState: null, toState: IN_MM },
  ];

  it("adds what acts on one box, not on the same entity in another cell", () => {
    expect(neighbourBoxes({ rows }, "upstream", "nfkb@t-cell")).toEqual(["cd28@t-cell"]);
    expect(neighbourBoxes({ rows }, "upstream", null)).toEqual(["cd28@t-cell", "drug@-"]);
  });

  it("adds what a box acts on", () => {
    expect(neighbourBoxes({ rows }, "downstream", "drug@-")).toEqual(["nfkb@mm-cell"]);
  });
});

describe("bringing into sight", () => {
  const picture = samplePicture();
  const size = { width: 600, height: 600 };

  it("moves nothing that is in sight already", () => {
    expect(cameraOn(["drug@-"], picture, { x: 250, y: 20, scale: 1 }, size)).toBeNull();
  });

  it("looks at the middle of the boxes, far enough to have them all", () => {
    const ids = ["drug@-", "growth@mm-cell"];
    const camera = cameraOn(ids, picture, { x: 5000, y: 5000, scale: 4 }, size);
    expect(camera).toMatchObject({ x: 200, y: 220 });
    const scale = camera?.scale ?? 0;
    expect(440 * scale).toBeLessThanOrEqual(600 - 2 * 40 + 0.001);
    expect(scale).toBeGreaterThan(1);
  });

  it("moves nothing for a box that is not drawn", () => {
    expect(cameraOn(["gold@-"], picture, { x: 0, y: 0, scale: 1 }, size)).toBeNull();
  });

  it("waits for an arrow that the picture lacks", () => {
    expect(endsOf(picture, ["C-1|INCREASES"])).toEqual(["drug@-", "il2@t-cell"]);
    expect(endsOf(picture, ["C-9|INCREASES"])).toBeNull();
  });
});
