/**
 * What is to be laid out: boxes of known size, the compartments that they belong to, and the lines between them. Plain
 * data, so that it can be hashed and sent to the worker.
 */
import type { Arrow, BoxPlace, Compartment, PictureBox, StateView } from "../api.ts";
import { sizeBox } from "./box-size.ts";
import type { Format } from "./format.ts";
import { boxId, compareText, type FacetNames, isInside } from "./state-box.ts";

/** A line between two states of different boxes, or from a box to itself. */
export interface Link {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly fromState: string;
  readonly toState: string;
  /** Lines of one net leave one state and mean the same, so that they may share a trunk. */
  readonly net: string;
}

export interface Drawing {
  readonly format: Format;
  /** All at x = 0, y = 0, with ports and name relative to the box. */
  readonly boxes: readonly PictureBox[];
  readonly compartments: readonly Omit<Compartment, "x" | "y" | "width" | "height">[];
  readonly links: readonly Link[];
}

/** What is drawn, and for what. */
export interface DrawingParts {
  /** Their order does not matter. */
  readonly arrows: readonly Arrow[];
  /** States that are drawn although no arrow of `arrows` reaches them. */
  readonly states?: readonly StateView[];
  readonly facets: FacetNames;
  readonly format?: Format | undefined;
}

/** The drawing of some arrows, and of states that no arrow reaches. */
export function describeDrawing(parts: DrawingParts): Drawing {
  const { arrows, facets, states = [], format = "screen" } = parts;
  const sorted = [...arrows].sort((a, b) => compareText(a.id, b.id));
  const boxes = new Map<string, StateView[]>();
  const compartments = new Map<string, Drawing["compartments"][number]>();
  for (const state of [...sorted.flatMap((arrow) => [arrow.from, arrow.to]), ...states]) {
    const id = boxId(state);
    const held = boxes.get(id) ?? [];
    if (!held.some(({ id }) => id === state.id)) held.push(state);
    boxes.set(id, held);
    const compartment = compartmentOf(state);
    compartments.set(compartment.id, compartment);
  }
  return {
    format,
    boxes: [...boxes].map(([id, held]) => {
      const own = sorted.filter(({ from, to }) => boxId(from) === id || boxId(to) === id);
      const [compartment, place] = [compartmentIdOf(held), placeOf(id, held, own)];
      return sizeBox({ id, compartment, place, states: held, arrows: own, facets });
    }),
    compartments: [...compartments.values()].sort((a, b) => compareText(a.id, b.id)),
    links: sorted.filter((arrow) => !isInside(arrow)).map(linkOf),
  };
}

function compartmentIdOf(states: readonly StateView[]): string {
  const [first] = states;
  if (first === undefined) throw new Error("a box without a state");
  return compartmentOf(first).id;
}

/** As the claims say it of what they are about; a disease has no surface, and what a claim leaves open stands inside. */
function placeOf(id: string, [state]: readonly StateView[], arrows: readonly Arrow[]): BoxPlace {
  const said = arrows.filter(({ to }) => boxId(to) === id).map(({ location }) => location);
  if (said.includes("secreted") && state?.siteKind === "cell") return "outside";
  return said.includes("cell surface") && state?.siteKind !== "disease" ? "surface" : "inside";
}

function compartmentOf(state: StateView): Drawing["compartments"][number] {
  const { site, siteKind, siteName, siteNameZh, label } = state;
  if (site === null || siteKind === null) {
    return label === "Drug" || label === "DrugClass"
      ? { id: "drugs", kind: "drugs", name: "Drugs", nameZh: "药物" }
      : { id: "unstated", kind: "unstated", name: "Site not stated", nameZh: "未说明部位" };
  }
  const name = siteName ?? site;
  return { id: `${siteKind}:${site}`, kind: siteKind, name, nameZh: siteNameZh ?? name };
}

function linkOf(arrow: Arrow): Link {
  return {
    id: arrow.id,
    from: boxId(arrow.from),
    to: boxId(arrow.to),
    fromState: arrow.from.id,
    toState: arrow.to.id,
    net: `${arrow.from.id}|${arrow.type}|${arrow.claim?.status}`,
  };
}
