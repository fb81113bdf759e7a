import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeOnNeo4j, openEmptyNeo4j } from "./empty-neo4j.ts";

type Environment = Readonly<Record<string, string>>;

const folder = mkdtempSync(join(tmpdir(), "find-"));
const TSX = import.meta.resolve("tsx");
let docker: Server;
/** Of a machine with nothing on it: a Docker that starts nothing, no Java, no jars, no Neo4j. */
let bare: Environment;

beforeAll(async () => {
  docker = createServer((request, response) => {
    const knows = request.url?.endsWith("/info") ?? false;
    response.statusCode = knows ? 200 : 500;
    response.end(JSON.stringify(knows ? ABOUT : { message: "nothing is started here" }));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => docker.once("listening", resolve));
  bare = {
    PATH: folder,
    HOME: folder,
    XDG_CACHE_HOME: folder,
    DOCKER_HOST: `tcp://127.0.0.1:${(docker.address() as AddressInfo).port}`,
    TESTCONTAINERS_RYUK_DISABLED: "true",
  };
});
afterAll(() => {
  docker.close();
  rmSync(folder, { recursive: true });
});

/** What a Docker says of itself. */
const ABOUT = {
  OperatingSystem: "that of a test",
  OSType: "linux",
  Architecture: "x86_64",
  NCPU: 1,
  MemTotal: 1,
  Runtimes: {},
  Labels: [],
};

/** Runs a program of the tests in an environment and nothing beside it. */
function run(args: readonly string[], env: Environment) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, args, { env, timeout: 100_000 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}
const look = (env: Environment) => run(["--import", TSX, "tests/neo4j/say-found.ts"], env);

/** A program of this name that prints so much. */
function install(name: string, line: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\necho '${line}' >&2\n`, { mode: 0o755 });
}

describe("where the tests look for a Neo4j", () => {
  it("is Docker first, then Java with Maven's jars; and why each has none is said in that order", async () => {
    const { out } = await look(bare);
    expect(out).toMatch(
      /^none: NEO4J_URI is not set; Docker does not start neo4j:\S+ .*nothing is started here; there is no java\n$/,
    );
  });

  it("asks for a Java that is new enough, and for a Maven where the jars were not fetched yet", async () => {
    symlinkSync("/bin/sh", join(folder, "sh"));
    install("java", 'openjdk version "11.0.20" 2023-07-18');
    expect((await look(bare)).out).toContain("Neo4j needs Java 17 or newer, and this is 11\n");
    install("java", 'openjdk version "21.0.2" 2024-01-16');
    expect((await look(bare)).out).toContain("; there is no mvn to fetch Neo4j's jars with\n");
    rmSync(join(folder, "java"));
  });

  it("is nowhere else where NEO4J_URI names one that cannot be used", async () => {
    const { out, err } = await look({ ...bare, NEO4J_URI: "bolt://127.0.0.1:1" });
    expect(out).toMatch(/^none: NEO4J_URI cannot be used: /);
    expect(out).not.toMatch(/Docker|java/);
    expect(err).toBe("");
  });

  it("is said when there is none: the tests are skipped with the reason, and fail with CI=true", async () => {
    const vitest = join("node_modules", "vitest", "vitest.mjs");
    const config = ["--config", "tests/vitest.config.ts", "--root", "."];
    const args = [
      vitest,
      "run",
      ...config,
      "--project",
      "neo4j",
      "tests/neo4j/store.test.ts",
      "--reporter",
      "verbose",
    ];
    const skipped = await run(args, bare);
    expect(skipped.code).toBe(0);
    expect(skipped.err).toContain("The tests on Neo4j are skipped: NEO4J_URI is not set; Docker");
    const plain = stripVTControlCharacters(skipped.out);
    expect(plain).toContain("is not tested: NEO4J_URI is not set; Docker");
    expect(plain).toMatch(/Tests +\d+ skipped \(\d+\)/);
    const failed = await run(args, { ...bare, CI: "true" });
    expect(failed.code).toBe(1);
    expect(failed.out + failed.err).toContain("the tests need a Neo4j here: NEO4J_URI is not set");
  });
});

describeOnNeo4j("where NEO4J_URI names a Neo4j", (address) => {
  const settings = () => ({
    ...bare,
    NEO4J_URI: address.uri,
    NEO4J_USER: address.user,
    NEO4J_PASSWORD: address.password,
    NEO4J_DATABASE: address.database,
  });

  it("takes it before all others, and leaves it empty", async () => {
    await (await openEmptyNeo4j(address)).close();
    const { out, err } = await look(settings());
    expect(out).toBe("took: NEO4J_URI\n");
    expect(err).toBe("Neo4j for the tests: NEO4J_URI.\n");
  });

  it("refuses one that holds anything, and names what, unless it is told that all may go", async () => {
    const store = await openEmptyNeo4j(address);
    await store.write((writer) => writer.run({ cypher: "CREATE (:Mine {id: 'a'}), (:Mine)" }));
    expect((await look(settings())).out).toMatch(
      /^none: NEO4J_URI cannot be used: .*holds 2 nodes \(2 Mine\), .*NEO4J_TESTS_MAY_EMPTY=true/,
    );
    const { out } = await look({ ...settings(), NEO4J_TESTS_MAY_EMPTY: "true" });
    const { rows } = await store.read("MATCH (n) RETURN count(n) AS nodes");
    await store.close();
    expect([out, rows]).toEqual(["took: NEO4J_URI\n", [{ nodes: 0 }]]);
  });
});
