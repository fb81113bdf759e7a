import { constants } from "node:os";
import { parseArgs } from "node:util";
import { CYPHER_FOLDER, print, runCommand } from "./command.ts";
import { AppError } from "./errors.ts";
import type { Amount, Some } from "./library/curated.ts";
import { type Library, readLibrary } from "./library/library.ts";
import { type LoadOptions, type LoadReport, load } from "./library/load.ts";
import { tellFindings } from "./library/run-checks.ts";
import {
  NEO4J_HELP,
  NEO4J_OPTIONS,
  neo4jFrom,
  openNamedNeo4j,
  PASSWORD_HELP,
} from "./neo4j-options.ts";
import { showProgress } from "./progress.ts";
import type { Store } from "./store/store.ts";

const HELP = `npm run load -- --uri neo4j://localhost:7687 [--dry-run] [--beside-other-data]

Brings a Neo4j to the state that cypher/ describes: constraints, then everything else in one transaction, so that whoever
asks meanwhile, and whoever is cut off, has the graph as it was or as it is to be. Every check of cypher/checks is asked before
the transaction takes effect; where one finds fault with what is curated, nothing is loaded. Doing it again changes
nothing. What users added stays.

${NEO4J_HELP}
  --dry-run            does all of it, says what it did, and takes it back; makes no constraint
  --beside-other-data  loads into a database that holds nodes under labels of ours that no load has put there

${PASSWORD_HELP}`;

const OPTIONS = {
  ...NEO4J_OPTIONS,
  "dry-run": { type: "boolean" },
  "beside-other-data": { type: "boolean" },
  help: { type: "boolean" },
} as const;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    print(HELP);
    return 0;
  }
  const address = neo4jFrom(values, process.env);
  if (address === null) {
    throw new AppError("bad-request", "--uri is missing, such as --uri neo4j://localhost:7687");
  }
  const library = await readLibrary(CYPHER_FOLDER);
  const store = await openNamedNeo4j(address);
  try {
    const dryRun = values["dry-run"] ?? false;
    const besideOtherData = values["beside-other-data"] ?? false;
    const report = await loadShown(store, library, { dryRun, besideOtherData, check: true });
    for (const line of tell(report, { store, library, dryRun })) print(line);
    return 0;
  } finally {
    await store.close();
  }
}

async function loadShown(store: Store, library: Library, options: LoadOptions) {
  const progress = showProgress(process.stderr);
  const stop = (signal: NodeJS.Signals) => {
    progress.end();
    process.stderr.write(`mechgraph: ${STOPPED}\n`);
    process.exit(128 + constants.signals[signal]);
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return load(store, library, { ...options, onStep: progress.onStep }).finally(progress.end);
}

const STOPPED =
  "stopped: the graph is as it was, or, where the last step had begun, as it is to be; load again to be sure";

interface Told {
  readonly store: Store;
  readonly library: Library;
  readonly dryRun: boolean;
}

function tell(report: LoadReport, { store, library, dryRun }: Told): readonly string[] {
  const { added, changed, removed, curated, kept, ofUsers } = report;
  const statements = library.schema.flatMap((script) => script.statements).length;
  return [
    `${dryRun ? "a dry run; would be" : "loaded"} in ${store.engine}: ${amount(curated)}`,
    `  added: ${named(added)}`,
    `  changed: ${named(changed)}`,
    `  removed: ${named(removed)}`,
    `  not ours, left alone: ${amount(kept)}`,
    `${library.checks.size} checks${ofUsers.length === 0 ? ", no finding" : "; findings in what users added, which no load mends:"}`,
    ...tellFindings(ofUsers).map((line) => `  ${line}`),
    ...(dryRun
      ? [`nothing was written; not tried: the ${statements} statements of cypher/schema`]
      : []),
  ];
}

const amount = ({ nodes, relationships }: Amount) =>
  `${nodes} nodes, ${relationships} relationships`;

function named(some: Some): string {
  const { nodes, relationships, examples } = some;
  if (examples.length === 0) return "nothing";
  const more = nodes + relationships > examples.length ? ", …" : "";
  return `${amount(some)} (${examples.join(", ")}${more})`;
}

await runCommand(main);
