/** The page with its diagram drawn into it: to be read before any script has run, and without one. */
import type { Request, RequestHandler } from "express";
import { paintSvg, paintSvgLegend } from "../client/painters/paint-svg.ts";
import { escapeText } from "../client/painters/svg-markup.ts";
import type { Figure } from "../client/scene/figure.ts";
import type { DiagramOrder } from "./diagram/diagram-order.ts";
import { type FigureSources, figureFor } from "./diagram/figures.ts";
import { AppError } from "./errors.ts";
import { DEFAULT_LAYER } from "./pictures.ts";
import { createSendable } from "./sendable.ts";
import type { Viewer } from "./viewer.ts";

const PAGE = '<div id="page"></div>';
/** What a drawing that fits the window is at most enlarged by, as in every painter. */
const LARGEST = 1.5;

/** Answers `/?view=diagram…`; all else, and what cannot be drawn, goes on to the page that says why. */
export function drawnPage(viewer: Viewer, sources: FigureSources): RequestHandler {
  return async (request, response, next) => {
    const { html } = viewer;
    const reads = request.method === "GET" || request.method === "HEAD";
    if (!html?.includes(PAGE) || !reads || request.path !== "/") return next();
    if (request.query.view !== "diagram") return next();
    const asked = askedOf(request);
    const figure = await figureFor(asked, sources).catch((error: unknown) => {
      if (error instanceof AppError) return null;
      throw error;
    });
    if (figure === null) return next();
    const body = draw(html, figure, asked);
    const type = "text/html; charset=utf-8";
    await createSendable({ body, type, cacheControl: "no-cache" }).send(request, response);
  };
}

function askedOf(request: Request): DiagramOrder {
  const text = (name: string) => {
    const value = request.query[name];
    return typeof value === "string" ? value : "";
  };
  const list = (name: string) =>
    text(name)
      .split(",")
      .filter((id) => id !== "");
  const language = text("lang") || (request.acceptsLanguages("en", "zh") === "zh" ? "zh" : "en");
  return {
    mechanism: text("mechanism") || null,
    layer: DEFAULT_LAYER,
    ...{ show: list("show"), hide: list("hide"), lit: [] },
    language: language === "zh" ? "zh" : "en",
    theme: text("theme") === "dark" ? "dark" : "light",
    ...{
      format: "svg",
      paper: "own",
      legend: text("legend") !== "off",
      title: text("title") !== "off",
      width: null,
      scale: 1,
      base: null,
    },
  };
}

function draw(html: string, { scene, about }: Figure, order: DiagramOrder): string {
  const { language, theme } = order;
  const without = (["title", "legend"] as const).filter((one) => !order[one]).join(" ");
  const large = { width: scene.width * LARGEST, height: scene.height * LARGEST };
  const drawing = paintSvg(scene).replace(
    `width="${scene.width}" height="${scene.height}"`,
    `width="${large.width}" height="${large.height}"`,
  );
  const [name, question, ...credits] = [about.name, about.question, ...about.credits].map(
    escapeText,
  );
  const page = `<div class="page drawn" data-side="auto" data-details="closed" data-drawer="closed" data-without="${without}">
<header class="top"><div class="brand"><h1>mechgraph</h1></div></header>
<aside class="side">${paintSvgLegend(scene)}${credits.map((one) => `<p class="small muted">${one}</p>`).join("")}</aside>
<main class="picture"><div class="heading"><h2>${name}</h2><p class="small muted">${question}</p><div class="working"></div></div>
<div class="frame"><div id="drawn">${drawing}</div></div></main>
<section class="drawer"></section>
</div>`;
  return html
    .replace(
      '<html lang="en">',
      `<html lang="${language === "zh" ? "zh-CN" : "en"}" data-theme="${theme}">`,
    )
    .replace("<title>mechgraph</title>", `<title>${name} · mechgraph</title>`)
    .replace(PAGE, `<div id="page">${page}</div>`)
    .replace(/<noscript>.*?<\/noscript>/s, "");
}
