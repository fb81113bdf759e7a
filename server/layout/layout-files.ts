/**
 * Layouts on disk, so that a server that starts again need not make them again. A file that is damaged or was put there by
 * someone else is as good as none, and a disk that cannot be written to is no error: the layout is then made anew.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Arranged } from "./arrange.ts";

export interface LayoutFiles {
  /** True where no layout is kept. Never fails. */
  isEmpty(): Promise<boolean>;
  /** The layout that was kept under a key, or null. */
  read(key: string): Promise<Arranged | null>;
  /** Keeps a layout. Never fails. */
  keep(key: string, arranged: Arranged): Promise<void>;
}

const OURS = /^[0-9a-f]{64}\.(?:json|\d+\.part)$/;

/**
 * The layouts in a folder, which is made when it is needed.
 * @param most files in it; the oldest are removed
 */
export function createLayoutFiles(folder: string, most: number): LayoutFiles {
  const fileOf = (key: string) => join(folder, `${key}.json`);
  return {
    async isEmpty() {
      const names = await readdir(folder).catch(() => []);
      return !names.some((name) => OURS.test(name));
    },
    async read(key) {
      const text = await readFile(fileOf(key), "utf8").catch(() => "");
      const end = text.indexOf("\n");
      const body = text.slice(end + 1);
      if (end < 0 || text.slice(0, end) !== sealOf(key, body)) return null;
      // Only what `keep` wrote under this key, and under this version of the layout, bears its seal.
      return JSON.parse(body) as Arranged;
    },
    async keep(key, arranged) {
      const body = JSON.stringify(arranged);
      const aside = join(folder, `${key}.${process.pid}.part`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(aside, `${sealOf(key, body)}\n${body}`);
        await rename(aside, fileOf(key));
        await removeOldest(folder, most);
      } catch {
        await rm(aside, { force: true }).catch(() => undefined);
      }
    },
  };
}

function sealOf(key: string, body: string): string {
  return createHash("sha256").update(`${key}\n${body}`).digest("hex");
}

async function removeOldest(folder: string, most: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => OURS.test(name));
  if (names.length <= most) return;
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return { file, written: (await stat(file)).mtimeMs };
    }),
  );
  files.sort((a, b) => a.written - b.written);
  for (const { file } of files.slice(0, files.length - most)) await rm(file, { force: true });
}
