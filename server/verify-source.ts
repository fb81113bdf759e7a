import { parseArgs } from "node:util";
import { CYPHER_FOLDER, print, runCommand } from "./command.ts";
import { AppError } from "./errors.ts";
import { createGraphViews } from "./graph-views.ts";
import { readLibrary } from "./library/library.ts";
import { load } from "./library/load.ts";
import { compareSource, readSource } from "./source.ts";
import { openEmbedded } from "./store/embedded.ts";

const HELP = `npm run verify-source -- FILE

Compares the place of every claim with your copy of the source, and names each that says something else there.`;

const LIMITS = { timeoutMs: 60_000, maxRows: 100_000, maxBytes: 100_000_000 };

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { help: { type: "boolean" } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (values.help) {
    print(HELP);
    return 0;
  }
  if (file === undefined || more.length > 0) {
    throw new AppError("bad-request", "one file is expected: npm run verify-source -- FILE");
  }
  const source = await readSource(file);
  const { agreeing, mismatches } = compareSource(source, await spansOfClaims());
  for (const { id, start, end, why } of mismatches) print(`${id} ${start}–${end}: ${why}`);
  print(`${agreeing} of ${agreeing + mismatches.length} claims agree with ${file}`);
  return mismatches.length === 0 ? 0 : 1;
}

async function spansOfClaims() {
  const library = await readLibrary(CYPHER_FOLDER);
  const store = await openEmbedded();
  try {
    await load(store, library);
    return await createGraphViews(store, library, LIMITS).spans();
  } finally {
    await store.close();
  }
}

await runCommand(main);
