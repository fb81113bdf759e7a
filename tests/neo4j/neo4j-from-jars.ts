import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Neo4jAddress } from "../../server/store/neo4j.ts";
import { controlNeo4j } from "./control-neo4j.ts";
import type { FoundNeo4j } from "./found-neo4j.ts";
import { freePort } from "./free-port.ts";
import { endJava, killJava, startJava, writeLaunch } from "./java-process.ts";
import { fetchJars, haveJars, haveMaven, type Release, releaseForJava } from "./neo4j-jars.ts";
import { waitForNeo4j } from "./wait-for-neo4j.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A Neo4j from Maven Central's jars, run by the Java of this machine, or why there is none. */
export async function neo4jFromJars(environment: Environment): Promise<FoundNeo4j | string> {
  const java = "java";
  const release = await releaseForJava(java);
  if (typeof release === "string") return release;
  const reachable = (await haveJars(release, environment)) || (await haveMaven());
  if (!reachable) return "there is no mvn to fetch Neo4j's jars with";
  try {
    const jars = await fetchJars(release, environment);
    return await startFromJars(java, release, jars);
  } catch (cause) {
    return `Neo4j ${release.version} does not start from its jars: ${(cause as Error).message}`;
  }
}

async function startFromJars(java: string, release: Release, jars: string): Promise<FoundNeo4j> {
  const home = await mkdtemp(join(tmpdir(), "neo4j-home-"));
  const port = await freePort();
  await mkdir(join(home, "conf"));
  await writeFile(join(home, "conf", "neo4j.conf"), settings(release, port));
  writeLaunch(home, { java, args: javaArguments(release, jars, home) });
  const remove = async () => {
    await endJava(home, "SIGKILL");
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  };
  const alive = startJava(home);
  const atExit = () => killJava(home);
  process.once("exit", atExit);
  const stop = async () => {
    process.off("exit", atExit);
    await remove();
  };
  try {
    const address = await firstPassword(`bolt://127.0.0.1:${port}`, alive);
    const handle = { kind: "process", home } as const;
    const took = `jars of Neo4j ${release.version}`;
    return { address, took, handle, control: controlNeo4j(handle, address), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A new server has the password that its manual prints, and lets its owner do nothing but change it. */
async function firstPassword(uri: string, alive: () => void): Promise<Neo4jAddress> {
  const address = { uri, user: "neo4j", password: "neo4j", database: "system" };
  const password = randomBytes(18).toString("base64url");
  await waitForNeo4j(address, alive, async (driver) => {
    await driver.executeQuery(
      "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
      { password },
      { database: "system" },
    );
  });
  const owned = { ...address, password, database: "neo4j" };
  await waitForNeo4j(owned, alive);
  return owned;
}

/** Nothing listens but Bolt, on this machine alone, and nothing is told to anybody. */
const settings = (release: Release, port: number): string =>
  [
    "server.default_listen_address=127.0.0.1",
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    "server.http.enabled=false",
    "server.https.enabled=false",
    "dbms.security.auth_enabled=true",
    "dbms.usage_report.enabled=false",
    "db.tx_log.preallocate=false",
    "server.memory.pagecache.size=128m",
    ...release.settings,
    "",
  ].join("\n");

const OPEN_PACKAGES = ["java.nio", "java.io", "sun.nio.ch"];

const javaArguments = (release: Release, jars: string, home: string): readonly string[] => [
  "-Xmx1g",
  // These two let it start in two thirds of the time; the last lets an error keep its stack.
  "-XX:TieredStopAtLevel=1",
  "-XX:+UseSerialGC",
  "-XX:-OmitStackTraceInFastThrow",
  ...OPEN_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  "-cp",
  join(jars, "*"),
  release.mainClass,
  `--home-dir=${home}`,
  `--config-dir=${join(home, "conf")}`,
];
