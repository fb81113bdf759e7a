import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PNG } from "pngjs";
import { expect, it } from "vitest";
import type { Mechanism, Picture } from "../../server/api.ts";
import { ask } from "./asking.ts";
import { drawnLabels, labelFaults, noteCanvasTexts } from "./labels.ts";
import { distance, inkOf, takeStage } from "./screenshot.ts";
import { describeVisits, type Visit } from "./visit.ts";

/** The screenshots, to be looked at after a run; not part of the repository. */
const FOLDER = fileURLToPath(new URL("../../dist/test-pictures/", import.meta.url));

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const PAINTERS = ["sigma", "svg"] as const;

interface Look {
  readonly painter: (typeof PAINTERS)[number];
  readonly lang: "en" | "zh";
  readonly theme: "light" | "dark";
  readonly size: typeof DESK;
}

/** Every painter in every language at every size; the themes take turns. */
const ALL_LOOKS: readonly Look[] = PAINTERS.flatMap((painter) =>
  [DESK, PHONE].flatMap((size): readonly Look[] => [
    { painter, size, lang: "en", theme: size === DESK ? "light" : "dark" },
    { painter, size, lang: "zh", theme: size === DESK ? "dark" : "light" },
  ]),
);
const SOME_LOOKS: readonly Look[] = [
  { painter: "sigma", lang: "en", theme: "light", size: DESK },
  { painter: "svg", lang: "zh", theme: "dark", size: DESK },
  { painter: "sigma", lang: "zh", theme: "dark", size: PHONE },
  { painter: "svg", lang: "en", theme: "light", size: PHONE },
];

const MECHANISMS = [
  "overview",
  "cytokines",
  "t-cell-costimulation",
  "nk-adcc",
  "anti-angiogenesis",
  "apoptosis-direct-antitumour",
  "bone-marrow-microenvironment",
] as const;

/** Opens a picture in a look, keeps its screenshot, and says what is wrong with it. */
async function faultsOf(visit: Visit, mechanism: string | null, look: Look) {
  const { painter, lang, theme, size } = look;
  await visit.page.setViewportSize(size);
  const asked = mechanism === null ? "" : `mechanism=${mechanism}&`;
  await visit.open(`?${asked}painter=${painter}&lang=${lang}&theme=${theme}`);
  const stage = await takeStage(visit.page);
  const name = [mechanism ?? "review", painter, lang, theme, size.width].join("-");
  await writeFile(join(FOLDER, `${name}.png`), PNG.sync.write(stage));
  const ink = inkOf(stage);
  const picture = await ask<Picture>(`picture?${asked}`);
  const labels = await drawnLabels(visit.page);
  // On a phone names too small to be read are left off; on a desk each box has its own.
  const missing = size === DESK && labels.length < picture.boxes.length;
  return [
    ...(ink.colours > 40 && ink.share > 0.15 ? [] : [`${name}: blank (${JSON.stringify(ink)})`]),
    ...(missing ? [`${name}: ${labels.length} labels on ${picture.boxes.length} boxes`] : []),
    ...labelFaults(labels, picture).map((fault) => `${name}: ${fault}`),
  ];
}

await describeVisits("every picture, as it looks", (visits) => {
  it("is not blank, and no label covers another: the whole review", async () => {
    await mkdir(FOLDER, { recursive: true });
    await noteCanvasTexts(visits.visit.page);
    const faults: string[] = [];
    for (const look of ALL_LOOKS) faults.push(...(await faultsOf(visits.visit, null, look)));
    expect(faults).toEqual([]);
  });

  it.each(MECHANISMS)("is not blank, and no label covers another: %s", async (mechanism) => {
    await mkdir(FOLDER, { recursive: true });
    await noteCanvasTexts(visits.visit.page);
    const faults: string[] = [];
    for (const look of SOME_LOOKS) faults.push(...(await faultsOf(visits.visit, mechanism, look)));
    expect(faults).toEqual([]);
  });

  it("is there for every mechanism that the page offers", async () => {
    const mechanisms = await ask<Mechanism[]>("mechanisms");
    expect(mechanisms.map(({ id }) => id).sort()).toEqual([...MECHANISMS].sort());
  });

  it.each(["light", "dark"])("is the same picture from both painters, %s", async (theme) => {
    const { page, open } = visits.visit;
    const { boxes } = await ask<Picture>("picture");
    const drug = boxes.find(({ id }) => id === "lenalidomide@-");
    const stages: PNG[] = [];
    for (const painter of PAINTERS) {
      await open(`?painter=${painter}&theme=${theme}&at=${drug?.x},${(drug?.y ?? 0) + 250},1`);
      stages.push(await takeStage(page));
    }
    const [sigma, svg] = stages;
    if (!sigma || !svg) throw new Error("two painters, two pictures");
    expect(distance(sigma, svg)).toBeLessThan(4);
    // The same bound tells another part of the picture apart.
    await open(`?painter=svg&theme=${theme}&at=${(drug?.x ?? 0) - 200},${(drug?.y ?? 0) + 250},1`);
    expect(distance(sigma, await takeStage(page))).toBeGreaterThan(4);
  });
});
