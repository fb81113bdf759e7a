import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeEach, describe, expect, inject } from "vitest";
import { launchBrowser } from "./chromium.ts";

/** Long enough for two busy cores; nothing waits so long that goes well. */
export const PATIENCE = { timeout: 30_000, interval: 50 } as const;

/** A reader at the page, in a browser of their own. */
export interface Visit {
  readonly page: Page;
  /** Opens the page as a link says it, and waits until its picture is painted. */
  open(query?: string): Promise<void>;
  /** What the address bar says under a name. */
  link(name: string): string | null;
  /** Waits until the address bar says so. */
  linkSays(name: string, value: string | null | RegExp): Promise<void>;
  /** All that went wrong unseen: errors, requests to other hosts, broken policies. */
  readonly troubles: string[];
  /** Says that a trouble was meant to be. */
  expectTrouble(kind: RegExp): void;
}

export interface Visits {
  /** The visit of the test that runs. */
  readonly visit: Visit;
  /** One more, as of somebody who was sent a link, or at a server of its own; closed with the test. */
  another(options?: BrowserContextOptions, url?: string): Promise<Visit>;
}

const WINDOW: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: "en-GB",
  reducedMotion: "reduce",
};

/** Tests in a real browser, each with a fresh visit; skipped where no browser can run. */
export async function describeVisits(
  title: string,
  tests: (visits: Visits) => void,
  options: { webgl?: boolean } = {},
): Promise<void> {
  const { browser } = await launchBrowser(options);
  describe.skipIf(browser === null)(title, () => {
    let open: { visit: Visit; close(): Promise<void> }[] = [];
    const another = async (more: BrowserContextOptions = {}, url = inject("served").url) => {
      if (!browser) throw new Error("no browser");
      const begun = await beginVisit(browser, url, { ...WINDOW, ...more });
      open.push(begun);
      return begun.visit;
    };
    beforeEach(async () => void (await another()));
    afterEach(async () => {
      const all = open;
      open = [];
      for (const { close } of all) await close();
      expect(all.flatMap(({ visit }) => visit.troubles)).toEqual([]);
    });
    afterAll(() => browser?.close());
    tests({
      get visit() {
        const first = open[0]?.visit;
        if (!first) throw new Error("a visit begins with its test");
        return first;
      },
      another,
    });
  });
}

async function beginVisit(browser: Browser, url: string, options: BrowserContextOptions) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  await watch(page, url, troubles);
  const link = (name: string) => new URL(page.url()).searchParams.get(name);
  const visit: Visit = {
    page,
    troubles,
    link,
    async open(query = "") {
      await page.goto(`${url}/${query}`);
      await painted(page);
    },
    async linkSays(name, value) {
      const says = expect.poll(() => link(name) ?? "nothing", PATIENCE);
      await (value instanceof RegExp ? says.toMatch(value) : says.toBe(value ?? "nothing"));
    },
    expectTrouble(kind) {
      const meant = troubles.filter((trouble) => kind.test(trouble));
      expect(meant, `a trouble like ${kind}`).not.toEqual([]);
      for (const trouble of meant) troubles.splice(troubles.indexOf(trouble), 1);
    },
  };
  return { visit, close: () => context.close() };
}

async function watch(page: Page, url: string, troubles: string[]): Promise<void> {
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`${message.text()} ${message.location().url}`);
  });
  page.on("request", (request) => {
    const own = request.url().startsWith(`${url}/`) || request.url().startsWith("blob:");
    if (!own) troubles.push(`asked another host: ${request.url()}`);
  });
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      reportError(new Error(`policy broken: ${violatedDirective} ${blockedURI}`)),
    ),
  );
}

/** Waits until the picture that was asked for is painted; on a phone a panel may lie over it. */
export async function painted(page: Page): Promise<void> {
  const there = { state: "attached", ...PATIENCE } as const;
  await page.waitForSelector('.picture[data-waiting="false"]', there);
  await page.waitForSelector(".painter", there);
  await page.waitForSelector("#stage :is(canvas, svg .content)", there);
  await settled(page);
}

/** Two frames, so that all that was asked for is on the screen. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/**
 * What is written there, hidden or not, with white space as a reader sees it. The user's copy of the review is left out:
 * a test that fails prints what it saw.
 */
export async function textOf(page: Page, selector: string): Promise<string> {
  const texts = await page.locator(selector).evaluateAll((all) =>
    all.map((one) => {
      const copy = one.cloneNode(true) as Element;
      for (const quoted of copy.querySelectorAll("blockquote")) quoted.remove();
      return copy.textContent;
    }),
  );
  return texts.join(" ").replace(/\s+/g, " ").trim();
}
