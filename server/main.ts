import { parseArgs } from "node:util";
import { CYPHER_FOLDER, LAYOUT_FOLDER, messageOf, readVersion } from "./command.ts";
import { describeSettings, readConfig } from "./config.ts";
import { readLibrary } from "./library/library.ts";
import { createLog } from "./log.ts";
import { type Running, start } from "./start.ts";
import { buildPage, builtViewer, liveViewer } from "./viewer.ts";

const OPTIONS = {
  build: { type: "boolean" },
  dev: { type: "boolean" },
  help: { type: "boolean" },
} as const;

async function main(): Promise<Running | null> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(`npm start\n\nSettings, as environment variables:\n${describeSettings()}`);
    return null;
  }
  const config = readConfig(process.env);
  const [library, version] = await Promise.all([readLibrary(CYPHER_FOLDER), readVersion()]);
  const built = values.build ? buildPage().then(() => builtViewer()) : null;
  const viewer = values.dev ? liveViewer() : (built ?? builtViewer());
  const log = createLog({ level: config.logLevel, secrets: [config.neo4jPassword] });
  const layoutFolder = LAYOUT_FOLDER;
  const running = await start({ config, library, version, layoutFolder, viewer, log });
  console.log(`mechgraph ${version} · ${running.engine} · ${running.url}`);
  return running;
}

try {
  const running = await main();
  const end = once(async () => {
    await running?.close();
    process.exit(0);
  });
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
  if (running !== null) whenLeftByNpm(end);
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | null = null;
  return () => {
    begun ??= work();
    return begun;
  };
}

/** npm hands a signal to the shell between us and itself, which ends without handing it on. */
function whenLeftByNpm(end: () => Promise<void>): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 250).unref();
}
