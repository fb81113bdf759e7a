import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { paintSvgFigure } from "../../client/painters/paint-svg-figure.ts";
import { ordersFrom } from "../../server/diagram/draw-options.ts";
import { drawPdf } from "../../server/diagram/draw-pdf.ts";
import { drawPng } from "../../server/diagram/draw-png.ts";
import { drawPptx } from "../../server/diagram/draw-pptx.ts";
import { openFigures } from "./figures.ts";
import { inFolder, run } from "./programs.ts";

const { figure } = await openFigures();

/** Another clock, another place, and not one font. */
const BARE = { FONTCONFIG_FILE: "/dev/null", HOME: "/nowhere", LANG: "C", TZ: "Asia/Shanghai" };

const draw = (...args: readonly string[]) =>
  run(process.execPath, ["--import", "tsx", "server/draw.ts", ...args], BARE);

describe("npm run draw", () => {
  it("draws the same bytes on a machine without fonts, whatever its clock and its language", () =>
    inFolder(async (folder) => {
      const args = ["--mechanism", "nk-adcc", "--format", "svg,png,pdf,pptx", "--lang", "zh"];
      const { out } = await draw(...args, "--theme", "light", "--scale", "1", "--out", folder);
      expect(out.trim().split("\n")).toHaveLength(4);
      const own = await figure({ language: "zh" });
      const slide = await figure({ language: "zh", paper: "slide" });
      const expected = {
        svg: Buffer.from(paintSvgFigure(own)),
        png: Buffer.from(await drawPng(own, { width: null, scale: 1 })),
        pdf: Buffer.from(await drawPdf(own, null)),
        pptx: Buffer.from(drawPptx(slide)),
      };
      for (const [format, bytes] of Object.entries(expected)) {
        const file = join(folder, `mechgraph-nk-adcc-zh.${format}`);
        expect((await readFile(file)).equals(bytes), format).toBe(true);
      }
    }));

  it("draws every mechanism in both languages into a folder, unasked", () =>
    inFolder(async (folder) => {
      await draw("--out", join(folder, "new"));
      const files = await readdir(join(folder, "new"));
      expect(files).toHaveLength(16);
      expect(files).toEqual(
        expect.arrayContaining(["mechgraph-all-en.svg", "mechgraph-cytokines-zh.svg"]),
      );
    }));

  it("says how it is used", async () => {
    expect((await draw("--help")).out).toMatch(/--mechanism[\s\S]*--format[\s\S]*--out/);
  });

  it("ends with an error that says what was expected", async () => {
    await expect(draw("--mechanism", "magic")).rejects.toThrow(
      /mechgraph: --mechanism must be of all, overview, .*, not "magic"/,
    );
  });

  it.each([
    [{ format: "gif" }, /--format must be of svg, png, pdf, pptx, not "gif"/],
    [{ lang: "de" }, /--lang must be of en, zh, not "de"/],
    [{ format: "png", scale: "9" }, /--scale must be a whole number from 1 to 4, not "9"/],
    [{ scale: "2" }, /--format must be png where --scale is given, not "svg"/],
    [{ format: "pptx", paper: "a4" }, /"paper" must be slide for PPTX, not "a4"/],
    [{ base: "javascript:x" }, /--base must be an address such as .*, not "javascript:x"/],
  ])("refuses %j", (given, said) => {
    expect(() => ordersFrom(given, ["nk-adcc"])).toThrow(said);
  });

  it("reads several mechanisms, formats and languages, and draws each with each", () => {
    const orders = ordersFrom({ mechanism: "all,nk-adcc", format: "svg,png", lang: "zh" }, [
      "nk-adcc",
    ]);
    expect(orders.map(({ mechanism, format, scale }) => [mechanism, format, scale])).toEqual([
      [null, "svg", 1],
      [null, "png", 2],
      ["nk-adcc", "svg", 1],
      ["nk-adcc", "png", 2],
    ]);
  });
});
