import { effect } from "@preact/signals";
import { render } from "preact";
import { createApiClient, keepingDetails } from "./api-client.ts";
import { fetchLater } from "./fetch-later.ts";
import { followPicture, loadBasics } from "./loading.ts";
import { createPage } from "./page.ts";
import { PageView } from "./panels/page-view.tsx";
import { rememberedSide } from "./remembered-side.ts";
import { keepDrawn } from "./served-drawing.ts";
import { readLink } from "./url.ts";

const element = document.getElementById("page");
if (!element) throw new Error("index.html has no #page");

const darkQuery = window.matchMedia("(prefers-color-scheme: dark)");
const language = navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en";
const linked = readLink(window.location.search, language);
const side = linked.view.side ?? rememberedSide(window);
const page = createPage(
  keepingDetails(createApiClient(fetch.bind(window))),
  { ...linked, view: { ...linked.view, side } },
  darkQuery.matches,
  window.location.hash,
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
if (linked.view.diagram && linked.view.places.length > 0) {
  import("./scene/arrange-boxes.ts").then(
    ({ arrangePicture }) => {
      page.arrange.value = arrangePicture;
    },
    () => {
      page.view.value = { ...page.view.peek(), places: [] };
    },
  );
}
followPicture(page);
void loadBasics(page);
fetchLater(page, window, linked.view);
keepDrawn(element);
render(<PageView page={page} />, element);
