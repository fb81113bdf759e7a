/** What stands around a drawing that stands alone: its title above, where it comes from below. */
import type { Mechanism, Picture } from "../../server/api.ts";
import { spaced } from "./chinese-spacing.ts";
import { LINE_HEIGHT, wrapText } from "./metrics.ts";
import type { Language, Scene, SceneText, Theme } from "./scene.ts";
import { PALETTES } from "./theme.ts";

/** A publication, as a citation names it. */
export interface Publication {
  readonly authors: string;
  readonly title: string;
  /** Journal, year, volume, issue. */
  readonly where: string;
}

/** A program, as a citation names it. */
export interface CitedProgram {
  readonly authors: string;
  readonly title: string;
  readonly version: string;
}

/** What a figure says of itself beside its drawing. */
export interface FigureFacts {
  /** One mechanism, the whole of a layer, or what somebody put together. */
  readonly subject: Mechanism | "whole" | "own";
  /** Names of the layers, in the figure's language. */
  readonly layers: readonly string[];
  /** Release of the curated content, or null. */
  readonly release: string | null;
  /** The day of the release, `2026-11-22`. */
  readonly date: string;
  /** What the claims were read from. */
  readonly sources: readonly Publication[];
  readonly program: CitedProgram;
  /** True where boxes or lines of the picture are left off. */
  readonly partly: boolean;
}

const HEADINGS = {
  whole: {
    en: ["All mechanisms", "Everything the review says lenalidomide does in multiple myeloma."],
    zh: ["全部机制", "综述所述来那度胺在多发性骨髓瘤中的全部作用。"],
  },
  own: {
    en: ["A selection", "Boxes that were chosen, with every claim that joins them."],
    zh: ["自选图", "所选内容及其间的全部论断。"],
  },
} as const;

/** Name and question of what is drawn. */
export function headingOf(
  { subject }: Pick<FigureFacts, "subject">,
  language: Language,
): { readonly name: string; readonly question: string } {
  if (typeof subject === "string") {
    const [name, question] = HEADINGS[subject][language];
    return { name, question };
  }
  return language === "zh"
    ? { name: subject.nameZh, question: subject.questionZh }
    : { name: subject.name, question: subject.question };
}

/** What is counted, which content it is, the source and the program: one sentence each. */
export function creditsOf(facts: FigureFacts, scene: Scene, picture: Picture): readonly string[] {
  const drawn = new Set(scene.lines.map(({ id }) => id));
  const claims = new Set(
    picture.arrows.flatMap(({ id, claim }) => (claim && drawn.has(id) ? [claim.id] : [])),
  ).size;
  const counts = { claims, boxes: scene.boxes.length, lines: scene.lines.length };
  return scene.language === "zh" ? chineseCredits(facts, counts) : englishCredits(facts, counts);
}

interface Counts {
  readonly claims: number;
  readonly boxes: number;
  readonly lines: number;
}

function englishCredits(facts: FigureFacts, counts: Counts): readonly string[] {
  const { layers, release, date, sources, program, partly } = facts;
  const many = (n: number, one: string) => `${n} ${one}${n === 1 ? "" : "s"}`;
  const counted = [
    many(counts.claims, "claim"),
    counts.boxes === 1 ? "1 box" : `${counts.boxes} boxes`,
    many(counts.lines, "line"),
  ].join(", ");
  return [
    `Layer: ${layers.join(", ")}. ${counted}${partly ? ", a selection" : ""}. Content ${release ?? "without release"}, ${date}.`,
    ...sources.map((source) => `Source: ${source.authors}. ${source.title}. ${source.where}.`),
    `Drawn with ${program.title} ${program.version}, by ${program.authors}.`,
  ];
}

function chineseCredits(facts: FigureFacts, counts: Counts): readonly string[] {
  const { layers, release, date, sources, program, partly } = facts;
  const counted = `${counts.claims} 条论断、${counts.boxes} 个框、${counts.lines} 条线`;
  return [
    `层次：${layers.join("、")}。${counted}${partly ? "（仅为所选部分）" : ""}。内容版本 ${release ?? "无"}，${date}。`,
    ...sources.map((source) => `来源：${source.authors}. ${source.title}. ${source.where}.`),
    `制图：${program.title} ${program.version}，${program.authors}。`,
  ].map(spaced);
}

/** The theme's colours for texts around the drawing. */
export function blockColours(theme: Theme): { readonly text: string; readonly muted: string } {
  const { text, muted } = PALETTES[theme];
  return { text, muted };
}

interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

/** A text broken into lines of a width, and how high they are. */
export function blockOf(
  text: string,
  { x, y, width, size, bold, colour }: Block,
): { readonly texts: readonly SceneText[]; readonly height: number } {
  const step = size * LINE_HEIGHT;
  const texts = wrapText(text, width, size, bold).map(
    (line, row): SceneText => ({
      text: line,
      ...{ x, y: y + (row + 0.5) * step, size, bold, anchor: "start", colour },
    }),
  );
  return { texts, height: texts.length * step };
}
