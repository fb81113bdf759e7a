/** A figure as PNG: its SVG, drawn by resvg, which is compiled to WebAssembly, with our fonts and no others. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { paintSvgFigure } from "../../client/painters/paint-svg-figure.ts";
import { type Figure, pixelsOf } from "../../client/scene/figure.ts";
import { FONTS, familiesFor } from "./fonts.ts";

interface PngOptions {
  readonly width: number | null;
  readonly scale: number;
}

/** Pixels of the picture, width by height. */
export function pngSize(figure: Figure, { width, scale }: PngOptions) {
  const size = pixelsOf(figure, width ?? undefined);
  return { width: size.width * scale, height: size.height * scale };
}

let prepared: Promise<readonly Uint8Array[]> | null = null;

export async function drawPng(figure: Figure, options: PngOptions): Promise<Uint8Array> {
  prepared ??= prepare();
  const fontBuffers = [...(await prepared)];
  const svg = paintSvgFigure(figure, { fontFamily: familiesFor(figure.scene.language) });
  const { width } = pngSize(figure, options);
  const drawing = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: "Noto Sans" },
  });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}

async function prepare(): Promise<readonly Uint8Array[]> {
  const program = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  await initWasm(await readFile(program));
  return Promise.all(FONTS.map(({ file }) => readFile(file)));
}
