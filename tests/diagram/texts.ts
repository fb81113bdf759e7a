import type { Figure } from "../../client/scene/figure.ts";
import type { SceneText } from "../../client/scene/scene.ts";

/** Every text that a figure shows, line by line. */
export function sceneTextsOf({ scene, title, legend, credits }: Figure): readonly SceneText[] {
  const { boxes, compartments } = scene;
  return [
    ...title,
    ...credits,
    ...legend.map(({ text }) => text),
    ...compartments.flatMap((one) => one.title),
    ...boxes.flatMap((box) => [...box.texts, ...box.ports.map(({ text }) => text)]),
  ];
}

/** The same without their places, with the letters of badges in the legend. */
export function textsOf(figure: Figure): readonly string[] {
  const letters = figure.legend.flatMap(({ entry: { sample } }) =>
    sample.kind === "pill" && sample.letter !== undefined ? [sample.letter] : [],
  );
  return sorted([...sceneTextsOf(figure).map(({ text }) => text), ...letters]);
}

export const sorted = (list: readonly string[]): readonly string[] => [...list].sort();

/** Ids of boxes or lines, in order. */
export const idsOf = (list: readonly { readonly id: string }[]): readonly string[] =>
  sorted(list.map(({ id }) => id));

/** For messages: which figure is meant. */
export const named = ({ about, scene }: Figure): string => `${about.name} (${scene.language})`;
