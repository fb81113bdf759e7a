import { effect } from "@preact/signals";
import { render } from "preact";
import { followAddress } from "./address.ts";
import { announceSelection } from "./announcing.ts";
import { createApiClient, keepingDetails } from "./api-client.ts";
import { listenToKeys } from "./keys.ts";
import { followPicture, loadBasics } from "./loading.ts";
import { createPage } from "./page.ts";
import { PageView } from "./panels/page-view.tsx";
import { readLink } from "./url.ts";

const element = document.getElementById("page");
if (!element) throw new Error("index.html has no #page");

const darkQuery = window.matchMedia("(prefers-color-scheme: dark)");
const language = navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
const page = createPage(
  keepingDetails(createApiClient(fetch.bind(window))),
  readLink(window.location.search, language),
  darkQuery.matches,
);

darkQuery.addEventListener("change", ({ matches }) => {
  page.systemDark.value = matches;
});
effect(() => {
  const root = document.documentElement;
  root.lang = page.view.value.language === "zh" ? "zh-CN" : "en";
  root.dataset.theme = page.theme.value;
  document.title = page.say.value("title");
});
followAddress(page, window);
announceSelection(page);
followPicture(page);
void loadBasics(page);
listenToKeys(page, document);
render(<PageView page={page} />, element);
