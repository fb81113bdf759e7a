import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { build } from "vite";
import type { Point } from "../../server/api.ts";

/** The harness as one script. */
export async function bundleHarness(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      rollupOptions: {
        input: fileURLToPath(new URL("./sigma-harness.ts", import.meta.url)),
        output: { format: "iife" },
      },
    },
  });
  const output = (Array.isArray(built) ? built[0] : built) as { output?: { code?: string }[] };
  const code = output.output?.[0]?.code;
  if (!code) throw new Error("vite built no script of the harness");
  return code;
}

/** A page with the harness and an element of that size. Whatever goes wrong in it fails the test. */
export async function openPage(
  browser: Browser,
  script: string,
  options: {
    width?: number;
    height?: number;
    ratio?: number;
    style?: string;
    still?: boolean;
  } = {},
): Promise<{ page: Page; errors: string[] }> {
  const { width = 1000, height = 720, ratio = 1, style = "" } = options;
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: ratio,
    reducedMotion: options.still === false ? "no-preference" : "reduce",
  });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.setContent(
    `<!doctype html><style>body{margin:0}#picture{width:100vw;height:100vh;${style}}</style><div id="picture"></div>`,
  );
  await page.addScriptTag({ content: script });
  return { page, errors };
}

/** Two frames, so that all that was asked for is on the screen. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** What is on the screen, by pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  at(point: Point): string;
  /** Number of different colours. */
  colours(): number;
}

/** Takes a screenshot of the page. */
export async function takePicture(page: Page, path?: string): Promise<Picture> {
  await settled(page);
  return pictureOf(await page.screenshot(path ? { path } : {}));
}

/** Reads a PNG. */
export function pictureOf(file: Buffer): Picture {
  const png = PNG.sync.read(file);
  const hex = (index: number): string =>
    `#${[0, 1, 2].map((i) => (png.data[index + i] ?? 0).toString(16).padStart(2, "0")).join("")}`;
  return {
    width: png.width,
    height: png.height,
    at: ([x, y]) => hex((Math.round(y) * png.width + Math.round(x)) * 4),
    colours: () => {
      const seen = new Set<string>();
      for (let i = 0; i < png.data.length; i += 4) seen.add(hex(i));
      return seen.size;
    },
  };
}
