import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { Arrow, EntityDetail, Picture } from "../../server/api.ts";
import { serveHostileGraph } from "./hostile-graph.ts";
import { describeVisits, painted, textOf, type Visit } from "./visit.ts";

let hostile: Awaited<ReturnType<typeof serveHostileGraph>>;

const json = async <T>(path: string) => (await (await fetch(hostile.url + path)).json()) as T;

/** What a visit must never have: it ran, it came from the graph into the markup, or it leads where a script runs. */
const injected = ({ page }: Visit) =>
  page.evaluate(() => ({
    hacked: "hacked" in window,
    scripts: [...document.querySelectorAll("script")].filter(({ src }) => src === "").length,
    foreign: document.querySelectorAll("iframe, object, embed, [onerror], [onload]").length,
    links: [...document.querySelectorAll("a, area, use, image")]
      .map((link) => link.getAttribute("href") ?? "")
      .filter((href) => /^\s*(?!https?:|mailto:|blob:)[a-z]+:/i.test(href)),
  }));

const CLEAN = { hacked: false, scripts: 0, foreign: 0, links: [] };

await describeVisits("a graph whose every text is hostile", (visits) => {
  beforeAll(async () => {
    hostile = await serveHostileGraph(inject("served").folder);
  });
  afterAll(() => hostile.close());

  it.each(["svg", "sigma"])(
    "is read as text in the picture, its panels, its lists and its links, painted by %s",
    async (painter) => {
      const visit = await visits.another({}, hostile.url);
      const { arrows, boxes } = await json<Picture>("/api/picture?mechanism=cytokines");
      const arrow = arrows.find(({ claim }) => claim !== null) as Arrow;
      const [box] = boxes;
      const detail = await json<EntityDetail>(`/api/entities/${box?.entity}`);
      expect(detail.name).toContain("<script>");
      const seen: string[] = [];
      for (const query of [
        "",
        "lang=zh",
        `select=claim:${arrow.claim?.id}`,
        `select=box:${box?.id}`,
        `select=box:${box?.id}&lang=zh`,
        "drawer=table",
        "from=lenalidomide&to=casp8",
      ]) {
        await visit.open(`?painter=${painter}&mechanism=cytokines&${query}`);
        seen.push(await textOf(visit.page, "body"));
        expect(await injected(visit), query).toEqual(CLEAN);
      }
      expect(seen.filter((text) => text.includes("<script>")).length).toBeGreaterThan(3);
    },
  );

  it("is read as text in the search and in what a search is told", async () => {
    const visit = await visits.another({}, hostile.url);
    await visit.open("?painter=svg&mechanism=cytokines");
    await visit.page.locator("input[role=combobox]").first().fill("il6");
    await visit.page.locator("[role=option]").first().waitFor();
    expect(await injected(visit)).toEqual(CLEAN);
    await visit.page.keyboard.press("Enter");
    await painted(visit.page);
    expect(await injected(visit)).toEqual(CLEAN);
  });

  it("is text in each answer: none is of a type that a browser runs", async () => {
    for (const path of [
      "/api/mechanisms",
      "/api/entities/il6",
      "/api/claims/LEN-054",
      "/api/vocabulary",
    ]) {
      const { headers } = await fetch(hostile.url + path);
      expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });
});
