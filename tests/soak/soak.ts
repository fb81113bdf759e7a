/** `npm run soak`: what takes too long for every change. Ends with 1 where a promise was broken. */
import { parseArgs } from "node:util";
import { soakFaults } from "./faults.ts";
import { soakFuzz } from "./fuzz.ts";
import { soakHeap } from "./heap.ts";
import { soakKills } from "./kills.ts";
import { soakDifferential, soakWrites } from "./longer-tests.ts";

const PARTS = {
  faults: soakFaults,
  fuzz: soakFuzz,
  heap: soakHeap,
  kills: soakKills,
  differential: soakDifferential,
  writes: soakWrites,
} as const;

const HELP = `npm run soak -- [part …] [--short]

What takes too long for every change; all parts where none is named.

  faults        100 times Neo4j is stopped, killed, paused or cut off
  fuzz          10,000 requests of all kinds
  heap          30 minutes of questions, and the memory beside them
  kills         200 loads of either store are killed
  differential  5,000 made-up queries have the same answer on both stores
  writes        50,000 made-up queries that would write are refused on both stores

  --short       a tenth of it
  --help        this text
`;

type Part = keyof typeof PARTS;

const { values, positionals } = parseArgs({
  options: {
    short: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit();
}
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
