import { createRequire } from "node:module";
import type { ELK } from "elkjs";

// As an import, Node and tsx would first read its 1.6 MB for names that it exports.
const { default: Elk }: { default: new () => ELK } = createRequire(import.meta.url)(
  "elkjs/lib/elk.bundled.js",
);

/** ELK in this thread. */
export function createElk(): ELK {
  return new Elk();
}
