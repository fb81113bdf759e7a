import type {
  ClaimSummary,
  Picture,
  PictureArrow,
  PictureBox,
  StateView,
} from "../../server/api.ts";

/** A state of an entity for a small made-up picture: `state("x|amount|t-cell")`. */
export function state(id: string): StateView {
  const [entity = "", facet = "", site = "-"] = id.split("|");
  const stated = site === "-" ? null : site;
  return {
    id,
    entity,
    entityName: entity,
    entityNameZh: `${entity}（中）`,
    label: "Protein",
    facet,
    site: stated,
    siteName: stated,
    siteNameZh: stated && `${stated}（中）`,
    siteKind: stated === null ? null : "cell",
    name: `${entity} ${facet}`,
    nameZh: `${entity} ${facet}（中）`,
  };
}

const claim = (id: string, more: Partial<ClaimSummary>): ClaimSummary => ({
  id,
  kind: "causal",
  relation: "increases_amount",
  sign: 1,
  status: "asserted",
  layer: "review-2013",
  mechanism: "cytokines",
  statement: `${id} in words.`,
  statementZh: `${id}的文字。`,
  conditions: [],
  conditionsZh: [],
  direct: null,
  doseDependent: null,
  crossesCells: false,
  siteStatus: null,
  section: "1.1",
  references: [],
  confidence: "high",
  note: null,
  noteZh: null,
  ...more,
});

const boxOf = ({ entity, site }: StateView): string => `${entity}@${site ?? "-"}`;

/** An arrow between two states, resting on a claim; `CARRIES_OVER` rests on none. */
export function arrow(
  id: string,
  type: string,
  from: string,
  to: string,
  more: Partial<ClaimSummary> = {},
): PictureArrow {
  const sign = type === "INCREASES" || type === "CARRIES_OVER" ? 1 : type === "DECREASES" ? -1 : 0;
  const ruled = type === "CARRIES_OVER";
  return {
    id: ruled ? id : `${id}|${type}`,
    type,
    walked: sign !== 0,
    sign,
    from: state(from),
    to: state(to),
    layer: ruled ? "inference" : "review-2013",
    claim: ruled ? null : claim(id, { sign, ...more }),
    rule: ruled ? "carries-over" : null,
    location: null,
    fromBox: boxOf(state(from)),
    toBox: boxOf(state(to)),
    points: [
      [0, 0],
      [10, 0],
    ],
  };
}

/** A box at a place, for what depends on places alone. */
export const box = (id: string, x: number, y: number): PictureBox => ({
  id,
  entity: id.replace(/@.*/, ""),
  site: id.endsWith("@-") ? null : id.replace(/.*@/, ""),
  compartment: "unstated",
  label: "Protein",
  name: id,
  nameZh: `${id}（中）`,
  nameArea: { x, y, width: 100, height: 20 },
  lines: [id],
  linesZh: [id],
  ports: [],
  place: "inside",
  walked: true,
  x,
  y,
  width: 100,
  height: 40,
});

/**
 * A drug raises a cytokine in a T cell, whose amount carries over to its activity; that lowers a myeloma cell's growth,
 * in another mechanism. Another claim denies that the drug raises a receptor.
 */
export const samplePicture = (): Picture => {
  const arrows = [
    arrow("C-1", "INCREASES", "drug|presence|-", "il2|amount|t-cell", { references: [10] }),
    arrow("rule|1", "CARRIES_OVER", "il2|amount|t-cell", "il2|activity|t-cell"),
    arrow("C-2", "DECREASES", "il2|activity|t-cell", "growth|process|mm-cell", {
      mechanism: "apoptosis",
      status: "reconstructed",
      crossesCells: true,
      references: [2, 3],
      section: "1.4",
    }),
    arrow("C-3", "DOES_NOT_INCREASE", "drug|presence|-", "cd28|expression|t-cell", {
      kind: "negative",
    }),
  ];
  const boxes = [
    box("drug@-", 200, 0),
    box("il2@t-cell", 100, 200),
    box("growth@mm-cell", 100, 400),
    box("cd28@t-cell", 400, 200),
  ];
  return {
    key: "sample",
    mechanism: null,
    layer: "review-2013",
    counts: { boxes: 4, walkedBoxes: 3, walkedArrows: 2, inferredArrows: 1, otherLines: 1 },
    compartments: [],
    boxes,
    arrows,
    x: 0,
    y: 0,
    width: 500,
    height: 500,
  };
};
