import { parseArgs } from "node:util";
import { CYPHER_FOLDER, print, runCommand } from "./command.ts";
import { readConfig } from "./config.ts";
import { AppError } from "./errors.ts";
import { readLibrary } from "./library/library.ts";
import { type Amount, load } from "./library/load.ts";
import { type Finding, runChecks } from "./library/run-checks.ts";
import { openNeo4j } from "./store/neo4j.ts";

const HELP = `npm run load -- --uri neo4j://localhost:7687 [--user neo4j] [--database neo4j]

Brings a Neo4j to the state that cypher/ describes: in one transaction, and again without a change. What users added stays.
The password comes from NEO4J_PASSWORD. NEO4J_URI, NEO4J_USER and NEO4J_DATABASE stand in for the options.`;

const OPTIONS = {
  uri: { type: "string" },
  user: { type: "string" },
  database: { type: "string" },
  password: { type: "string" },
  help: { type: "boolean" },
} as const;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    print(HELP);
    return 0;
  }
  const store = await openNeo4j(addressOf(values));
  try {
    const library = await readLibrary(CYPHER_FOLDER);
    const { added, removed, curated, kept } = await load(store, library);
    print(`loaded into ${store.engine}: ${amount(curated)}`);
    print(`  added: ${amount(added)}`);
    print(`  removed: ${amount(removed)}`);
    print(`  of users, left alone: ${amount(kept)}`);
    const findings = await runChecks(store, library);
    print(`checks: ${library.checks.size}, with findings: ${findings.length}`);
    findings.forEach(printFinding);
    return findings.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}

type Given = Partial<Record<"uri" | "user" | "database" | "password", string>>;

function addressOf({ uri, user, database, password }: Given) {
  const over = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_DATABASE: database };
  const given = Object.entries(over).filter(([, value]) => value !== undefined);
  const config = readConfig({ ...process.env, ...Object.fromEntries(given) });
  if (config.neo4jUri === null) {
    throw new AppError("bad-request", "--uri is missing, such as --uri neo4j://localhost:7687");
  }
  if (password !== undefined) {
    process.stderr.write("--password is seen by everybody on this machine; use NEO4J_PASSWORD\n");
  }
  return {
    uri: config.neo4jUri,
    user: config.neo4jUser,
    password: password ?? config.neo4jPassword,
    database: config.neo4jDatabase,
  };
}

const amount = ({ nodes, relationships }: Amount) =>
  `${nodes} nodes, ${relationships} relationships`;

function printFinding({ name, title, rows }: Finding): void {
  print(`cypher/checks/${name}.cypher: ${title}`);
  for (const row of rows) print(`  ${JSON.stringify(row)}`);
}

await runCommand(main);
