import type { Language, Theme } from "../../client/scene/scene.ts";
import { AppError } from "../errors.ts";
import { DEFAULT_LAYER } from "../pictures.ts";
import {
  type DiagramOrder,
  FORMATS,
  type Format,
  LANGUAGES,
  mustSuit,
  PAPERS,
  type Paper,
  SCALES,
  THEMES,
  WIDTHS,
} from "./diagram-order.ts";

export const DRAW_OPTIONS = {
  mechanism: { type: "string" },
  format: { type: "string" },
  lang: { type: "string" },
  theme: { type: "string" },
  paper: { type: "string" },
  layer: { type: "string" },
  width: { type: "string" },
  scale: { type: "string" },
  "no-legend": { type: "boolean" },
  "no-title": { type: "boolean" },
  base: { type: "string" },
  out: { type: "string" },
  help: { type: "boolean" },
} as const;

export const DRAW_HELP = `npm run draw [-- --mechanism nk-adcc --format pdf --lang zh --theme print --out file.pdf]

Draws mechanisms as files, from the graph that cypher/ makes on the embedded engine; no server is needed. Several mechanisms,
formats and languages are named with commas between.

  --mechanism  ids of mechanisms, and all for the whole of the layer (every one of them, and all)
  --format     ${FORMATS.join(", ")} (svg)
  --lang       ${LANGUAGES.join(", ")} (both)
  --theme      ${THEMES.join(", ")} (print)
  --paper      ${PAPERS.join(", ")}; own is as large as the drawing (own; PPTX is a slide)
  --layer      layers, with commas between (${DEFAULT_LAYER})
  --width      of an SVG, PNG or PDF in CSS pixels, ${WIDTHS.least} to ${WIDTHS.most}
  --scale      pixels of a PNG for each CSS pixel, ${SCALES.least} to ${SCALES.most} (2)
  --no-legend  leaves the legend off
  --no-title   leaves title, layer, date and citations off
  --base       address of a page that the links lead to (http://localhost:4000/)
  --out        a file, or a folder, which is made (diagrams)`;

type Given = { readonly [Name in keyof typeof DRAW_OPTIONS]?: string | boolean | undefined };

const HOME = "http://localhost:4000/";

/**
 * What is to be drawn, one order a file.
 * @param known ids of the mechanisms
 * @throws AppError `bad-request` naming the option and what was expected
 */
export function ordersFrom(given: Given, known: readonly string[]): readonly DiagramOrder[] {
  const mechanisms = each("mechanism", given.mechanism, ["all", ...known], ["all", ...known]);
  const formats = each("format", given.format, FORMATS, ["svg"]);
  const languages = each<Language>("lang", given.lang, LANGUAGES, LANGUAGES);
  const scale = numberOf("scale", given.scale, SCALES);
  if (scale !== undefined && !formats.includes("png")) {
    throw wrong("format", "png where --scale is given", formats.join());
  }
  const ofFormat = formats.map((format) => sizedFor(format, given, scale));
  return mechanisms.flatMap((name) =>
    ofFormat.flatMap((sized) =>
      languages.map((language): DiagramOrder => {
        return { ...sized, language, mechanism: name === "all" ? null : name };
      }),
    ),
  );
}

function sizedFor(format: Format, given: Given, scale = 2) {
  const { paper, ...common } = commonOf(given);
  mustSuit(format, { paper, width: common.width ?? undefined, scale: undefined });
  return {
    ...{ ...common, format },
    paper: format === "pptx" ? ("slide" as const) : (paper ?? "own"),
    scale: format === "png" ? scale : 1,
  };
}

function commonOf(given: Given) {
  const [theme = "print"] = each<Theme>("theme", given.theme, THEMES, []);
  const [paper] = each<Paper>("paper", given.paper, PAPERS, []);
  return {
    ...{ theme, paper, show: [], hide: [], lit: [] },
    layer: String(given.layer ?? DEFAULT_LAYER),
    legend: given["no-legend"] !== true,
    title: given["no-title"] !== true,
    width: numberOf("width", given.width, WIDTHS) ?? null,
    base: baseOf(given.base),
  };
}

function each<Name extends string>(
  option: string,
  given: string | boolean | undefined,
  known: readonly Name[],
  usual: readonly Name[],
): readonly Name[] {
  if (given === undefined) return usual;
  return String(given)
    .split(",")
    .map((name) => {
      const found = known.find((one) => one === name);
      if (found !== undefined) return found;
      throw wrong(option, `of ${known.join(", ")}`, name);
    });
}

function numberOf(
  option: string,
  given: string | boolean | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  if (given === undefined) return undefined;
  const text = String(given);
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw wrong(option, `a whole number from ${least} to ${most}`, text);
}

function baseOf(given: string | boolean | undefined): string {
  if (given === undefined) return HOME;
  const text = String(given);
  if (/^https?:\/\/[^\s"<>@]+$/.test(text)) return text.endsWith("/") ? text : `${text}/`;
  throw wrong("base", "an address such as https://example.org/", text);
}

const wrong = (option: string, expected: string, given: string): AppError =>
  new AppError("bad-request", `--${option} must be ${expected}, not "${given}"`);
