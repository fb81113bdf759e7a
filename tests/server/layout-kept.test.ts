import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createLayouts, type LayoutOptions } from "../../server/layout/layouts.ts";
import { FACETS, someArrows } from "./made-up-arrows.ts";

const folder = await mkdtemp(join(tmpdir(), "layouts-"));
afterAll(() => rm(folder, { recursive: true }));

/** Shorter than any thread needs to start: only what is on disk already comes in time. */
const AT_ONCE = { deadlineMs: 1 };

async function draw(options: LayoutOptions, arrows = someArrows(4)) {
  const layouts = createLayouts(options);
  try {
    return await layouts.picture({ mechanism: null, layer: "made-up", arrows, facets: FACETS });
  } finally {
    await layouts.close();
  }
}

async function emptyFolder(name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  return path;
}

describe("a layout that was made before the server was started anew", () => {
  it("is there at once, and the same, in a folder that was made for it", async () => {
    const kept = join(folder, "made", "when needed");
    const first = await draw({ folder: kept });
    expect(await readdir(kept)).toEqual([`${first.key}.json`]);
    expect(await draw({ folder: kept, ...AT_ONCE })).toEqual(first);
  });

  it("is made anew where it was not kept", async () => {
    await draw({});
    await expect(draw(AT_ONCE)).rejects.toMatchObject({ code: "timed-out" });
  });

  it.each([
    ["was cut short", (text: string) => text.slice(0, -20)],
    ["is empty", () => ""],
    ["has another place for a box", (text: string) => text.replace('"x":', '"x":1')],
    ["is JSON of somebody else", () => '{"width":1}'],
  ])("is made anew where its file %s", async (_how, damage) => {
    const kept = await mkdtemp(join(folder, "damaged-"));
    const first = await draw({ folder: kept });
    const file = join(kept, `${first.key}.json`);
    const sound = await readFile(file, "utf8");
    expect(damage(sound)).not.toBe(sound);
    await writeFile(file, damage(sound));
    await expect(draw({ folder: kept, ...AT_ONCE })).rejects.toMatchObject({ code: "timed-out" });
    expect(await draw({ folder: kept })).toEqual(first);
    expect(await readFile(file, "utf8")).toBe(sound);
  });

  it("is made anew where its file is that of another drawing", async () => {
    const kept = await emptyFolder("other");
    const [one, other] = [await draw({ folder: kept }), await draw({}, someArrows(3))];
    const file = await readFile(join(kept, `${one.key}.json`), "utf8");
    await writeFile(join(kept, `${other.key}.json`), file);
    expect(await draw({ folder: kept }, someArrows(3))).toEqual(other);
  });

  it("is drawn all the same where the folder cannot be written to or is a file", async () => {
    const locked = await emptyFolder("locked");
    await chmod(locked, 0o500);
    const file = join(folder, "file");
    await writeFile(file, "no folder");
    const drawn = await draw({});
    for (const no of [locked, file, join(file, "below")]) {
      expect(await draw({ folder: no })).toEqual(drawn);
    }
    expect(await readFile(file, "utf8")).toBe("no folder");
  });

  it("makes room by removing the oldest, and nothing that is not a layout", async () => {
    const kept = await emptyFolder("full");
    await writeFile(join(kept, "notes.txt"), "mine");
    const keys: string[] = [];
    for (const count of [2, 3, 4]) {
      const { key } = await draw({ folder: kept, keepFiles: 2 }, someArrows(count));
      keys.push(`${key}.json`);
      await utimes(join(kept, `${key}.json`), count, count);
    }
    expect((await readdir(kept)).sort()).toEqual([...keys.slice(1), "notes.txt"].sort());
  });
});
