/** The fonts that files are drawn with, from npm packages (SIL Open Font License 1.1), so that a machine needs none of its own. */
import { createRequire } from "node:module";
import type { Language, SceneText } from "../../client/scene/scene.ts";

/** A font file's family and weight. */
export interface Font {
  readonly family: "Noto Sans" | "Noto Sans SC";
  readonly bold: boolean;
  readonly file: string;
}

const { resolve } = createRequire(import.meta.url);
const fileOf = (path: string) => resolve(`@expo-google-fonts/${path}`);

/** Every text of a drawing is drawn with one of these. */
export const FONTS: readonly Font[] = [
  {
    family: "Noto Sans",
    bold: false,
    file: fileOf("noto-sans/400Regular/NotoSans_400Regular.ttf"),
  },
  {
    family: "Noto Sans",
    bold: true,
    file: fileOf("noto-sans/600SemiBold/NotoSans_600SemiBold.ttf"),
  },
  {
    family: "Noto Sans SC",
    bold: false,
    file: fileOf("noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
  },
  {
    family: "Noto Sans SC",
    bold: true,
    file: fileOf("noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf"),
  },
];

/** Families in the order of preference: one font for the whole of a Chinese drawing, so that weights agree. */
export const familiesFor = (language: Language): string =>
  language === "zh" ? '"Noto Sans SC", "Noto Sans"' : '"Noto Sans", "Noto Sans SC"';

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** The font of a text. */
export function fontFor(
  { text, bold }: Pick<SceneText, "text" | "bold">,
  language: Language,
): Font {
  const family = language === "zh" || CHINESE.test(text) ? "Noto Sans SC" : "Noto Sans";
  const font = FONTS.find((one) => one.family === family && one.bold === bold);
  if (font === undefined) throw new Error(`no font is named ${family}`);
  return font;
}
