import { afterAll, beforeAll, expect, it } from "vitest";
import type { Ready, Table } from "../../server/api.ts";
import { describeWithCompose } from "./find-compose.ts";
import { CLUSTER, makeProject, type Project } from "./project.ts";
import { run } from "./run.ts";

const CHAINS = "/api/queries/chains?from=lenalidomide&to=casp8";

/** Opens a connection to an address, and says whether it came about. */
const REACH = `const [host, port] = process.argv.slice(1);
const say = (word) => { console.log(word); process.exit(); };
require("node:net").connect(Number(port), host).on("connect", () => say("reached")).on("error", () => say("no way"));
setTimeout(say, 3000, "no way");`;

/** Asks the Neo4j itself, past mechgraph, as its owner could. */
const ASK_NEO4J = `import neo4j from "neo4j-driver";
const { NEO4J_USER: user, NEO4J_PASSWORD: password } = process.env;
const driver = neo4j.driver("bolt://neo4j:7687", neo4j.auth.basic(user, password), { maxTransactionRetryTime: 0 });
for (const cypher of process.argv.slice(1)) {
  console.log(await driver.executeQuery(cypher).then(({ records }) => records.length + " rows", ({ code }) => code));
}
await driver.close();`;

/** Asks every copy of the web tier that the network's own names lead to. */
const ASK_COPIES = `const all = await (await import("node:dns/promises")).lookup("web", { all: true });
for (const { address } of all) {
  const answer = await fetch("http://" + address + ":4000/api/ready");
  console.log(JSON.stringify({ status: answer.status, ...(await answer.json()) }));
}`;

await describeWithCompose("the containers of docker-compose.yml", (command) => {
  let project: Project;
  let chains: Table["rows"];
  beforeAll(async () => {
    project = await makeProject(command);
    const building = project.compose(["build", "load"]);
    await project.compose(["up", "-d", "neo4j"]);
    await building;
  });
  afterAll(() => project?.remove());

  const one = async (service: string) => (await project.containers(service))[0] ?? "";
  const inspect = async (service: string, format: string) =>
    run(["docker", "inspect", "-f", format, await one(service)]);
  const inside = async (service: string, ...words: string[]) =>
    run(["docker", "exec", await one(service), ...words]);
  // While a container starts, what is sent to it may get lost.
  const get = (path: string) => fetch(project.url + path, { signal: AbortSignal.timeout(10_000) });
  const json = async <T>(path: string) => (await (await get(path)).json()) as T;
  const untilReady = () =>
    expect
      .poll(() => json<Ready>("/api/ready").catch(() => null), { timeout: 180_000, interval: 500 })
      .toMatchObject({ status: "ready", empty: false, release: "1.0.0" });

  // A Neo4j that has just started plans a question for seconds.
  async function untilChains(): Promise<Table["rows"]> {
    let rows: Table["rows"] = [];
    const ask = async () => {
      ({ rows = [] } = await json<Partial<Table>>(CHAINS));
      return rows.length;
    };
    await expect.poll(ask, { timeout: 120_000, interval: 1_000 }).toBeGreaterThan(0);
    return rows;
  }

  it("come from an image that is small, not root's, and holds neither tools nor secrets", async () => {
    const facts = "{{.Size}} {{.Config.User}} {{len .Config.Healthcheck.Test}}";
    const read = (image: string) => run(["docker", "image", "inspect", "-f", facts, image]);
    const [size = "", user, health] = (await read(project.image)).split(" ");
    const base = await run(["docker", "image", "inspect", "-f", "{{.Size}}", "node:20-slim"]);
    const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
    process.stdout.write(
      `image ${megabytes(Number(size))}, ours of it ${megabytes(Number(size) - Number(base))}\n`,
    );
    expect(Number(size) - Number(base)).toBeLessThan(150e6);
    expect([user, health]).toEqual(["1000:1000", "4"]);
    const look = "ls -a /app /app/node_modules; cat /app/dist/page/index.html | head -c 15";
    const seen = await run(["docker", "run", "--rm", project.image, "sh", "-c", look]);
    for (const absent of [".env", ".git", "tests", "vitest", "typescript", "vite", "sigma"]) {
      expect(seen.split("\n")).not.toContain(absent);
    }
  });

  it("load the graph into Neo4j, and serve it once it is there", async () => {
    await project.compose(["up", "-d"]);
    await untilReady();
    expect(await inspect("load", "{{.State.ExitCode}}")).toBe("0");
    expect(await run(["docker", "logs", await one("load")])).toMatch(/^ {2}added: \d+ nodes/m);
    expect((await json<Ready>("/api/ready")).engine).toMatch(/^Neo4j \d/);
    chains = await untilChains();
    const page = await get("/");
    expect([page.status, page.headers.get("content-type")]).toEqual([
      200,
      expect.stringContaining("text/html"),
    ]);
  });

  it.each([
    ["pdf", "%PDF"],
    ["png", "\x89PNG"],
  ])(
    "draw a diagram in Chinese as %s, though the file system is read-only",
    async (format, mark) => {
      const draw = async () => {
        const signal = AbortSignal.timeout(60_000);
        const drawn = await fetch(`${project.url}/api/diagram/nk-adcc.${format}?lang=zh`, {
          signal,
        });
        const file = Buffer.from(await drawn.arrayBuffer());
        return `${drawn.status} ${file.subarray(0, 8).toString("latin1")}`;
      };
      await expect.poll(draw, { timeout: 120_000, interval: 1_000 }).toMatch(`200 ${mark}`);
    },
  );

  it.each(["app", "load", "neo4j"])("give %s no more than it needs", async (service) => {
    const facts = "{{.HostConfig.CapDrop}} {{.HostConfig.SecurityOpt}} {{.Config.User}}";
    expect(await inspect(service, facts)).toMatch(
      /^\[ALL\] \[no-new-privileges:true\] (1000:1000|7474:7474)$/,
    );
    expect(Number(await inspect(service, "{{.HostConfig.Memory}}"))).toBeGreaterThan(0);
    const readOnly = await inspect(service, "{{.HostConfig.ReadonlyRootfs}}");
    expect(readOnly).toBe(String(service !== "neo4j"));
  });

  it("let the app write to its temporary folder alone, as a user who is not root", async () => {
    expect(await inside("app", "id", "-u")).toBe("1000");
    expect(await inside("app", "sh", "-c", "tr '\\0' ' ' < /proc/1/cmdline")).toMatch(/^node /);
    const write =
      "touch /tmp/x && for f in /app/x /home/node/x /x; do touch $f && echo $f; done; :";
    expect(await inside("app", "sh", "-c", `(${write}) 2>/dev/null`)).toBe("");
  });

  it("publish the page to this machine alone, and Neo4j to nobody", async () => {
    const ports = "{{range $port, $to := .NetworkSettings.Ports}}{{$port}}={{$to}} {{end}}";
    expect(await inspect("app", ports)).toMatch(/^4000\/tcp=\[\{127\.0\.0\.1 \d+\}\]\s*$/);
    expect(await inspect("neo4j", ports)).not.toContain("127.0.0.1");
    const addresses = "{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}";
    const [neo4j = "", app = ""] = await Promise.all(
      ["neo4j", "app"].map((s) => inspect(s, addresses)),
    );
    const from = (network: readonly string[], host: string, port: number) =>
      run([
        "docker",
        "run",
        "--rm",
        ...network,
        project.image,
        "node",
        "-e",
        REACH,
        host,
        String(port),
      ]);
    expect(await from([], neo4j.trim(), 7687)).toBe("no way");
    expect(await inside("app", "node", "-e", REACH, "neo4j", "7687")).toBe("reached");
    // From where Neo4j is, no way leads out: not even to the app by its other address.
    const [network = ""] = Object.keys(
      JSON.parse(await inspect("neo4j", "{{json .NetworkSettings.Networks}}")),
    );
    const outside = JSON.parse(await inspect("app", "{{json .NetworkSettings.Networks}}")) as {
      readonly [name: string]: { readonly IPAddress: string };
    };
    expect(app.trim().split(" ")).toHaveLength(2);
    const other = Object.entries(outside).find(([name]) => name !== network)?.[1].IPAddress ?? "";
    expect(await from(["--network", network], other, 4000)).toBe("no way");
    expect(await from(["--network", network], neo4j.trim(), 7687)).toBe("reached");
  });

  it("keep Neo4j itself from reading files and addresses, whoever asks", async () => {
    const queries = [
      "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
      "LOAD CSV FROM 'http://app:4000/' AS line RETURN line",
      "UNWIND range(1, 20000000) AS x RETURN size(collect(toString(x)))",
      "RETURN 1",
    ];
    const said = await inside("app", "node", "--input-type=module", "-e", ASK_NEO4J, ...queries);
    const [file, address, memory, one] = said.split("\n");
    expect(file).toMatch(/^Neo\./);
    expect(address).toMatch(/^Neo\./);
    expect(memory).toMatch(/MemoryPoolOutOfMemoryError|TransactionOutOfMemory/);
    expect(one).toBe("1 rows");
  });

  it("end at once and in good order, and start again with what was loaded", async () => {
    const app = await one("app");
    const begun = performance.now();
    await run(["docker", "stop", app]);
    process.stdout.write(`docker stop: ${Math.round(performance.now() - begun)} ms\n`);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await inspect("app", "{{.State.ExitCode}}")).toBe("0");
    await project.compose(["up", "-d"]);
    await untilReady();
    expect(await run(["docker", "logs", await one("load")])).toMatch(/^ {2}added: nothing$/m);
    expect(await run(["docker", "logs", await one("app")])).not.toContain(project.password);
  });

  it("are healthy, stay alive while Neo4j restarts, and answer the same afterwards", async () => {
    await expect
      .poll(() => inspect("app", "{{.State.Health.Status}}"), { timeout: 90_000, interval: 1_000 })
      .toBe("healthy");
    expect(await inspect("neo4j", "{{.State.Health.Status}}")).toBe("healthy");
    const begun = await inspect("app", "{{.State.StartedAt}}");
    const restarting = project.compose(["restart", "neo4j"]);
    await expect.poll(async () => (await get("/api/ready")).status, { timeout: 60_000 }).toBe(503);
    expect((await get("/api/health")).status).toBe(200);
    await restarting;
    await untilReady();
    expect(await untilChains()).toEqual(chains);
    expect(await inspect("app", "{{.State.StartedAt}}")).toBe(begun);
  });

  it("run as two copies of the web tier over neo4j://, which keep nothing and both answer", async () => {
    await project.compose(["up", "-d", "--no-deps", "web"], CLUSTER);
    expect(await project.containers("web")).toHaveLength(2);
    await expect.poll(copies, { timeout: 90_000, interval: 1_000 }).toEqual([ANSWER, ANSWER]);
    const uri = await inspect("web", "{{range .Config.Env}}{{println .}}{{end}}");
    expect(uri).toContain("NEO4J_URI=neo4j://neo4j:7687");
    for (const id of await project.containers("web")) await run(["docker", "rm", "-f", id]);
  });

  const ANSWER = expect.objectContaining({ status: "ready", empty: false, release: "1.0.0" });

  async function copies(): Promise<unknown> {
    const said = await inside("app", "node", "--input-type=module", "-e", ASK_COPIES).catch(
      () => "",
    );
    return said.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));
  }
});
