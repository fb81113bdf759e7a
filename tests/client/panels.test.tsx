import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createApiClient, RequestError } from "../../client/api-client.ts";
import { travel } from "../../client/change.ts";
import { LATER_PANELS } from "../../client/later.ts";
import { createPage, type Page } from "../../client/page.ts";
import { ArrowTable } from "../../client/panels/arrow-table.tsx";
import { Filters } from "../../client/panels/filters.tsx";
import { PageContext } from "../../client/panels/page-context.ts";
import { PictureSearch } from "../../client/panels/picture-search.tsx";
import { PictureState } from "../../client/panels/picture-state.tsx";
import { Tokens } from "../../client/panels/tokens.tsx";
import { firstView } from "../../client/view.ts";
import { ALL_WORDS } from "../../client/words/all-words.ts";
import type { SearchResult } from "../../server/api.ts";
import { samplePicture } from "./sample-picture.ts";

const FOUND: readonly SearchResult[] = [
  {
    id: "il2",
    name: "IL-2",
    nameZh: "白介素-2",
    label: "Protein",
    matched: "IL-2",
    matchedAs: "name",
    drawn: true,
  },
  {
    id: "il20",
    name: "IL-20",
    nameZh: "白介素-20",
    label: "Protein",
    matched: "IL-20",
    matchedAs: "name",
    drawn: false,
  },
];

/** The network: answers searches for what is found, and nothing else. */
const network: typeof fetch = async (input) => {
  const query = new URL(String(input), "http://localhost").searchParams.get("q") ?? "";
  const results = FOUND.filter(({ name }) => name.toLowerCase().startsWith(query));
  return Response.json({ query, results });
};

let page: Page;

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  page = createPage(createApiClient(network), { view: firstView("en"), ignored: [] }, false);
  page.words.value = ALL_WORDS;
  page.later.value = LATER_PANELS;
  page.picture.value = samplePicture();
  page.waiting.value = false;
});

afterEach(() => act(() => render(null, root())));

const root = () => document.getElementById("root") ?? document.body;
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const texts = (selector: string) => all(selector).map(({ textContent }) => textContent?.trim());
const named = (selector: string, text: string) => {
  const found = all(selector).find(({ textContent }) => textContent?.includes(text));
  if (!found) throw new Error(`no ${selector} says "${text}"`);
  return found;
};

const show = (panel: preact.ComponentChildren) =>
  act(() => render(<PageContext.Provider value={page}>{panel}</PageContext.Provider>, root()));

it("the table lists the picture's arrows and sorts by a column both ways", async () => {
  await show(<ArrowTable />);
  expect(texts("tbody tr td:last-child")).toEqual(["C-1", "–", "C-2", "C-3"]);
  await act(() => named("th button", "Object").click());
  expect(all("th[aria-sort=ascending]")).toHaveLength(1);
  expect(texts("tbody tr td:nth-child(3)")[0]).toBe("cd28 expression");
  await act(() => named("th button", "Object").click());
  expect(texts("tbody tr td:nth-child(3)")[0]).toBe("il2 amount");
});

it("the table selects in the picture, and shows what is selected there", async () => {
  await show(<ArrowTable />);
  await act(() => named("tbody button", "il2 activity").click());
  expect(page.view.value.selection).toEqual({ kind: "arrow", id: "C-2|DECREASES" });
  await act(() => {
    page.view.value = { ...page.view.value, selection: { kind: "arrow", id: "C-1|INCREASES" } };
  });
  expect(texts("tr[data-selected=true] td:last-child")).toEqual(["C-1"]);
  expect(all('tbody button[tabindex="0"]')).toHaveLength(1);
});

it("a filter leaves its arrows, shows as a token, and goes with the token or with undo", async () => {
  await show(
    <>
      <Filters />
      <Tokens />
    </>,
  );
  await act(() => named("label", "lowers").querySelector("input")?.click());
  expect(page.drawn.value?.arrows.map(({ id }) => id)).toEqual(["C-2|DECREASES"]);
  expect(texts(".tokens button")).toEqual(["lowers ×"]);
  await act(() => all(".tokens button")[0]?.click());
  expect(page.drawn.value?.arrows).toHaveLength(4);
  await act(() => travel(page, "undo"));
  expect(page.drawn.value?.arrows).toHaveLength(1);
});

async function type(text: string): Promise<HTMLInputElement> {
  const input = document.querySelector<HTMLInputElement>("#search");
  if (!input) throw new Error("no search box");
  await act(() => {
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await vi.waitFor(() =>
    expect(document.querySelector(".options p")?.textContent).not.toMatch(/…/),
  );
  return input;
}

const press = (input: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
  act(() => {
    input.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
    );
  });

it("a search is gone through by keys, and what is chosen opens", async () => {
  await show(<PictureSearch />);
  const input = await type("il-2");
  expect(texts("[role=option] strong")).toEqual(["IL-2", "IL-20"]);
  expect(input.getAttribute("aria-expanded")).toBe("true");
  await press(input, "ArrowDown");
  const active = document.getElementById(input.getAttribute("aria-activedescendant") ?? "");
  expect(active?.textContent).toContain("IL-20");
  expect(active?.textContent).toContain("not in this picture");
  await press(input, "Enter");
  expect(page.view.value.selection).toEqual({ kind: "entity", id: "il20" });
});

it("a search opens the box of an entity that is drawn", async () => {
  await show(<PictureSearch />);
  await press(await type("il-2"), "Enter");
  expect(page.view.value.selection).toEqual({ kind: "box", id: "il2@t-cell" });
});

it("Enter that ends a word of Chinese input chooses nothing", async () => {
  await show(<PictureSearch />);
  await press(await type("il-2"), "Enter", { isComposing: true });
  expect(page.view.value.selection).toBeNull();
});

it("a search that finds nothing says so, and what to do", async () => {
  await show(<PictureSearch />);
  await type("unobtainium");
  expect(texts(".options p")[0]).toContain("Nothing is called “unobtainium”");
});

it("an empty database is said to be empty, with the command that fills it", async () => {
  page.ready.value = { status: "ready", engine: "Neo4j", empty: true, release: null };
  await show(<PictureState />);
  expect(texts("h3")).toEqual(["The database is empty"]);
  expect(texts("code")).toEqual(["npm run load"]);
});

it("a database that does not answer is said, in the page's language, with a way to try again", async () => {
  page.failure.value = new RequestError("store-down", "neo4j://db is gone");
  page.view.value = { ...page.view.value, language: "zh" };
  await show(<PictureState />);
  expect(texts("[role=alert]")[0]).toContain("数据库没有响应");
  const before = page.attempt.value;
  await act(() => named("button", "重试").click());
  expect(page.attempt.value).toBe(before + 1);
});

it("an empty picture, and filters that leave nothing, say what to do", async () => {
  page.picture.value = { ...samplePicture(), boxes: [], arrows: [] };
  await show(<PictureState />);
  expect(texts(".state")[0]).toContain("Search above");
  await act(() => {
    page.picture.value = samplePicture();
    const { filters } = page.view.value;
    page.view.value = { ...page.view.value, filters: { ...filters, mechanism: ["none-such"] } };
  });
  await act(() => named("button", "Reset filters").click());
  expect(page.drawn.value?.arrows).toHaveLength(4);
});
