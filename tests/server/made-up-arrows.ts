/** Arrows between entities that exist nowhere, for tests of drawings. */
import type { Arrow, StateView } from "../../server/api.ts";
import type { FacetNames } from "../../server/layout/state-box.ts";

export const LAYER = "made-up";
export const FACETS: FacetNames = new Map([["activity", { name: "activity", nameZh: "活性" }]]);

/** A state, from an id like `a|activity|x`. */
export function state(id: string): StateView {
  const [entity = "", facet = "", site = ""] = id.split("|");
  return {
    ...{ id, entity, facet, site },
    entityName: `entity ${entity}`,
    entityNameZh: `实体${entity}`,
    label: "Protein",
    siteName: `cell ${site}`,
    siteNameZh: `细胞${site}`,
    siteKind: "cell",
    name: `${facet} of ${entity}`,
    nameZh: `${entity}的${facet}`,
  };
}

/** An arrow that a claim of the same id makes. */
export function made(id: string, type: string, from: StateView, to: StateView): Arrow {
  const sign = type === "DECREASES" ? -1 : 1;
  const claim = {
    ...{ id, kind: "causal", relation: "activates", sign, status: "asserted", layer: LAYER },
    ...{ mechanism: "made-up", statement: id, statementZh: id, section: "1", confidence: "high" },
    ...{ conditions: [], conditionsZh: [], references: [], crossesCells: false },
    ...{ direct: null, doseDependent: null, siteStatus: null, note: null, noteZh: null },
  };
  return {
    id,
    type,
    walked: true,
    sign,
    from,
    to,
    layer: LAYER,
    claim,
    rule: null,
    location: null,
  };
}

/** A chain of so many arrows, from cell to cell. */
export function someArrows(count: number): Arrow[] {
  const entity = (index: number) => state(`e${index}|activity|cell${index % 3}`);
  return Array.from({ length: count }, (_, index) =>
    made(`A-${index}`, "INCREASES", entity(index), entity(index + 1)),
  );
}

/** 150 boxes and as many arrows as are asked for: more than a page should show. */
export function manyArrows(count: number): Arrow[] {
  return Array.from({ length: count }, (_, index) => {
    const from = state(`e${index % 150}|activity|cell${(index % 150) % 9}`);
    const to = (index * 7 + 1 + (index >> 3)) % 150;
    const type = index % 3 === 0 ? "DECREASES" : "INCREASES";
    return made(String(index), type, from, state(`e${to}|activity|cell${to % 9}`));
  });
}
