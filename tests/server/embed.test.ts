import { afterAll, describe, expect, it } from "vitest";
import type { ErrorBody, Mechanism } from "../../server/api.ts";
import { runServer } from "../running-server.ts";

const server = await runServer();
afterAll(async () => {
  await server.close();
  expect(server.bugs).toEqual([]);
});

const policyOf = async (path: string) =>
  (await server.get(path)).headers.get("content-security-policy");

describe("GET /embed/:mechanism", () => {
  it("is the diagram itself in the language asked for, with a link to the page", async () => {
    const response = await server.get("/embed/nk-adcc?lang=zh&theme=dark");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const text = await response.text();
    expect(text).toContain('<html lang="zh-CN" data-theme="dark">');
    expect(text).toContain('data-kind="box"');
    expect(text).toContain(
      'href="/?view=diagram&amp;mechanism=nk-adcc&amp;lang=zh&amp;theme=dark"',
    );
    expect(text).not.toContain("<script");
  });

  it("marks what is selected as the page does", async () => {
    const plain = await (await server.get("/embed/nk-adcc")).text();
    const marked = await (await server.get("/embed/nk-adcc?select=box:adcc@nk")).text();
    const drawing = (text: string) => /<main>(.*)<\/main>/s.exec(text)?.[1];
    expect(drawing(marked)).not.toBe(drawing(plain));
    expect(marked).toContain("select=box%3Aadcc%40nk");
  });

  it("alone may be framed by any page, also where it tells an error", async () => {
    expect(await policyOf("/embed/nk-adcc")).toContain("frame-ancestors *");
    expect(await policyOf("/embed/nothing")).toContain("frame-ancestors *");
    for (const path of ["/gallery", "/api/mechanisms", "/api/diagram/nk-adcc.svg", "/nothing"]) {
      expect(await policyOf(path), path).toContain("frame-ancestors 'self'");
    }
  });

  it.each([
    ["/embed/nothing", 404, "nothing"],
    ["/embed/nk-adcc?select=box:nothing", 404, 'has no "nothing"'],
    ["/embed/nk-adcc?select=nothing", 400, '"select" must be box: or arrow:'],
    ["/embed/nk-adcc?lang=fr", 400, '"lang" must be en or zh'],
    ["/embed/nk-adcc?theme=pink", 400, '"theme" must be light, dark or print'],
    ["/embed/nk-adcc?colour=red", 400, '"colour" is no parameter here'],
    ["/gallery?lang=fr", 400, '"lang" must be en or zh'],
  ])("says what is wrong with %s", async (path, status, said) => {
    const response = await server.get(path);
    expect(response.status).toBe(status);
    expect(((await response.json()) as ErrorBody).error.message).toContain(said);
  });
});

describe("GET /gallery", () => {
  it.each(["en", "zh"])("shows every mechanism in both languages, read in %s", async (lang) => {
    const text = await (await server.get(`/gallery?lang=${lang}`)).text();
    const mechanisms = await server.json<readonly Mechanism[]>("/api/mechanisms");
    expect(mechanisms.length).toBeGreaterThan(5);
    for (const { id } of mechanisms) {
      expect(text).toContain(`<img src="/api/diagram/${id}.svg?lang=en"`);
      expect(text).toContain(`<img src="/api/diagram/${id}.svg?lang=zh"`);
      expect(text).toContain(`href="/?view=diagram&amp;mechanism=${id}&amp;lang=${lang}"`);
      expect(text).toContain(`href="/api/diagram/${id}.pptx?lang=${lang}"`);
    }
  });
});
