import { randomBytes } from "node:crypto";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../neo4j/free-port.ts";
import { type Ended, run, tryRun } from "./run.ts";

/** What somebody has who has cloned the repository, as far as the containers are made of it. */
const FILES = [
  ...["Dockerfile", ".dockerignore", "docker-compose.yml", "docker-compose.web.yml"],
  ...["docker-compose.cluster.yml", "haproxy.cfg", ".env.example", "package.json"],
  ...[
    "package-lock.json",
    "tsconfig.json",
    "LICENSE",
    "CITATION.cff",
    "client",
    "cypher",
    "server",
    "docs/cypher-primer.md",
    "docs/cypher-primer.zh.md",
  ],
];

/** The files of compose that run several copies of the web tier. */
export const CLUSTER = ["docker-compose.yml", "docker-compose.cluster.yml"];

/** A copy of the project in a folder of its own, under a name of its own. */
export interface Project {
  readonly folder: string;
  readonly password: string;
  /** Where the page is served once the app runs. */
  readonly url: string;
  readonly image: string;
  /** Compose on the usual file, or on those that `files` names. */
  compose(words: readonly string[], files?: readonly string[]): Promise<string>;
  /** The same, however it ends. */
  tryCompose(words: readonly string[], files?: readonly string[]): Promise<Ended>;
  /** The containers of a service, by id, with those that have ended. */
  containers(service: string): Promise<readonly string[]>;
  /** Takes everything away again: containers, volumes, networks, image, folder. */
  remove(): Promise<void>;
}

export async function makeProject(command: readonly string[]): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), "mechgraph-containers-"));
  for (const file of FILES) await cp(file, join(folder, file), { recursive: true });
  const mark = randomBytes(4).toString("hex");
  const name = `mechgraph-test-${mark}`;
  const password = randomBytes(18).toString("hex");
  const port = await freePort();
  const settings = [
    `NEO4J_PASSWORD=${password}`,
    `PUBLISH=127.0.0.1:${port}`,
    `MECHGRAPH_VERSION=test-${mark}`,
    "LOG_REQUESTS=on",
  ];
  await writeFile(join(folder, ".env"), `${settings.join("\n")}\n`);
  const image = `mechgraph:test-${mark}`;
  const wordsOf = (words: readonly string[], files: readonly string[]) => [
    ...command,
    ...files.flatMap((file) => ["-f", file]),
    ...["-p", name, ...words],
  ];
  return {
    folder,
    password,
    url: `http://127.0.0.1:${port}`,
    image,
    compose: (words, files = []) => run(wordsOf(words, files), { cwd: folder }),
    tryCompose: (words, files = []) => tryRun(wordsOf(words, files), { cwd: folder }),
    async containers(service) {
      const project = `label=com.docker.compose.project=${name}`;
      const named = `label=com.docker.compose.service=${service}`;
      const ids = await run(["docker", "ps", "-aq", "--filter", project, "--filter", named]);
      return ids.split("\n").filter((id) => id !== "");
    },
    async remove() {
      await tryRun(wordsOf(["down", "-v", "--remove-orphans", "-t", "1"], []), { cwd: folder });
      await tryRun(["docker", "rmi", "-f", image]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
