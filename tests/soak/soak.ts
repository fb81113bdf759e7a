/**
 * `npm run soak`: what takes too long for every change. `-- faults`, `-- fuzz` and `-- heap` run one each, `--short` a
 * smaller one. Ends with 1 where a promise was broken.
 */
import { parseArgs } from "node:util";
import { soakFaults } from "./faults.ts";
import { soakFuzz } from "./fuzz.ts";
import { soakHeap } from "./heap.ts";

const PARTS = { faults: soakFaults, fuzz: soakFuzz, heap: soakHeap } as const;

type Part = keyof typeof PARTS;

const { values, positionals } = parseArgs({
  options: { short: { type: "boolean", default: false } },
  allowPositionals: true,
});
const asked = positionals.length > 0 ? positionals : Object.keys(PARTS);
const unknown = asked.find((name) => !(name in PARTS));
if (unknown !== undefined) {
  process.stderr.write(
    `soak: there is no "${unknown}"; there are ${Object.keys(PARTS).join(", ")}\n`,
  );
  process.exit(1);
}
let broken = false;
for (const name of asked as Part[]) {
  process.stdout.write(`\n${name}${values.short ? ", short" : ""}\n`);
  try {
    await PARTS[name](values.short);
  } catch (error) {
    broken = true;
    process.stderr.write(`${name}: ${error instanceof Error ? error.stack : error}\n`);
  }
}
process.exit(broken ? 1 : 0);
