import { type Request, Router } from "express";
import { z } from "zod";
import type { ClientOf } from "../client-address.ts";
import type { ClientLimits } from "../client-limits.ts";
import {
  type DiagramOrder,
  FORMATS,
  type Format,
  fileName,
  LANGUAGES,
  mustSuit,
  PAPERS,
  SCALES,
  THEMES,
  WIDTHS,
} from "../diagram/diagram-order.ts";
import type { Diagrams } from "../diagram/diagrams.ts";
import { AppError } from "../errors.ts";
import { DEFAULT_LAYER } from "../pictures.ts";
import { readQuery, textField } from "../request-query.ts";
import { soundText } from "../request-text.ts";
import { only } from "./only-method.ts";

const LONGEST_LIST = 500;

const listOf = (text: string): readonly string[] => text.split(",").filter((id) => id !== "");

/** One of a few names; the usual one where none is given. */
export const oneOf = <const Name extends string>(names: readonly Name[], usual: NoInfer<Name>) => {
  const expected = `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
  return z.enum(names, { error: expected }).default(usual);
};

const list = z
  .string()
  .refine((text) => listOf(text).length <= LONGEST_LIST, {
    error: `at most ${LONGEST_LIST} ids, with commas between`,
  })
  .default("");

const wholeNumber = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `a whole number from ${least} to ${most}`,
    })
    .transform(Number)
    .optional()
    .meta({ override: { type: "integer", minimum: least, maximum: most } });

const ON_OFF = ["on", "off"] as const;
/** What may be asked of a file. */
export const DIAGRAM_QUERY = {
  lang: oneOf(LANGUAGES, "en"),
  theme: oneOf(THEMES, "light"),
  width: wholeNumber(WIDTHS),
  scale: wholeNumber(SCALES),
  paper: z
    .enum(PAPERS, { error: `${PAPERS.slice(0, -1).join(", ")} or ${PAPERS.at(-1)}` })
    .optional(),
  legend: oneOf(ON_OFF, "on"),
  title: oneOf(ON_OFF, "on"),
  layer: textField(200).default(DEFAULT_LAYER),
  ...{ show: list, hide: list, lit: list },
};

/** Who asks, and what he may. */
export interface DiagramGuards {
  readonly limits: ClientLimits;
  readonly clientOf: ClientOf;
  /** Address of the page, or null for the one that was asked. */
  readonly publicUrl: string | null;
}

/**
 * GET /diagram/:mechanism.{svg,png,pdf,pptx}?lang=&theme=&width=&scale=&paper=&legend=&title=&layer=&show=&hide=&lit=
 * A mechanism as a file, with title, legend, layer, date and citations; `all` is the whole layer.
 */
export function diagramRoutes(diagrams: Diagrams, guards: DiagramGuards): Router {
  const router = Router();
  router
    .route("/diagram/:file")
    .get(async (request, response) => {
      const order = orderOf(request, guards.publicUrl);
      const charge = <T>(work: () => Promise<T>) =>
        guards.limits.query(guards.clientOf(request), work);
      const file = await diagrams.file(order, charge);
      response.setHeader("Content-Disposition", `inline; filename="${fileName(order)}"`);
      await file.send(request, response);
    })
    .all(only("GET"));
  return router;
}

function orderOf(request: Request, publicUrl: string | null): DiagramOrder {
  const { mechanism, format } = nameOf(request);
  const query = readQuery(request, DIAGRAM_QUERY);
  const { paper, width, scale } = query;
  mustSuit(format, { paper, width, scale });
  return {
    ...{ mechanism, format, layer: query.layer, language: query.lang, theme: query.theme },
    ...{ show: listOf(query.show), hide: listOf(query.hide), lit: listOf(query.lit) },
    paper: format === "pptx" ? "slide" : (paper ?? "own"),
    ...{ legend: query.legend === "on", title: query.title === "on" },
    width: width ?? null,
    scale: scale ?? 1,
    base: publicUrl ?? originOf(request),
  };
}

/** `nk-adcc.svg`; `all.svg` for the whole of the layer. */
function nameOf(request: Request): { mechanism: string | null; format: Format } {
  const name = soundText("the name", String(request.params.file));
  const [, id = "", ending] = /^(.+)\.([a-z]+)$/.exec(name) ?? [];
  const format = FORMATS.find((one) => one === ending);
  if (format === undefined) {
    const expected = FORMATS.map((one) => `.${one}`).join(", ");
    throw new AppError("not-found", `no diagram is named "${name}": its name ends in ${expected}`);
  }
  return { mechanism: id === "all" ? null : id, format };
}

const HOST = /^[\w.:[\]-]{1,255}$/;

/** The address that was asked, for links that work wherever the file is opened. */
function originOf({ protocol, headers }: Request): string | null {
  const { host } = headers;
  return host !== undefined && HOST.test(host) ? `${protocol}://${host}/` : null;
}
