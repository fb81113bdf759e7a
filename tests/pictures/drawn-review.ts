/** Every drawing of the review as SVG, in both languages and all themes, as it was last approved and as it is now. */
import { readFile, writeFile } from "node:fs/promises";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { z } from "zod";
import { paintSvgFigure } from "../../client/painters/paint-svg-figure.ts";
import { MECHANISMS, openReviewFigures } from "../review-figures.ts";

/** Files by name: `nk-adcc-zh-dark.svg`. */
export type Drawings = Readonly<Record<string, string>>;

const APPROVED = new URL("approved.json.br", import.meta.url);
const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY } = constants;
// The themes of a drawing differ in little but colours: a window that reaches from one to the next makes them small.
const SMALLEST = {
  params: {
    [BROTLI_PARAM_QUALITY]: 9,
    [BROTLI_PARAM_LGWIN]: 24,
  },
};

/** Draws them all. */
export async function drawReview(): Promise<Drawings> {
  const figures = await openReviewFigures();
  const drawn: Record<string, string> = {};
  try {
    for (const mechanism of MECHANISMS) {
      for (const language of ["en", "zh"] as const) {
        for (const theme of ["light", "dark", "print"] as const) {
          const look = { paper: "own", language, theme, title: false } as const;
          const figure = await figures.figure(mechanism, look);
          drawn[`${mechanism ?? "whole"}-${language}-${theme}.svg`] = paintSvgFigure(figure);
        }
      }
    }
  } finally {
    await figures.close();
  }
  return drawn;
}

/** Those that were approved last. */
export async function readApproved(): Promise<Drawings> {
  const text = brotliDecompressSync(await readFile(APPROVED)).toString("utf8");
  return z.record(z.string(), z.string()).parse(JSON.parse(text));
}

/** Approves of these from now on. Returns the bytes that they take. */
export async function approve(drawings: Drawings): Promise<number> {
  const packed = brotliCompressSync(JSON.stringify(drawings), SMALLEST);
  await writeFile(APPROVED, packed);
  return packed.length;
}
