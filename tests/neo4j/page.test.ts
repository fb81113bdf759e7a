import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../browser/chromium.ts";
import { buildAside, servePage } from "../browser/served-page.ts";
import { PATIENCE, painted, textOf } from "../browser/visit.ts";
import type { RunningServer } from "../running-server.ts";
import { describeOnNeo4j, loadNeo4j, openEmptyNeo4j } from "./empty-neo4j.ts";
import { openRelay, type Relay } from "./relay.ts";

const { browser } = await launchBrowser();

describeOnNeo4j("the page while Neo4j is away", (address) => {
  describe.skipIf(browser === null)("in a browser", () => visit(browser as Browser, address));
});

function visit(browser: Browser, address: Parameters<typeof loadNeo4j>[0]): void {
  const { user, password, database } = address;
  let built: Awaited<ReturnType<typeof buildAside>>;
  let relay: Relay;
  let server: RunningServer;
  let page: Page;

  beforeAll(async () => {
    built = await buildAside();
    await loadNeo4j(address);
    relay = await openRelay(address.uri);
    server = await servePage(built.folder, {
      NEO4J_URI: relay.uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
      // What is tried here is what the page says, not how fast a busy machine is.
      QUERY_TIMEOUT_MS: "20000",
    });
  });
  afterAll(async () => {
    await browser.close();
    await server?.close();
    await relay?.close();
    await built?.remove();
  });
  beforeEach(async () => {
    await relay.heal();
    await expect.poll(async () => (await server.get("/api/ready")).status, PATIENCE).toBe(200);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  });
  afterEach(() => page.close());

  const open = (query = "") => page.goto(`${server.url}/?painter=svg${query}`);
  const goAway = async () => {
    await relay.vanish();
    await expect.poll(async () => (await server.get("/api/ready")).status).toBe(503);
    // What was drawn seconds ago is still known.
    await expect.poll(async () => (await server.get("/api/picture")).status, PATIENCE).toBe(503);
  };

  it.each([
    ["en", "The database does not answer. It is asked again by itself until it does."],
    ["zh", "数据库没有响应，正在自动重试。"],
  ])(
    "says so in place of the picture (%s), and draws it as soon as Neo4j is back",
    async (language, words) => {
      await goAway();
      await open(`&lang=${language}`);
      await page.locator(".state [role=alert]").waitFor(PATIENCE);
      await expect.poll(() => textOf(page, ".state [role=alert]"), PATIENCE).toContain(words);
      await keepPicture(page, `away-${language}`);
      await relay.heal();
      await painted(page);
      expect(await page.locator(".state [role=alert]").count()).toBe(0);
      expect(await page.locator("#stage .box").count()).toBeGreaterThan(20);
    },
  );

  it.each([
    ["en", "The database does not answer. What you see stays;"],
    ["zh", "数据库没有响应。已显示的内容不变"],
  ])(
    "says so beside the picture that was drawn before (%s), and fetches what is missing by itself",
    async (language, words) => {
      await open(`&lang=${language}&mechanism=cytokines&drawer=table`);
      await painted(page);
      await page.locator("tbody button").first().waitFor(PATIENCE);
      await goAway();
      await page.locator("tbody button").first().click();
      await page.locator("#details [role=alert]").waitFor(PATIENCE);
      await expect.poll(() => textOf(page, ".notices"), PATIENCE).toContain(words);
      await keepPicture(page, `away-later-${language}`);
      expect(await page.locator("#stage .box").count()).toBeGreaterThan(5);
      await relay.heal();
      await page.locator("#details .statement").waitFor(PATIENCE);
      await expect.poll(() => textOf(page, ".notices"), PATIENCE).toBe("");
      expect(await page.locator("#details [role=alert]").count()).toBe(0);
    },
  );

  it("says of an empty database how to fill it", async () => {
    await (await openEmptyNeo4j(address)).close();
    await expect
      .poll(async () => (await server.json<{ empty: boolean }>("/api/ready")).empty, PATIENCE)
      .toBe(true);
    await open();
    await page.locator(".state code").waitFor(PATIENCE);
    expect(await textOf(page, ".state")).toMatch(
      /^The database is empty.*NEO4J_URI.*npm run load$/,
    );
    await keepPicture(page, "empty");
  });
}

/** For people to look at, where they say where. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.KEEP_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}
