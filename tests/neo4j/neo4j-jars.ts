import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

type Environment = Readonly<Record<string, string | undefined>>;

/** A Neo4j Community as Maven Central has it. */
export interface Release {
  readonly version: string;
  readonly mainClass: string;
  /** Settings that this release knows beyond those of the other. */
  readonly settings: readonly string[];
}

const LONG_TERM: Release = {
  version: "5.26.30",
  mainClass: "org.neo4j.server.CommunityEntryPoint",
  settings: [],
};

const NEWEST: Release = {
  version: "2026.08.1",
  mainClass: "org.neo4j.server.Neo4jCommunity",
  settings: ["dbms.fleet_manager.enabled=false", "server.fleet_discovery.enabled=false"],
};

/** The release that the `java` of this machine can run, or why there is none. */
export async function releaseForJava(java: string): Promise<Release | string> {
  const said = await run(java, ["-version"]).catch(() => null);
  if (said === null) return `there is no ${java}`;
  const major = Number(/version "(?:1\.)?(\d+)/.exec(said.stderr)?.[1] ?? 0);
  if (major < 17) return `Neo4j needs Java 17 or newer, and this is ${major || "another program"}`;
  return major < 21 ? LONG_TERM : NEWEST;
}

/** The folder with the jars of a release; whether it is there already, `readdir` tells. */
export const jarFolder = ({ version }: Release, environment: Environment): string =>
  join(cacheFolder(environment), "mechgraph", `neo4j-${version}`);

function cacheFolder(environment: Environment): string {
  if (environment.XDG_CACHE_HOME) return environment.XDG_CACHE_HOME;
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return process.platform === "win32" && environment.LOCALAPPDATA
    ? environment.LOCALAPPDATA
    : join(homedir(), ".cache");
}

/** Whether the jars of a release were fetched before. */
export async function haveJars(release: Release, environment: Environment): Promise<boolean> {
  const names = await readdir(jarFolder(release, environment)).catch(() => []);
  return names.length > 0;
}

const PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1";

/**
 * Fetches the jars of a release with Maven, once a machine: about 130 MB, two minutes.
 * @returns the folder with them
 */
export async function fetchJars(release: Release, environment: Environment): Promise<string> {
  const folder = jarFolder(release, environment);
  if (await haveJars(release, environment)) return folder;
  const work = await mkdtemp(join(tmpdir(), "neo4j-jars-"));
  try {
    await mkdir(join(folder, ".."), { recursive: true });
    // Beside its place and then renamed: whoever finds the folder finds it whole.
    const aside = await mkdtemp(`${folder}.`);
    await writeFile(join(work, "pom.xml"), pom(release));
    const goal = `${PLUGIN}:copy-dependencies`;
    const args = ["-q", "-B", "-f", work, goal, "-DincludeScope=runtime"];
    await run("mvn", [...args, `-DoutputDirectory=${aside}`]);
    await rename(aside, folder).catch(async (error: unknown) => {
      await rm(aside, { recursive: true, force: true });
      if (!(await haveJars(release, environment))) throw error;
    });
    return folder;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Whether there is a Maven to fetch jars with. */
export const haveMaven = (): Promise<boolean> =>
  run("mvn", ["-version"]).then(
    () => true,
    () => false,
  );

const pom = ({ version }: Release) => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>mechgraph</groupId>
  <artifactId>neo4j-for-tests</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`;
