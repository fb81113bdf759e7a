import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbedded } from "../../server/store/embedded.ts";
import { loadGrafeo } from "../../server/store/load-grafeo.ts";
import { UNREAD } from "../unread.ts";

const ENDLESS = "MATCH (a), (b), (c), (d), (e), (f) RETURN count(*) AS n";
const NODES = "UNWIND range(1, 300) AS i CREATE (:Entity {id: toString(i)})";
const LIMITS = { timeoutMs: 60_000, maxRows: 10, maxBytes: 10_000 };
const onLinux = process.platform === "linux";

describe("the processes of the embedded store", () => {
  const outer = process.env.TMPDIR;
  let place: string;

  // A temporary folder of this test's own, so that what is left in it was left by the store.
  beforeEach(async () => {
    place = await mkdtemp(join(tmpdir(), "life-"));
    process.env.TMPDIR = place;
  });
  afterEach(async () => {
    if (outer === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = outer;
    await rm(place, { recursive: true, force: true });
  });

  it("are gone when the store is closed, burning or not, and their folder with them", async () => {
    const store = await openEmbedded({ reader: UNREAD });
    await store.write((writer) => writer.run({ cypher: NODES }));
    await store.seal();
    const burning = ["named", "free", "free", "free"].map((lane) =>
      store.read(ENDLESS, {}, { lane: lane as "named" | "free", limits: LIMITS }).catch(String),
    );
    await until(() => !onLinux || processesIn(place).length >= 3);
    expect(storesIn(place)).toHaveLength(1);
    await store.close();
    await Promise.all(burning);
    expect(storesIn(place)).toEqual([]);
    expect(processesIn(place)).toEqual([]);
    await expect(store.read("RETURN 1 AS x")).rejects.toMatchObject({ code: "store-failed" });
  });

  it.runIf(onLinux)("know nothing of the server's environment, its passwords least", async () => {
    process.env.NEO4J_PASSWORD_OF_THE_TEST = "canary";
    const store = await openEmbedded({ reader: UNREAD });
    const writing = processesIn(place).map(environmentOf);
    await store.seal();
    await store.read("RETURN 1 AS x", {}, { lane: "free" });
    const reading = processesIn(place).map(environmentOf);
    await store.close();
    delete process.env.NEO4J_PASSWORD_OF_THE_TEST;
    expect(writing.length).toBe(1);
    expect(reading.length).toBeGreaterThanOrEqual(2);
    for (const names of [...writing, ...reading]) {
      expect(names.filter((name) => !name.startsWith("NODE_CHANNEL_"))).toEqual([]);
    }
  });

  it.runIf(onLinux)(
    "let all else on the machine go first where they run free queries",
    async () => {
      const store = await openEmbedded({ reader: UNREAD });
      await store.seal();
      await store.read("RETURN 1 AS x");
      await store.read("RETURN 1 AS x", {}, { lane: "free" });
      const nice = processesIn(place).map((pid) =>
        Math.max(...threadsOf(pid).map((stat) => Number(stat[18]))),
      );
      await store.close();
      expect(nice).toContain(10);
      expect(nice).toContain(0);
    },
  );

  it.runIf(onLinux)("may lose the one that starts them, and are started by another", async () => {
    const store = await openEmbedded({ reader: UNREAD });
    await store.write((writer) => writer.run({ cypher: NODES }));
    await store.seal();
    const free = (cypher: string) => store.read(cypher, {}, { lane: "free", limits: LIMITS });
    expect((await free("RETURN 1 AS x")).rows).toEqual([{ x: 1 }]);
    const burning = free(ENDLESS).catch((error) => error.code);
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const pid of processesIn(join(place, storesIn(place)[0] ?? "", "free"))) {
      if (read(() => readFileSync(`/proc/${pid}/cmdline`, "utf8")).includes("host")) {
        process.kill(pid, "SIGKILL");
      }
    }
    expect(await burning).toBe("store-failed");
    expect((await free("MATCH (n) RETURN count(n) AS x")).rows).toEqual([{ x: 300 }]);
    expect((await store.read("MATCH (n) RETURN count(n) AS x")).rows).toEqual([{ x: 300 }]);
    await store.close();
    expect(processesIn(place)).toEqual([]);
  });

  it.runIf(onLinux)("end with the server, even when it is killed while they burn", async () => {
    const server = await startServer();
    await until(() => processesIn(place).length >= 3);
    server.kill("SIGKILL");
    await until(() => processesIn(place).length === 0, 5_000);
    await until(() => storesIn(place).length === 0, 5_000);
  });

  it.runIf(onLinux)("do not keep a server alive that has nothing else to do", async () => {
    const server = await startServer("idle");
    const code = await new Promise((resolve) => server.once("exit", resolve));
    expect(code).toBe(0);
    await until(() => processesIn(place).length === 0, 5_000);
    await until(() => storesIn(place).length === 0, 5_000);
  });

  it("let a few wait and send the others away", async () => {
    const store = await openEmbedded({ freeAtOnce: 1, freeWaiting: 1, reader: UNREAD });
    await store.write((writer) => writer.run({ cypher: NODES }));
    await store.seal();
    const limits = { ...LIMITS, timeoutMs: 700 };
    const free = (cypher: string) => store.read(cypher, {}, { lane: "free", limits });
    const first = free(ENDLESS).catch((error) => error.code);
    const second = free("RETURN 2 AS x");
    const waited = second.then(
      ({ rows }) => rows,
      (error) => error.code,
    );
    const third = free("RETURN 3 AS x");
    await expect(third).rejects.toMatchObject({
      code: "too-many",
      retryAfterS: expect.any(Number),
    });
    expect(await first).toBe("timed-out");
    expect([[{ x: 2 }], "too-many"]).toContainEqual(await waited);
    const later = await store.read("RETURN 4 AS x", {}, { lane: "free", limits: LIMITS });
    expect(later.rows).toEqual([{ x: 4 }]);
    await store.close();
  });

  it("say where the engine has no binary, and what to use instead", async () => {
    await expect(loadGrafeo("@grafeo-db/js-for-no-machine")).rejects.toMatchObject({
      code: "unsupported-here",
      message: expect.stringMatching(/no binary for .* NEO4J_URI/),
    });
  });

  /** Another server, which opens a store in the same place. */
  async function startServer(then: "burn" | "idle" = "burn"): Promise<ChildProcess> {
    const embedded = pathToFileURL(
      join(import.meta.dirname, "../../server/store/embedded.ts"),
    ).href;
    const script = `
      const { openEmbedded } = await import(${JSON.stringify(embedded)});
      const store = await openEmbedded();
      await store.write((writer) => writer.run({ cypher: ${JSON.stringify(NODES)} }));
      await store.seal();
      if (${JSON.stringify(then)} === "burn") {
        for (const lane of ["named", "free", "free"]) {
          store.read(${JSON.stringify(ENDLESS)}, {}, { lane, limits: ${JSON.stringify(LIMITS)} });
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      console.log("ready");
    `;
    const tsx = ["--import", import.meta.resolve("tsx"), "--input-type=module", "-e", script];
    const server = spawn(process.execPath, tsx, { stdio: ["ignore", "pipe", "inherit"] });
    await new Promise((resolve, reject) => {
      server.stdout?.once("data", resolve);
      server.once("exit", reject);
    });
    return server;
  }
});

async function until(holds: () => boolean, timeoutMs = 10_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`not so after ${timeoutMs} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Folders that stores have made; tsx, which may run the server, has one beside them. */
function storesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith("mechgraph-"));
}

/** Processes that were told to work in a folder; the store's all are. */
function processesIn(folder: string): number[] {
  if (!onLinux) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) =>
      read(() => readFileSync(`/proc/${pid}/cmdline`, "utf8")).includes(`\0${folder}`),
    );
}

function environmentOf(pid: number): string[] {
  const text = read(() => readFileSync(`/proc/${pid}/environ`, "utf8"));
  return text.split("\0").filter((entry) => entry !== "");
}

/** The fields of each thread's stat, of which the name may hold spaces. */
function threadsOf(pid: number): string[][] {
  return readdirSync(`/proc/${pid}/task`).map((thread) => {
    const stat = read(() => readFileSync(`/proc/${pid}/task/${thread}/stat`, "utf8"));
    return ["", "", ...stat.slice(stat.lastIndexOf(")") + 2).split(" ")];
  });
}

/** A process may end while it is looked at. */
function read(look: () => string): string {
  try {
    return look();
  } catch {
    return "";
  }
}
