import { afterAll, expect, inject, it } from "vitest";
import type { RunningServer } from "../running-server.ts";
import { difference, inkOf, takeStage } from "./screenshot.ts";
import { servePage } from "./served-page.ts";
import { describeVisits, PATIENCE, painted, textOf, type Visit } from "./visit.ts";

const paintedBy = ({ page }: Visit, words: RegExp) =>
  expect.poll(() => textOf(page, ".painter"), PATIENCE).toMatch(words);

/** Takes the graphics card away from every canvas that has it; how many had. */
const loseWebgl = ({ page }: Visit) =>
  page.evaluate(() => {
    let lost = 0;
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>("#stage canvas")) {
      const gl = canvas.getContext("webgl2");
      if (!gl || gl.isContextLost()) continue;
      gl.getExtension("WEBGL_lose_context")?.loseContext();
      lost += 1;
    }
    return lost;
  });

await describeVisits("where the graphics card fails", (visits) => {
  it("draws as SVG where WebGL is only emulated, and says so quietly", async () => {
    const { visit } = visits;
    await visit.open("?mechanism=cytokines");
    await paintedBy(visit, /^Drawn as SVG: WebGL is only emulated/);
    expect(await visit.page.locator("#stage svg .box").count()).toBeGreaterThan(5);
    expect(await visit.page.locator("[role=alert]").count()).toBe(0);
  });

  it("draws on after one loss, at the same place", async () => {
    const { visit } = visits;
    const { page, open, link } = visit;
    await open("?painter=sigma&mechanism=cytokines&at=500,200,0.9");
    const before = await takeStage(page);
    expect(inkOf(before).colours).toBeGreaterThan(50);
    expect(await loseWebgl(visit)).toBeGreaterThan(0);
    await expect
      .poll(async () => difference(before, await takeStage(page)), PATIENCE)
      .toBeLessThan(0.01);
    await paintedBy(visit, /^Drawn with WebGL/);
    expect(link("at")).toBe("500,200,0.9");
  });

  it("lets SVG take over where it is lost again and again, and says why", async () => {
    const { visit } = visits;
    const { page, open } = visit;
    await open("?painter=sigma&mechanism=cytokines&select=box:lenalidomide@-");
    await expect
      .poll(async () => {
        await loseWebgl(visit);
        return textOf(page, ".painter");
      }, PATIENCE)
      .toBe("Drawn as SVG: the graphics card stopped answering");
    await page.locator("#stage svg .box").first().waitFor(PATIENCE);
    expect(inkOf(await takeStage(page)).colours).toBeGreaterThan(50);
    await page.locator('#stage .box[data-id="lenalidomide@-"]').waitFor(PATIENCE);
  });
});

await describeVisits(
  "where there is no WebGL at all",
  (visits) => {
    it.each(["", "painter=sigma&"])("draws as SVG, and says so: ?%s", async (asked) => {
      const { visit } = visits;
      await visit.open(`?${asked}mechanism=cytokines`);
      await paintedBy(visit, /^Drawn as SVG: this browser has no WebGL/);
      expect(inkOf(await takeStage(visit.page)).colours).toBeGreaterThan(50);
    });
  },
  { webgl: false },
);

await describeVisits("where the server goes away", (visits) => {
  let own: RunningServer | null = null;
  const begin = async (port = "0") => {
    own = await servePage(inject("served").folder, { PORT: port });
    return new URL(own.url);
  };
  const end = async () => {
    await own?.close();
    own = null;
  };
  afterAll(end);

  it("tells that no answer comes, and goes on when it is back", async () => {
    const { port, origin } = await begin();
    const visit = await visits.another({}, origin);
    const { page, open } = visit;
    await open("?painter=svg&mechanism=overview");
    await end();
    await page.locator(".mechanism", { hasText: "NK cells and ADCC" }).click();
    const alert = page.locator(".state [role=alert]");
    await alert.waitFor(PATIENCE);
    expect(await textOf(page, ".state [role=alert]")).toMatch(/The server does not answer/);
    await page.locator("#search").fill("caspase");
    await page.locator(".search [role=alert]").waitFor(PATIENCE);
    expect(await textOf(page, ".search [role=alert]")).toMatch(/The search failed/);
    await begin(port);
    await page.locator("#search").fill("");
    await alert.getByRole("button", { name: "Try again" }).click();
    await alert.waitFor({ state: "detached", ...PATIENCE });
    await painted(page);
    expect(await page.locator('#stage .box[data-id="lenalidomide@-"]').count()).toBe(1);
    expect(await textOf(page, ".heading h2")).toBe("NK cells and ADCC");
    visit.expectTrouble(/Failed to load resource/);
  });

  it("tells of details that cannot be had, and has them when asked again", async () => {
    const { port, origin } = await begin();
    const visit = await visits.another({}, origin);
    const { page, open } = visit;
    await open("?painter=svg&mechanism=cytokines&drawer=table");
    await page.locator("tbody tr").first().waitFor(PATIENCE);
    await page.locator("tbody button").first().click();
    await page.locator("#details .statement").waitFor(PATIENCE);
    await end();
    await page.locator("tbody button").nth(1).click();
    await page.locator("#details [role=alert]").waitFor(PATIENCE);
    await begin(port);
    await page.locator("#details").getByRole("button", { name: "Try again" }).click();
    await page.locator("#details .statement").waitFor(PATIENCE);
    visit.expectTrouble(/Failed to load resource/);
  });
});
