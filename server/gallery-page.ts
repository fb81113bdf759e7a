import { Router } from "express";
import { escapeText } from "../client/painters/svg-markup.ts";
import type { Language } from "../client/scene/scene.ts";
import type { Mechanism } from "./api.ts";
import { FORMATS, LANGUAGES } from "./diagram/diagram-order.ts";
import type { GraphViews } from "./graph-views.ts";
import type { Memory } from "./memory.ts";
import { readQuery } from "./request-query.ts";
import { oneOf } from "./routes/diagram.ts";
import { only } from "./routes/only-method.ts";
import { createSendable } from "./sendable.ts";

const WORDS = {
  en: {
    title: "Gallery",
    intro: "The diagram of every mechanism, in English and in Chinese.",
    contents: "Mechanisms",
    home: "Explore all",
    other: "中文",
    diagram: "Diagram",
    explore: "Explore",
    download: "Download",
    inLanguage: { en: "English", zh: "Chinese" },
  },
  zh: {
    title: "图集",
    intro: "每个机制的示意图，中英文各一幅。",
    contents: "机制",
    home: "浏览全图",
    other: "English",
    diagram: "示意图",
    explore: "浏览",
    download: "下载",
    inLanguage: { en: "英文", zh: "中文" },
  },
};

const TAGS: Readonly<Record<Language, string>> = { en: "en", zh: "zh-CN" };

/**
 * GET /gallery?lang=
 * Every mechanism's diagram in both languages, with the ways to look at it and its files.
 */
export function galleryRoutes(views: GraphViews, memory: Memory): Router {
  const router = Router();
  router
    .route("/gallery")
    .get(async (request, response) => {
      const { lang } = readQuery(request, { lang: oneOf(LANGUAGES, "en") });
      const mechanisms = await memory.remember("mechanisms", () => views.mechanisms());
      const body = pageOf(mechanisms, lang);
      await createSendable({ body, type: "text/html; charset=utf-8" }).send(request, response);
    })
    .all(only("GET"));
  return router;
}

function pageOf(mechanisms: readonly Mechanism[], language: Language): string {
  const words = WORDS[language];
  const other = language === "zh" ? "en" : "zh";
  const contents = mechanisms.map(
    (one) => `<li><a href="#${escapeText(one.id)}">${nameOf(one, language)}</a></li>`,
  );
  return `<!doctype html>
<html lang="${TAGS[language]}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${words.title} · mechgraph</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
<link rel="stylesheet" href="/gallery.css" />
</head>
<body>
<header><h1>${words.title}</h1><p>${words.intro}</p>
<p class="links"><a href="/?lang=${language}">${words.home}</a> <a href="/gallery?lang=${other}" lang="${TAGS[other]}" hreflang="${TAGS[other]}">${words.other}</a></p>
<nav aria-label="${words.contents}"><ul>${contents.join("")}</ul></nav></header>
<main>
${mechanisms.map((one) => entryOf(one, language)).join("\n")}
</main>
</body>
</html>
`;
}

function entryOf(mechanism: Mechanism, language: Language): string {
  const words = WORDS[language];
  const id = encodeURIComponent(mechanism.id);
  const anchor = escapeText(mechanism.id);
  const name = nameOf(mechanism, language);
  const question = escapeText(language === "zh" ? mechanism.questionZh : mechanism.question);
  const own = `mechanism=${id}&amp;lang=${language}`;
  return `<article id="${anchor}" aria-labelledby="${anchor}-name">
<h2 id="${anchor}-name">${name}</h2>
<p>${question}</p>
<p class="links"><a href="/?view=diagram&amp;${own}" aria-label="${words.diagram}: ${name}">${words.diagram}</a> <a href="/?${own}" aria-label="${words.explore}: ${name}">${words.explore}</a></p>
<div class="pair">${LANGUAGES.map((each) => figureOf(mechanism, each, language)).join("")}</div>
</article>`;
}

function figureOf(mechanism: Mechanism, drawnIn: Language, language: Language): string {
  const { inLanguage, download } = WORDS[language];
  const address = `/api/diagram/${encodeURIComponent(mechanism.id)}`;
  const what = `${nameOf(mechanism, language)}, ${inLanguage[drawnIn]}`;
  const drawing = `${address}.svg?lang=${drawnIn}`;
  const files = FORMATS.map((format) => {
    const said = format.toUpperCase();
    return `<a href="${address}.${format}?lang=${drawnIn}" download aria-label="${download} ${said}: ${what}">${said}</a>`;
  });
  return `<figure>
<picture><source media="(prefers-color-scheme: dark)" srcset="${drawing}&amp;theme=dark" /><img src="${drawing}" alt="${what}" loading="lazy" /></picture>
<figcaption>${inLanguage[drawnIn]} · ${download}: ${files.join(" ")}</figcaption>
</figure>`;
}

const nameOf = ({ name, nameZh }: Mechanism, language: Language): string =>
  escapeText(language === "zh" ? nameZh : name);
