import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, expect, inject, it } from "vitest";
import { warmConsole } from "../warm-console.ts";
import { seriousFindings } from "./axe.ts";
import { describeVisits, PATIENCE, type Visit } from "./visit.ts";

beforeAll(() => warmConsole(inject("served").url));

const editor = (page: Page) => page.locator(".console .cm-content");
const outcome = (page: Page) => page.locator(".console-outcome");
const cells = (page: Page) => page.locator(".console-table tbody td");

async function openConsole({ page, open }: Visit, query = "?painter=svg&lang=en"): Promise<void> {
  await open(query);
  await page.getByRole("button", { name: "Cypher", exact: true }).click();
  await editor(page).waitFor(PATIENCE);
}

/** Types a query as a hand does, and leaves no list of suggestions open. */
async function write(page: Page, cypher: string): Promise<void> {
  await editor(page).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(cypher);
  await page.keyboard.press("Escape");
}

async function run(page: Page, cypher: string): Promise<void> {
  await write(page, cypher);
  await page.keyboard.press("ControlOrMeta+Enter");
}

const says = (page: Page, text: RegExp) =>
  expect.poll(() => outcome(page).textContent(), PATIENCE).toMatch(text);

await describeVisits("the console", (visits) => {
  it("completes from the graph while one types, runs by key, and shows what came", async () => {
    const { visit } = visits;
    const { page } = visit;
    await openConsole(visit);
    await editor(page).click();
    await page.keyboard.type("MATCH (n:Dr", { delay: 20 });
    const offered = page.locator(".cm-tooltip-autocomplete li");
    await expect.poll(() => offered.allTextContents(), PATIENCE).toContain("Drug");
    await page.keyboard.press("Enter");
    await page.keyboard.type(") RETURN n.id AS id, n AS drug ORDER BY id");
    await page.keyboard.press("Escape");
    await expect
      .poll(() => page.locator(".cypher-label").allTextContents(), PATIENCE)
      .toContain("DrugClass".slice(0, 4));
    await page.keyboard.press("ControlOrMeta+Enter");
    await says(page, /2 rows.*server.*Grafeo/);
    expect((await cells(page).allTextContents())[0]).toBe("lenalidomide");
    await expect
      .poll(() => page.locator(".console-table th").allTextContents(), PATIENCE)
      .toEqual([expect.stringMatching(/^id.*text/), expect.stringMatching(/^drug.*node/)]);
  });

  it("offers ids by name between quotes, and formats", async () => {
    const { visit } = visits;
    const { page } = visit;
    await openConsole(visit);
    await editor(page).click();
    await page.keyboard.type("match (n:Entity {id: 'caspase", { delay: 20 });
    const offered = page.locator(".cm-tooltip-autocomplete li");
    await expect
      .poll(() => offered.allTextContents(), PATIENCE)
      .toContainEqual(expect.stringMatching(/^casp8/));
    await page.keyboard.press("Enter");
    await write(page, "match (n:Entity {id: 'casp8'}) return n.name as name");
    await page.getByRole("button", { name: "Format" }).click();
    await expect
      .poll(() => editor(page).textContent(), PATIENCE)
      .toMatch(/^MATCH \(n:Entity \{id: 'casp8'\}\)\s*RETURN n\.name AS name/);
  });

  it("underlines a mistake where it stands, while one types and again from the engine", async () => {
    const { visit } = visits;
    const { page } = visit;
    await openConsole(visit);
    await write(page, "MATCH (n) RETURN m AS m");
    const underlined = page.locator(".cm-lintRange-error");
    await expect
      .poll(() => underlined.allTextContents(), PATIENCE)
      .toEqual([expect.stringMatching(/^m/)]);
    await run(page, "CREATE (n:Drug)");
    await expect
      .poll(() => page.locator(".console-answers .failure").textContent(), PATIENCE)
      .toMatch(/only read.*CREATE.*Line 1, column 1/);
    await expect.poll(() => underlined.allTextContents(), PATIENCE).toEqual(["CREATE"]);
    visit.expectTrouble(/403/);
  });

  it("asks several statements one by one, and goes on after one that fails", async () => {
    const { visit } = visits;
    const { page } = visit;
    await openConsole(visit);
    await write(
      page,
      "RETURN 1 AS a; // first; one\nRETURN b AS b;\nRETURN ['x;y', null, {k: 1.5}] AS c",
    );
    await page.getByRole("button", { name: "Run all 3" }).click();
    const marks = page.locator(".console-statements button");
    await expect
      .poll(() => marks.allTextContents(), PATIENCE)
      .toEqual(["1 ✓done", "2 ✗failed", "3 ✓done"]);
    visit.expectTrouble(/400/);
    expect(await cells(page).allTextContents()).toEqual(["[x;y, null, {k: 1.5}]"]);
    await marks.first().click();
    expect(await cells(page).allTextContents()).toEqual(["1"]);
  });

  it("ends what runs when it is cancelled, and runs the next at once", async () => {
    const { visit } = visits;
    const { page } = visit;
    await openConsole(visit);
    await run(page, "MATCH (a), (b), (c), (d) RETURN count(*) AS n");
    await page.getByRole("button", { name: "Cancel" }).click();
    await says(page, /cancelled/);
    await run(page, "RETURN 7 AS seven");
    await says(page, /1 row/);
  });

  it("takes a question from the library, asks for its parameters, and tells its arrows in words", async () => {
    const { visit } = visits;
    const { page } = visit;
    await openConsole(visit);
    await page
      .getByRole("searchbox", { name: "Search the library" })
      .fill("what does it act on, in one step");
    await page.locator(".console-entry summary").click();
    await page.getByRole("button", { name: "Ask it" }).click();
    await says(page, /\d+ rows/);
    expect(await page.getByRole("combobox", { name: "$entity" }).inputValue()).toBe("il6");
    await page.getByRole("button", { name: "Text", exact: true }).click();
    await expect
      .poll(() => page.locator(".console-text li").first().textContent(), PATIENCE)
      .toMatch(/: .* —(raises|lowers) \(LEN-\d+\)→ /);
  });

  it("draws what an answer names, alone or beside the picture, and selects it there", async () => {
    const { visit } = visits;
    const { page } = visit;
    await openConsole(visit);
    await run(
      page,
      "MATCH (a:State)-[r:INCREASES]->(b:State {site: 't-cell'}) RETURN a AS a, r AS r, b AS b",
    );
    await says(page, /rows/);
    await page.getByRole("button", { name: "Draw alone" }).click();
    await visit.linkSays("mechanism", "none");
    await visit.linkSays("show", /@t-cell/);
    await page.locator(".console-table button.chip").nth(2).click();
    await visit.linkSays("select", /^box:.*@t-cell$/);
    await page.locator("#details").waitFor(PATIENCE);
  });

  it("is sent as a link with query, parameters and answer, and says where the graph has changed since", async () => {
    const { visit } = visits;
    const { page } = visit;
    await openConsole(visit);
    await write(page, "MATCH (n:Entity {id: $id}) RETURN n.nameZh AS name");
    await page.getByRole("textbox", { name: "$id" }).fill("nfkb");
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await says(page, /1 row/);
    await page.getByRole("button", { name: "JSON", exact: true }).click();
    await expect.poll(() => page.url(), PATIENCE).toMatch(/#.*answer=json.*content=[0-9a-f]{16}/);
    const link = new URL(page.url());
    const other = await visits.another();
    await other.page.goto(link.href);
    await editor(other.page).waitFor(PATIENCE);
    expect(await editor(other.page).textContent()).toContain("RETURN n.nameZh AS name");
    await other.page.getByRole("button", { name: "Run", exact: true }).click();
    await expect
      .poll(() => other.page.locator(".console-scroll pre").textContent(), PATIENCE)
      .toContain("NF-κB");
    expect(await other.page.locator(".console-moved").count()).toBe(0);
    const third = await visits.another();
    await third.page.goto(link.href.replace(/content=[0-9a-f]+/, "content=0000000000000000"));
    await third.page.locator(".console-moved").waitFor(PATIENCE);
  });

  it("keeps what was asked for the next time, favourites on top, and saves answers as files", async () => {
    const { visit } = visits;
    const { page } = visit;
    await openConsole(visit);
    for (const n of [1, 2]) {
      await run(page, `RETURN ${n} AS n, '=1+1' AS formula`);
      await says(page, /1 row/);
      await expect.poll(() => cells(page).first().textContent(), PATIENCE).toBe(String(n));
    }
    const saved = page.waitForEvent("download");
    await page.getByLabel("Save as …").selectOption("csv");
    const file = await (await saved).path();
    expect(await readFile(file, "utf8")).toBe("n,formula\r\n2,'=1+1\r\n");
    await page.getByRole("button", { name: "History" }).click();
    const kept = page.locator(".console-history li");
    await expect.poll(() => kept.count(), PATIENCE).toBe(2);
    await kept.nth(1).getByRole("button", { name: "Make it a favourite" }).click();
    await page.reload();
    await page.getByRole("button", { name: "History" }).click();
    await expect.poll(() => kept.first().textContent(), PATIENCE).toContain("RETURN 1 AS n");
    expect(await editor(page).textContent()).toContain("RETURN 2 AS n");
  });

  it("shows what the graph is made of, counted, and a primer whose examples run", async () => {
    const { visit } = visits;
    const { page } = visit;
    await openConsole(visit);
    await page.getByRole("button", { name: "Schema" }).click();
    const box = page.locator(".console-schema").getByRole("button", { name: ":Claim 144" });
    await box.press("Enter");
    await page.getByRole("button", { name: "Query for :Claim" }).click();
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await says(page, /25 rows/);
    await page.getByRole("button", { name: "Primer" }).click();
    await page.getByRole("button", { name: "Try it" }).nth(3).click();
    await says(page, /\d rows?/);
    await expect.poll(() => page.locator(".console-path").count(), PATIENCE).toBeGreaterThan(0);
  });
});

await describeVisits("the console's own page", (visits) => {
  it("is the console alone, and makes room for what is drawn", async () => {
    const { page } = visits.visit;
    await page.goto(`${inject("served").url}/console?lang=en&theme=dark`);
    await editor(page).waitFor(PATIENCE);
    expect(new URL(page.url()).pathname).toBe("/console");
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await expect.poll(() => page.locator(".picture").isVisible(), PATIENCE).toBe(false);
    await run(
      page,
      "MATCH (a:State)-[r:DECREASES]->(b:State {site: 'mm-cell'}) RETURN a AS a, r AS r, b AS b",
    );
    await says(page, /rows/);
    await page.getByRole("button", { name: "Draw alone" }).click();
    await expect.poll(() => page.locator("#stage").isVisible(), PATIENCE).toBe(true);
    expect(new URL(page.url()).pathname).toBe("/console");
  });
});

const HELPS = ["Library", "History", "Schema", "Primer", "As a program"] as const;

await describeVisits("the console with other senses", (visits) => {
  it.each(["light", "dark"])(
    "has no serious finding of axe, whatever is open, %s",
    async (theme) => {
      const { visit } = visits;
      const { page } = visit;
      await openConsole(visit, `?painter=svg&lang=en&theme=${theme}`);
      await run(
        page,
        "MATCH p = (a:State)-[r:INCREASES]->() RETURN a AS a, r AS r, p AS p, 1 AS one",
      );
      await says(page, /rows/);
      for (const help of HELPS) {
        const tab = page.getByRole("button", { name: help, exact: true });
        if ((await tab.getAttribute("aria-expanded")) !== "true") await tab.click();
        await page.getByRole("region", { name: help }).waitFor(PATIENCE);
        expect(await seriousFindings(page), help).toEqual([]);
      }
      for (const view of ["Text", "JSON"]) {
        await page.getByRole("button", { name: view, exact: true }).click();
        expect(await seriousFindings(page), view).toEqual([]);
      }
      await run(page, "CREATE (n)");
      await page.locator(".console-answers .failure").waitFor(PATIENCE);
      visit.expectTrouble(/403/);
      expect(await seriousFindings(page), "a failure").toEqual([]);
    },
  );
});

await describeVisits("the console's own weight", (visits) => {
  it("is asked for when the console opens, and not before", async () => {
    const { visit } = visits;
    const { page, open } = visit;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await open("?painter=svg&lang=en");
    await page.getByRole("button", { name: "Cypher", exact: true }).waitFor(PATIENCE);
    await page.waitForLoadState("networkidle");
    const before = asked.splice(0);
    expect(before.join(" ")).toMatch(/\/later-/);
    expect(before.filter((path) => CONSOLE_ALONE.test(path))).toEqual([]);
    expect(page.workers()).toEqual([]);
    await page.getByRole("button", { name: "Cypher", exact: true }).click();
    await editor(page).waitFor(PATIENCE);
    for (const part of [/console-panel-.*js/, /console-panel-.*css/, /\/api\/schema/]) {
      await expect.poll(() => asked.join(" "), PATIENCE).toMatch(part);
    }
  });
});

/** Scripts, styles and answers that nothing but the console needs. */
const CONSOLE_ALONE = /console|cypher|semantic|\/api\/(?:schema|queries)/;
