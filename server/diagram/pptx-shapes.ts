/** Shapes of DrawingML (ECMA-376, part 1), in the order of elements that its schema asks for. */
import { element, escapeText } from "../../client/painters/svg-markup.ts";
import { LINE_HEIGHT } from "../../client/scene/metrics.ts";
import type { Language, SceneText } from "../../client/scene/scene.ts";
import type { Point, Rectangle } from "../api.ts";
import { TYPEFACES } from "./pptx-parts.ts";

/** What shapes are numbered, measured and linked with. */
export interface PptxPage {
  readonly language: Language;
  /** EMU of a drawing unit. */
  readonly emu: number;
  /** Where the scene's corner lies on the slide, in drawing units. */
  readonly at: Point;
  /** The next shape's id. */
  nextId(): number;
  /** The id of the relationship to an address. */
  link(href: string): string;
}

/** What a shape is called, and what a screen reader says of it. */
export interface Naming {
  readonly name: string;
  readonly description?: string;
  readonly href?: string | null;
}

const measure = ({ emu }: PptxPage, units: number): number => Math.round(units * emu);

/** A rectangle on the slide, in EMU. */
export function placeOf(page: PptxPage, { x, y, width, height }: Rectangle) {
  return {
    x: measure(page, x + page.at[0]),
    y: measure(page, y + page.at[1]),
    cx: measure(page, width),
    cy: measure(page, height),
  };
}

const naming = (page: PptxPage, { name, description, href }: Naming): string =>
  element(
    "p:cNvPr",
    { id: page.nextId(), name, descr: description },
    typeof href === "string" ? element("a:hlinkClick", { "r:id": page.link(href) }) : "",
  );

const transform = (page: PptxPage, place: Rectangle): string => {
  const { x, y, cx, cy } = placeOf(page, place);
  return element("a:xfrm", {}, element("a:off", { x, y }), element("a:ext", { cx, cy }));
};

/** Shapes that move together. */
export function group(
  page: PptxPage,
  place: Rectangle,
  named: Naming,
  ...shapes: readonly string[]
): string {
  const { x, y, cx, cy } = placeOf(page, place);
  const inside = [
    element("a:off", { x, y }),
    element("a:ext", { cx, cy }),
    element("a:chOff", { x, y }),
    element("a:chExt", { cx, cy }),
  ];
  return element(
    "p:grpSp",
    {},
    element("p:nvGrpSpPr", {}, naming(page, named), "<p:cNvGrpSpPr/><p:nvPr/>"),
    element("p:grpSpPr", {}, element("a:xfrm", {}, ...inside)),
    ...shapes,
  );
}

/** The colour of a fill or a stroke; none for null. */
const fillOf = (colour: string | null): string =>
  colour === null
    ? "<a:noFill/>"
    : element("a:solidFill", {}, element("a:srgbClr", { val: colour.slice(1).toUpperCase() }));

export interface Pen {
  readonly colour: string;
  /** In drawing units. */
  readonly width: number;
  /** Dash and gap in drawing units; none for a line without gaps. */
  readonly dashes?: readonly number[];
  readonly round?: boolean;
}

function outline(page: PptxPage, pen: Pen | null): string {
  if (pen === null) return "<a:ln><a:noFill/></a:ln>";
  const { colour, width, dashes = [], round } = pen;
  const [dash, gap] = dashes;
  // In thousandths of a percent of the line's width; a dot is as long as it is wide.
  const share = (units: number) => Math.round((units / width) * 100_000);
  const dashing =
    dash === undefined || gap === undefined
      ? ""
      : element("a:custDash", {}, element("a:ds", { d: share(dash), sp: share(gap) }));
  return element(
    "a:ln",
    { w: measure(page, width), cap: round === true ? "rnd" : "flat" },
    fillOf(colour),
    dashing,
    "<a:round/>",
  );
}

/** A form that Office knows by name, so that it stays one when it is edited; `adjust` is its corner's share of the shorter side. */
export const known = (name: string, adjust: number | null = null): string =>
  element(
    "a:prstGeom",
    { prst: name },
    adjust === null
      ? "<a:avLst/>"
      : element(
          "a:avLst",
          {},
          element("a:gd", {
            name: "adj",
            fmla: `val ${Math.round(Math.min(adjust, 0.5) * 100_000)}`,
          }),
        ),
  );

/** A free form from SVG path data of M, L, Q and Z. */
export function freeForm(page: PptxPage, data: string, place: Rectangle, filled: boolean): string {
  const { cx: w, cy: h } = placeOf(page, place);
  const steps = [...data.matchAll(/([MLQZ])([^MLQZ]*)/g)].map(([, command = "", numbers = ""]) => {
    const values = numbers
      .trim()
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    const points: string[] = [];
    for (let index = 0; index + 1 < values.length; index += 2) {
      const [px, py] = [values[index] ?? 0, values[index + 1] ?? 0];
      points.push(
        element("a:pt", { x: measure(page, px - place.x), y: measure(page, py - place.y) }),
      );
    }
    return element(STEPS[command] ?? "a:close", {}, ...points);
  });
  return element(
    "a:custGeom",
    {},
    '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>',
    element("a:pathLst", {}, element("a:path", { w, h, fill: filled ? null : "none" }, ...steps)),
  );
}

const STEPS: Readonly<Record<string, string>> = {
  M: "a:moveTo",
  L: "a:lnTo",
  Q: "a:quadBezTo",
  Z: "a:close",
};

export interface Shape {
  readonly place: Rectangle;
  /** Of `known` or `freeForm`. */
  readonly form: string;
  readonly fill: string | null;
  readonly pen: Pen | null;
  /** Of `textBody`. */
  readonly text?: string;
}

/** A shape. */
export function shape(
  page: PptxPage,
  named: Naming,
  { place, form, fill, pen, text }: Shape,
): string {
  return element(
    "p:sp",
    {},
    element("p:nvSpPr", {}, naming(page, named), "<p:cNvSpPr/><p:nvPr/>"),
    element("p:spPr", {}, transform(page, place), form, fillOf(fill), outline(page, pen)),
    text ?? "",
  );
}

/** Text without a shape, or the slide's title. */
export function textBox(
  page: PptxPage,
  named: Naming,
  place: Rectangle,
  lines: readonly SceneText[],
  role: "title" | "text" = "text",
): string {
  const title = role === "title";
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      naming(page, named),
      title ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : '<p:cNvSpPr txBox="1"/>',
      title ? '<p:nvPr><p:ph type="title"/></p:nvPr>' : "<p:nvPr/>",
    ),
    element("p:spPr", {}, transform(page, place), known("rect"), "<a:noFill/>"),
    textBody(page, lines),
  );
}

/** Free room of a shape beside its text, in drawing units. */
export interface Insets {
  readonly right: number;
  readonly below: number;
}

/** Lines of text, in the middle of what their shape leaves free. */
export function textBody(
  page: PptxPage,
  lines: readonly SceneText[],
  { right, below }: Insets = { right: 0, below: 0 },
): string {
  const [first] = lines;
  const align = first?.anchor === "start" ? "l" : "ctr";
  const spacing = Math.round(hundredths(page, first?.size ?? 0) * LINE_HEIGHT);
  const runs = lines.map((line, index) => {
    const properties = runProperties(page, line);
    const text = element(
      "a:r",
      {},
      element("a:rPr", ...properties),
      element("a:t", {}, escapeText(line.text)),
    );
    return index === 0 ? text : element("a:br", {}, element("a:rPr", ...properties)) + text;
  });
  return element(
    "p:txBody",
    {},
    element(
      "a:bodyPr",
      {
        ...{
          wrap: "none",
          lIns: 0,
          tIns: 0,
          rIns: measure(page, right),
          bIns: measure(page, below),
        },
        ...{ rtlCol: 0, anchor: "ctr" },
      },
      "<a:noAutofit/>",
    ),
    "<a:lstStyle/>",
    element(
      "a:p",
      {},
      element(
        "a:pPr",
        { algn: align },
        element("a:lnSpc", {}, element("a:spcPts", { val: spacing })),
      ),
      ...runs,
    ),
  );
}

/** Office measures text in hundredths of a point. */
const hundredths = ({ emu }: PptxPage, units: number): number => Math.round((units * emu) / 127);

function runProperties(page: PptxPage, { size, bold, colour }: SceneText) {
  const chinese = page.language === "zh";
  return [
    {
      lang: chinese ? "zh-CN" : "en-US",
      altLang: chinese ? "en-US" : "zh-CN",
      sz: Math.max(100, hundredths(page, size)),
      b: bold ? 1 : 0,
    },
    fillOf(colour),
    element("a:latin", { typeface: TYPEFACES.latin }),
    element("a:ea", { typeface: TYPEFACES.chinese }),
    element("a:cs", { typeface: TYPEFACES.latin }),
  ] as const;
}
