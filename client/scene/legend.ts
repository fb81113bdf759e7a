/** The legend: only what the picture uses, made from the vocabulary, so that the picture explains itself. */
import type { Picture, PictureBox, Term } from "../../server/api.ts";
import { boxColours, shapeOf } from "./build-box.ts";
import { isDenied } from "./build-line.ts";
import { drawingContext, type Shown, shownOf } from "./build-scene.ts";
import { mix } from "./colour.ts";
import { type DrawingContext, termColour } from "./drawing-context.ts";
import type { Look } from "./look.ts";
import type { Language, LegendEntry } from "./scene.ts";
import { nameOf } from "./sentences.ts";
import { compartmentColours } from "./theme.ts";

type Words = Readonly<Record<Language, readonly [text: string, meaning: string]>>;

const DENIED: Words = {
  en: ["struck through: denied", "The source says that this does not happen."],
  zh: ["划去：否认", "文献指出此事并不发生。"],
};
const COMMA: Readonly<Record<Language, string>> = { en: ", ", zh: "、" };
const PILL: Words = {
  en: ["facet", "What of it changes; a line ends near what it is about."],
  zh: ["方面", "实体变化的方面；线止于所涉及的方面。"],
};
const COMPARTMENT: Words = {
  en: ["frame", "The cell or disease where it happens; its tint has no meaning."],
  zh: ["外框", "所在的细胞，否则为疾病；底色无含义。"],
};

/** Boxes that do not stand inside their frame. */
const RIM: Readonly<Record<"surface" | "outside", Readonly<Record<Language, string>>>> = {
  surface: { en: "; edge: surface", zh: "；线上：表面" },
  outside: { en: "; below: secreted", zh: "；下方：分泌" },
};

/** Lines first, then what stands in the way of reading them, then boxes. */
export function legendOf(picture: Picture, terms: readonly Term[], look: Look): LegendEntry[] {
  const drawn = shownOf(picture, look);
  const context = drawingContext(terms, look);
  return [
    ...lineEntries(drawn, context),
    ...statusEntries(drawn, context),
    ...deniedEntry(drawn, context),
    ...boxEntries(drawn, context),
    ...badgeEntries(drawn, context),
    ...pillEntry(drawn, context),
    ...frameEntry(drawn, context),
  ];
}

function meaningOf({ terms, look }: DrawingContext, id: string): string {
  const term = terms.get(id);
  return (look.language === "zh" ? term?.meaningZh : term?.meaning) ?? "";
}

function ordered(ids: Iterable<string>, { terms }: DrawingContext): string[] {
  const order = (id: string) => terms.get(id)?.order ?? 99;
  return [...new Set(ids)].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
}

function lineEntries({ arrows }: Shown, context: DrawingContext): LegendEntry[] {
  const { terms, look } = context;
  const ids = ordered(
    arrows.map(({ type }) => `relationship:${type}`),
    context,
  );
  return ids.map((id) => {
    const term = terms.get(id);
    const denied = arrows.some((arrow) => `relationship:${arrow.type}` === id && isDenied(arrow));
    const style = term?.lineStyle ?? "solid";
    const line = { colour: termColour(context, id), width: 1.8, style, struck: denied };
    return {
      id,
      text: nameOf(terms, id, look.language),
      meaning: meaningOf(context, id),
      sample: { kind: "line", line: { ...line, end: term?.lineEnd ?? "arrow" } },
    };
  });
}

/** Statuses that change how a line is drawn. */
function statusEntries({ arrows }: Shown, context: DrawingContext): LegendEntry[] {
  const { terms, look, palette } = context;
  const used = arrows.flatMap(({ claim }) => (claim === null ? [] : [`status:${claim.status}`]));
  return ordered(used, context).flatMap((id): LegendEntry[] => {
    const style = terms.get(id)?.lineStyle;
    if (style === undefined || style === "solid") return [];
    const line = { colour: palette.line, width: 1.8, style, end: "none", struck: false } as const;
    const text = nameOf(terms, id, look.language);
    return [{ id, text, meaning: meaningOf(context, id), sample: { kind: "line", line } }];
  });
}

function deniedEntry({ arrows }: Shown, { palette, look }: DrawingContext): LegendEntry[] {
  if (!arrows.some(isDenied)) return [];
  const [text, meaning] = DENIED[look.language];
  const line = {
    colour: palette.line,
    width: 1.5,
    style: "solid",
    end: "none",
    struck: true,
  } as const;
  return [{ id: "denied", text, meaning, sample: { kind: "line", line } }];
}

/** Kinds that are drawn alike share an entry. */
function boxEntries({ boxes }: Shown, context: DrawingContext): LegendEntry[] {
  const { terms, look } = context;
  const ids = ordered(
    boxes.map(({ label }) => `label:${label}`),
    context,
  );
  const alike = new Map<string, LegendEntry>();
  for (const id of ids) {
    const label = id.slice("label:".length);
    const { fill, stroke } = boxColours(label, context);
    const box = { shape: shapeOf(label, context), doubled: label === "Complex", fill, stroke };
    const drawn = JSON.stringify(box);
    const before = alike.get(drawn);
    const text = nameOf(terms, id, look.language);
    const meaning = meaningOf(context, id);
    alike.set(drawn, {
      id: before?.id ?? id,
      text: before === undefined ? text : `${before.text}${COMMA[look.language]}${text}`,
      meaning: before === undefined ? meaning : `${before.meaning} ${meaning}`,
      sample: { kind: "box", box },
    });
  }
  return [...alike.values()];
}

/** Facets that are drawn as a letter in a circle. */
function badgeEntries({ boxes }: Shown, context: DrawingContext): LegendEntry[] {
  const { terms, look, palette } = context;
  return ordered(drawnFacets(boxes), context).flatMap((id): LegendEntry[] => {
    const letter = terms.get(id)?.badge;
    if (!letter) return [];
    const { line, inverse } = palette;
    const sample = { kind: "pill", fill: line, stroke: line, letter, colour: inverse } as const;
    const text = nameOf(terms, id, look.language);
    return [{ id, text, meaning: meaningOf(context, id), sample }];
  });
}

function drawnFacets(boxes: readonly PictureBox[]): string[] {
  const ports = boxes.flatMap((box) => box.ports.filter((port) => port.drawn));
  return ports.map(({ facet }) => `facet:${facet}`);
}

function pillEntry({ boxes }: Shown, { terms, palette, look }: DrawingContext): LegendEntry[] {
  if (drawnFacets(boxes).every((id) => terms.get(id)?.badge)) return [];
  const [text, meaning] = PILL[look.language];
  const fill = mix(palette.line, palette.paper, 0.8);
  return [{ id: "pill", text, meaning, sample: { kind: "pill", fill, stroke: palette.line } }];
}

function frameEntry(
  { boxes, compartments }: Shown,
  { palette, look }: DrawingContext,
): LegendEntry[] {
  const one = compartments.find(({ kind }) => kind === "cell") ?? compartments[0];
  if (one === undefined) return [];
  const [text, meaning] = COMPARTMENT[look.language];
  const { fill, stroke } = compartmentColours(one, palette);
  const box = { shape: "rounded", doubled: false, fill, stroke } as const;
  const said = new Set(
    boxes.map(({ place }) => (place === "inside" ? "" : RIM[place][look.language])),
  );
  return [{ id: "frame", text: text + [...said].join(""), meaning, sample: { kind: "box", box } }];
}
