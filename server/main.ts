import { parseArgs } from "node:util";
import { CYPHER_FOLDER, LAYOUT_FOLDER, messageOf, readVersion } from "./command.ts";
import { type Config, describeSettings, readConfig } from "./config.ts";
import { endOnSignal } from "./ending.ts";
import { readLibrary } from "./library/library.ts";
import { createLog } from "./log.ts";
import { type Running, start } from "./start.ts";
import { buildPage, builtViewer, liveViewer } from "./viewer.ts";

const OPTIONS = {
  build: { type: "boolean" },
  dev: { type: "boolean" },
  help: { type: "boolean" },
} as const;

const whenRunning = endOnSignal();
try {
  await main();
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(`npm start\n\nSettings, as environment variables:\n${describeSettings()}`);
    process.exit(0);
  }
  const config = readConfig(process.env);
  const [library, version] = await Promise.all([readLibrary(CYPHER_FOLDER), readVersion()]);
  const built = values.build ? buildPage().then(() => builtViewer()) : null;
  const viewer = values.dev ? liveViewer() : (built ?? builtViewer());
  const log = createLog({ level: config.logLevel, secrets: [config.neo4jPassword] });
  const layoutFolder = LAYOUT_FOLDER;
  const running = await start({ config, library, version, layoutFolder, viewer, log });
  whenRunning(running);
  console.log(`mechgraph ${version} · ${await whoAnswers(running, config)} · ${running.url}`);
}

async function whoAnswers(running: Running, { neo4jUri }: Config): Promise<string> {
  return (await running.tried) ? running.engine : `waiting for Neo4j at ${neo4jUri}`;
}
