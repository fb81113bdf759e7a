import { type Request, Router } from "express";
import { z } from "zod";
import { paintSvg } from "../client/painters/paint-svg.ts";
import { escapeText } from "../client/painters/svg-markup.ts";
import type { Figure } from "../client/scene/figure.ts";
import { type DiagramOrder, LANGUAGES, THEMES } from "./diagram/diagram-order.ts";
import { type FigureSources, figureFor } from "./diagram/figures.ts";
import { AppError } from "./errors.ts";
import { DEFAULT_LAYER } from "./pictures.ts";
import { readQuery } from "./request-query.ts";
import { soundText } from "./request-text.ts";
import { oneOf } from "./routes/diagram.ts";
import { only } from "./routes/only-method.ts";
import { allowFraming, FRAMED_HEADERS } from "./secure-headers.ts";
import { createSendable } from "./sendable.ts";

/** What may be asked of a framed diagram: named as in the page's own links. */
const EMBED_QUERY = {
  lang: oneOf(LANGUAGES, "en"),
  theme: oneOf(THEMES, "light"),
  select: z
    .string()
    .regex(/^(?:box|arrow):./, { error: "box: or arrow: and an id of the drawing" })
    .optional(),
};

type EmbedQuery = z.infer<z.ZodObject<typeof EMBED_QUERY>>;

const OPEN = { en: "Open in mechgraph", zh: "在 mechgraph 中打开" };

/**
 * GET /embed/:mechanism?lang=&theme=&select=
 * A mechanism's diagram as a page to be framed by any other, to be seen without script.
 */
export function embedRoutes(sources: FigureSources): Router {
  const router = Router();
  router
    .route("/embed/:mechanism")
    .all(allowFraming)
    .get(async (request, response) => {
      const query = readQuery(request, EMBED_QUERY);
      const order = orderOf(request, query);
      const figure = await figureFor(order, sources);
      mustHold(figure, order);
      const body = pageOf(figure, order, query);
      const type = "text/html; charset=utf-8";
      await createSendable({ body, type, headers: FRAMED_HEADERS }).send(request, response);
    })
    .all(only("GET"));
  return router;
}

function orderOf(request: Request, { lang, theme, select }: EmbedQuery): DiagramOrder {
  const selected = select?.slice(select.indexOf(":") + 1);
  return {
    mechanism: soundText("the mechanism", String(request.params.mechanism)),
    layer: DEFAULT_LAYER,
    ...{ show: [], hide: [], lit: [], language: lang, theme },
    ...{ format: "svg", paper: "own", legend: false, title: false },
    ...{ width: null, scale: 1, base: null },
    ...(selected !== undefined && { selected }),
  };
}

function mustHold({ scene }: Figure, { mechanism, selected }: DiagramOrder): void {
  if (selected === undefined) return;
  if ([...scene.boxes, ...scene.lines].some(({ id }) => id === selected)) return;
  throw new AppError("not-found", `the diagram of "${mechanism}" has no "${selected}"`);
}

function pageOf({ scene, about }: Figure, order: DiagramOrder, query: EmbedQuery): string {
  const { language, theme, mechanism } = order;
  const link = new URLSearchParams({ view: "diagram", mechanism: mechanism ?? "", lang: language });
  if (theme !== "print") link.set("theme", theme);
  if (query.select !== undefined) link.set("select", query.select);
  const name = escapeText(about.name);
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}" data-theme="${theme}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${name} · mechgraph</title>
<link rel="stylesheet" href="/embed.css" />
</head>
<body>
<main>${paintSvg(scene)}</main>
<footer><span>${name}</span> <a href="/?${escapeText(String(link))}" target="_blank" rel="noopener">${OPEN[language]}</a></footer>
</body>
</html>
`;
}
