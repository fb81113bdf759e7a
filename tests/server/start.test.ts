import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { readLibrary } from "../../server/library/library.ts";
import { SILENT } from "../../server/log.ts";
import { start } from "../../server/start.ts";
import { builtViewer } from "../../server/viewer.ts";
import { runServer } from "../running-server.ts";

const folder = await mkdtemp(join(tmpdir(), "start-"));
afterAll(() => rm(folder, { recursive: true }));

/** The command of `npm start`, without the build. */
function main(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts", ...args], {
    env: { ...process.env, NEO4J_URI: "", PORT: "0", ...env },
  });
  const output = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (part) => {
    output.out += part;
  });
  child.stderr.setEncoding("utf8").on("data", (part) => {
    output.err += part;
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, ...output }));
  });
  return { child, output, ended };
}

describe("the command", () => {
  it("says in one line where it listens, answers, and ends cleanly when it is told to", async () => {
    const { child, output, ended } = main(["--dev"]);
    try {
      // Vite may have a line of its own to say before.
      await expect.poll(() => output.out, { timeout: 15_000 }).toContain("http://");
      expect(output.out).toMatch(/^mechgraph \S+ · Grafeo \S+ · http:\/\/127\.0\.0\.1:\d+\n$/m);
      const url = /http:\S+/.exec(output.out)?.[0];
      const page = await fetch(`${url}/`);
      expect(page.headers.get("content-type")).toMatch(/^text\/html/);
      expect((await fetch(`${url}/api/ready`)).status).toBe(200);
    } finally {
      child.kill("SIGTERM");
    }
    expect(await ended).toMatchObject({ code: 0, err: "" });
  });

  it.each([
    [{ PORT: "many" }, 'PORT must be a whole number from 0 to 65535, not "many"'],
    [{ MAX_ROWS: "-1" }, "MAX_ROWS must be a whole number from 1 to 1000000"],
    [{ SOURCE_DIR: "nowhere" }, "SOURCE_DIR: the folder nowhere cannot be read"],
    [{ HOST: "192.0.2.1" }, "HOST 192.0.2.1 is no address of this machine"],
    [{ NEO4J_URI: "http://x" }, "NEO4J_URI must be an address such as"],
  ])("stops with one line at the setting %j", async (env, message) => {
    const { code, out, err } = await main(["--dev"], env).ended;
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain(message);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("stops with one line at an option that it does not know", async () => {
    const { code, err } = await main(["--verbose"]).ended;
    expect(code).toBe(1);
    expect(err).toMatch(/^mechgraph: .*--verbose/);
    expect(err).not.toContain("    at ");
  });

  it("tells every setting when asked for help", async () => {
    const { code, out } = await main(["--help"]).ended;
    expect(code).toBe(0);
    expect(out).toContain("NEO4J_URI");
    expect(out).toContain("QUERY_TIMEOUT_MS");
  });
});

const parts = {
  version: "test",
  viewer: (_request: unknown, _response: unknown, next: () => void) => next(),
  log: {
    ...SILENT,
    error: ({ error }: Readonly<Record<string, unknown>>) => expect.unreachable(String(error)),
  },
};

it("names the port that is in use", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  const library = await readLibrary("cypher");
  const config = readConfig({ PORT: String(port) });
  await expect(start({ ...parts, config, library })).rejects.toThrow(
    `port ${port} on 127.0.0.1 is in use; set PORT to another`,
  );
  other.close();
});

it("stops at content that is wrong, with its file and line", async () => {
  const copy = join(folder, "cypher");
  await cp("cypher", copy, { recursive: true });
  await writeFile(join(copy, "mechanisms", "zz.cypher"), "// Broken.\n\nMATCH (n)\nRETRUN n;\n");
  const library = await readLibrary(copy);
  await expect(start({ ...parts, config: readConfig({ PORT: "0" }), library })).rejects.toThrow(
    /cypher\/mechanisms\/zz\.cypher:\d/,
  );
});

it("stops at a graph that a check finds fault with, and says what it is", async () => {
  const copy = join(folder, "unsound");
  await cp("cypher", copy, { recursive: true });
  const slip = `// A slip of the pen.\n\nMATCH (claim:Claim {id: "LEN-054"})\nSET claim.statementZh = null, claim.relation = "incites";\n`;
  await writeFile(join(copy, "mechanisms", "zz.cypher"), slip);
  const library = await readLibrary(copy);
  const starting = start({ ...parts, config: readConfig({ PORT: "0" }), library });
  await expect(starting).rejects.toThrow(
    /not sound\n(.*\n)*.*cypher\/checks\/one-language-missing\.cypher: LEN-054: /,
  );
  await expect(starting).rejects.toThrow(/outside-vocabulary\.cypher: LEN-054/);
});

it("finishes the answers that were begun before it closes", async () => {
  const server = await runServer({ QUERY_TIMEOUT_MS: "60000" });
  const slowly = (rest: number) => `UNWIND range(1, 300000) AS n RETURN max(n % ${rest}) AS x`;
  // Until the reader of Cypher is warm, a query may wait longer than a server does that closes.
  await server.cypher({ cypher: slowly(5) });
  const slow = server.cypher({ cypher: slowly(7) });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const [response] = await Promise.all([slow, server.close()]);
  expect(response.status).toBe(200);
  await expect(server.get("/api/health")).rejects.toThrow();
});

describe("the built page", () => {
  it("is sent compressed, and its assets for good", async () => {
    const built = join(folder, "page");
    await mkdir(join(built, "assets"), { recursive: true });
    await writeFile(join(built, "index.html"), "<!doctype html><title>A page of a test</title>");
    const script = "// a page of a test\n".repeat(200);
    await writeFile(join(built, "assets", "page-a1b2c3.js"), script);
    const server = await runServer({}, await builtViewer(built));
    try {
      const page = await server.get("/?mechanism=cytokines&lang=zh");
      expect(page.status).toBe(200);
      expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(page.headers.get("cache-control")).toBe("no-cache");
      expect(await page.text()).toContain("A page of a test");
      const asset = await server.get("/assets/page-a1b2c3.js", { "accept-encoding": "br" });
      expect(asset.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
      expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
      expect(asset.headers.get("content-encoding")).toBe("br");
      expect(await asset.text()).toBe(script);
      expect((await server.get("/index.html")).status).toBe(404);
      expect((await server.get("/assets/")).status).toBe(404);
      expect((await fetch(`${server.url}/`, { method: "POST" })).status).toBe(404);
    } finally {
      await server.close();
    }
  });

  it("says so where it was not built", async () => {
    await expect(builtViewer(join(folder, "nowhere"))).rejects.toThrow("the page is not built");
  });
});
