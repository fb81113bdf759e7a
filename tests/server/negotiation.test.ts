import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { builtViewer } from "../../server/viewer.ts";
import { runServer } from "../running-server.ts";
import { ask } from "./ask-plainly.ts";

const page = await mkdtemp(join(tmpdir(), "mechgraph-page-"));
await mkdir(join(page, "assets"));
const html = `<!doctype html><title>A page</title>${"<p>A line.</p>".repeat(200)}`;
await writeFile(join(page, "index.html"), html);

const server = await runServer({}, await builtViewer(page));
afterAll(async () => {
  await server.close();
  await rm(page, { recursive: true });
  expect(server.bugs).toEqual([]);
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = "GET") =>
  ask(server.url + path, { method, headers });

const QUERY = "/api/queries/effects-on-entity?entity=nfkb";
const PATHS = [
  ["the whole picture", "/api/picture"],
  ["a mechanism's picture", "/api/picture?mechanism=cytokines"],
  ["the vocabulary", "/api/vocabulary"],
  ["an entity", "/api/entities/il6"],
  ["a named query", QUERY],
  ["the list of queries", "/api/queries"],
  ["the description of the API", "/api/openapi.json"],
  ["the page", "/"],
] as const;

describe.each(PATHS)("%s", (_name, path) => {
  it("comes packed as the caller likes best, plain where he says nothing", async () => {
    const plain = await get(path);
    const text = plain.body.toString();
    for (const [accepted, encoding] of [
      ["br", "br"],
      ["gzip", "gzip"],
      ["gzip, deflate, br, zstd", "br"],
      ["gzip;q=1, br;q=0.5", "gzip"],
      ["br;q=0, gzip", "gzip"],
      ["br;q=0, *", "gzip"],
      ["*", "br"],
      ["identity, br;q=0.1", undefined],
      ["identity", undefined],
      ["deflate, zstd", undefined],
      ["", undefined],
      ["BR", "br"],
      ["br;q=0, gzip;q=0", undefined],
      [";;,=", undefined],
    ] as const) {
      const answer = await get(path, { "accept-encoding": accepted });
      expect(answer.headers["content-encoding"], accepted).toBe(encoding);
      expect(unpacked(answer.body, encoding), accepted).toBe(text);
      expect(answer.headers["content-length"]).toBe(String(answer.body.length));
      expect(answer.headers.vary).toContain("Accept-Encoding");
    }
  });

  it("has one tag for each form, and the same each time", async () => {
    const tagOf = async (accepted: string) =>
      (await get(path, { "accept-encoding": accepted })).headers.etag;
    const tags = [await tagOf("br"), await tagOf("gzip"), await tagOf("identity")];
    expect(new Set(tags).size).toBe(3);
    expect(tags.every((tag) => /^(?:W\/)?"[\w-]+"$/.test(String(tag)))).toBe(true);
    expect([await tagOf("br"), await tagOf("gzip"), await tagOf("identity")]).toEqual(tags);
  });

  it("is not sent again to whoever has it", async () => {
    const br = { "accept-encoding": "br" };
    const tag = String((await get(path, br)).headers.etag);
    const bare = tag.replace(/^W\//, "");
    const gzipTag = String((await get(path, { "accept-encoding": "gzip" })).headers.etag);
    for (const [known, status] of [
      [tag, 304],
      [bare, 304],
      [`W/${bare}`, 304],
      [`"another", ${tag}`, 304],
      [`"another",${tag},"a third"`, 304],
      ["*", 304],
      ['"another"', 200],
      [gzipTag, 200],
      [bare.replaceAll('"', ""), 200],
      ["", 200],
    ] as const) {
      const answer = await get(path, { ...br, "if-none-match": known });
      expect(answer.status, known).toBe(status);
      if (status === 200) continue;
      expect(answer.body).toHaveLength(0);
      expect(answer.headers.etag).toBe(tag);
      expect(answer.headers["cache-control"]).toBe("no-cache");
      expect(answer.headers.vary).toContain("Accept-Encoding");
      expect(answer.headers).not.toHaveProperty("content-encoding");
    }
  });

  it("tells HEAD what it would send", async () => {
    const br = { "accept-encoding": "br" };
    const [whole, head] = [await get(path, br), await get(path, br, "HEAD")];
    const { date: _one, ...told } = whole.headers;
    const { date: _other, ...headTold } = head.headers;
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(headTold).toEqual(told);
    const known = { ...br, "if-none-match": String(whole.headers.etag) };
    expect((await get(path, known, "HEAD")).status).toBe(304);
  });
});

it("has a strong tag for what is the same to the byte, and a weak one where only the rows are", async () => {
  expect((await get("/api/picture")).headers.etag).toMatch(/^"/);
  expect((await get(QUERY)).headers.etag).toMatch(/^W\/"/);
});

it("asks the engine a named query once: its answer is the same to the byte", async () => {
  const first = await get(`${QUERY}&layer=review-2013`);
  const second = await get(`${QUERY}&layer=review-2013`);
  expect(second.body.equals(first.body)).toBe(true);
});

it("sends a page of another origin what it may read, and no cookie to anybody", async () => {
  for (const [, path] of PATHS) {
    const { headers } = await get(path, { origin: "https://elsewhere.example" });
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["access-control-expose-headers"]).toContain("ETag");
    expect(headers).not.toHaveProperty("access-control-allow-credentials");
    expect(headers).not.toHaveProperty("set-cookie");
    expect(headers).not.toHaveProperty("x-powered-by");
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe-|upgrade-insecure|https:|\*/);
  }
});

it("tells a browser that a page of another origin may GET and HEAD, and not POST", async () => {
  const headers = {
    origin: "https://elsewhere.example",
    "access-control-request-method": "POST",
    "access-control-request-headers": "content-type",
  };
  const answer = await get("/api/cypher", headers, "OPTIONS");
  expect(answer.status).toBe(204);
  expect(answer.headers["access-control-allow-methods"]).toBe("GET,HEAD");
  const posted = await server.cypher({ cypher: "RETURN 1 AS x" });
  expect(posted.headers.get("access-control-allow-origin")).toBeNull();
});

function unpacked(body: Buffer, encoding: "br" | "gzip" | undefined): string {
  if (encoding === "br") return brotliDecompressSync(body).toString();
  return (encoding === "gzip" ? gunzipSync(body) : body).toString();
}
