import type { Page } from "../page.ts";
import { Drawer } from "./drawer.tsx";
import { lazyPanel } from "./lazy-panel.tsx";
import { LiveRegion } from "./live-region.tsx";
import { Notices } from "./notices.tsx";
import { PageContext } from "./page-context.ts";
import { PictureView } from "./picture-view.tsx";
import { Side } from "./side.tsx";
import { TopBar } from "./top-bar.tsx";

const Details = lazyPanel(async () => (await import("./details.tsx")).Details);
const Help = lazyPanel(async () => (await import("./help.tsx")).Help);

/** The whole page: search on top, picture in the middle, choices left, details right, table and chains below. */
export function PageView({ page }: { readonly page: Page }) {
  const { view, say, picture, helpOpen } = page;
  const { side, selection, drawer } = view.value;
  return (
    <PageContext.Provider value={page}>
      <div
        class="page"
        data-side={side === null ? "auto" : side ? "open" : "closed"}
        data-details={selection ? "open" : "closed"}
        data-drawer={drawer ?? "closed"}
        aria-busy={picture.value === null}
      >
        <a class="skip" href="#stage">
          {say.value("skipToPicture")}
        </a>
        <a class="skip" href="#drawer">
          {say.value("skipToTable")}
        </a>
        <TopBar />
        <Side />
        <PictureView />
        {selection && <Details waiting={<aside class="details" />} />}
        <Drawer />
        <Notices />
        <LiveRegion />
        {helpOpen.value && <Help />}
      </div>
    </PageContext.Provider>
  );
}
