import { createRequire } from "node:module";
import { z } from "zod";

/** To be raised with every change of ours that moves a box or a line. */
const OURS = "5";

/** What places depend on beside the drawing: part of the key that a layout is kept by. */
export const LAYOUT_VERSION = `${OURS} elkjs ${elkVersion()}`;

function elkVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)("elkjs/package.json");
  return z.object({ version: z.string() }).parse(manifest).version;
}
