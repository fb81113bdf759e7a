import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createApiClient, keepingDetails } from "../../client/api-client.ts";
import { LATER_PANELS } from "../../client/later.ts";
import { createPage, type Page } from "../../client/page.ts";
import { Notices } from "../../client/panels/notices.tsx";
import { PageContext } from "../../client/panels/page-context.ts";
import { useAnswer } from "../../client/panels/use-answer.ts";
import { firstView } from "../../client/view.ts";
import { watchDatabase } from "../../client/watch-database.ts";
import { ALL_WORDS } from "../../client/words/all-words.ts";
import { samplePicture } from "./sample-picture.ts";

let isAway = false;
let page: Page;
let stop = () => {};

/** The network: a server whose database may be away. */
const network: typeof fetch = async (input) => {
  if (isAway) {
    const error = { code: "store-down", message: "nobody listens", requestId: "1" };
    return Response.json({ error }, { status: 503 });
  }
  const isReady = String(input).endsWith("/ready");
  return Response.json(isReady ? { status: "ready", empty: false } : { id: "il2", name: "IL-2" });
};

/** What asks for something, as the details do. */
function Asking() {
  const answer = useAnswer("il2", () => page.api.entity("il2"));
  return <output>{answer.state === "here" ? answer.value.name : answer.state}</output>;
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  document.body.innerHTML = '<div id="root"></div>';
  const api = keepingDetails(createApiClient(network));
  page = createPage(api, { view: firstView("en"), ignored: [] }, false);
  page.words.value = ALL_WORDS;
  page.later.value = LATER_PANELS;
  page.picture.value = samplePicture();
  stop = watchDatabase(page);
});
afterEach(async () => {
  stop();
  await act(() => render(null, root()));
  vi.useRealTimers();
});

const root = () => document.getElementById("root") ?? document.body;
const told = (selector: string) => document.querySelector(selector)?.textContent ?? "";
const later = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

it("a database that is away is said beside the picture, asked for again by itself, and what failed comes when it is back", async () => {
  isAway = true;
  await act(() =>
    render(
      <PageContext.Provider value={page}>
        <Asking />
        <Notices />
      </PageContext.Provider>,
      root(),
    ),
  );
  await later(10);
  expect(told("output")).toBe("failed");
  expect(told(".notices")).toMatch(/^The database does not answer\. What you see stays/);
  await later(20_000);
  expect(told(".notices")).not.toBe("");
  isAway = false;
  await later(4_000);
  await later(10);
  expect(told(".notices")).toBe("");
  expect(told("output")).toBe("IL-2");
  expect(page.announcement.value).toBe("The database answers again");
});
