import { parseArgs } from "node:util";
import { CYPHER_FOLDER, print, runCommand } from "./command.ts";
import { AppError } from "./errors.ts";
import { type Library, readLibrary } from "./library/library.ts";
import { load } from "./library/load.ts";
import { isLoaded } from "./library/other-data.ts";
import { runChecks, tellFindings } from "./library/run-checks.ts";
import {
  NEO4J_HELP,
  NEO4J_OPTIONS,
  neo4jFrom,
  openNamedNeo4j,
  PASSWORD_HELP,
} from "./neo4j-options.ts";
import { openEmbedded } from "./store/embedded.ts";
import type { Neo4jAddress } from "./store/neo4j.ts";
import type { Store } from "./store/store.ts";

const HELP = `npm run check [-- --uri neo4j://localhost:7687]

Asks every check of cypher/checks of the graph that stands in a Neo4j, or, where none is named, of the graph that cypher/ makes on
the embedded engine. Ends with 0 where none finds anything, else with 1 and a line for each finding. Writes nothing there.

${NEO4J_HELP}

${PASSWORD_HELP}`;

const OPTIONS = { ...NEO4J_OPTIONS, help: { type: "boolean" } } as const;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    print(HELP);
    return 0;
  }
  const address = neo4jFrom(values, process.env);
  const library = await readLibrary(CYPHER_FOLDER);
  const store = await openGraph(address, library);
  try {
    await mustHoldGraph(store, library);
    const findings = await runChecks(store, library);
    for (const line of tellFindings(findings, Number.POSITIVE_INFINITY)) print(line);
    const found = findings.length === 0 ? "no finding" : `${findings.length} with findings`;
    print(`${store.engine}: ${library.checks.size} checks, ${found}`);
    return findings.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}

async function openGraph(address: Neo4jAddress | null, library: Library): Promise<Store> {
  if (address !== null) return openNamedNeo4j(address);
  const store = await openEmbedded();
  try {
    await load(store, library);
    await store.seal();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Where there is nothing, no check finds anything: that is not soundness. */
async function mustHoldGraph(store: Store, library: Library): Promise<void> {
  if (await isLoaded(store, library)) return;
  const { rows } = await store.read("MATCH (n) RETURN count(n) AS amount");
  const amount = Number(rows[0]?.amount);
  const holds = amount === 0 ? "is empty" : `holds ${amount} nodes, none of a load of ours`;
  const advice = "there is nothing to check; npm run load fills it";
  throw new AppError("bad-request", `the database ${holds}: ${advice}`);
}

await runCommand(main);
