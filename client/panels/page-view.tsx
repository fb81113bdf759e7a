import type { Page } from "../page.ts";
import { LiveRegion } from "./live-region.tsx";
import { PageContext } from "./page-context.ts";
import { PictureView } from "./picture-view.tsx";
import { Side } from "./side.tsx";
import { TopBar } from "./top-bar.tsx";

/** The room of the details, until they are there. */
const DETAILS = <aside class="details" />;

/** The whole page: search on top, picture in the middle, choices left, details right, table and chains below. */
export function PageView({ page }: { readonly page: Page }) {
  const { view, say, picture, helpOpen, later } = page;
  const { Details, Drawer, Help, Notices } = later.value ?? {};
  const { side, selection, drawer, diagram, without } = view.value;
  return (
    <PageContext.Provider value={page}>
      <div
        class="page"
        data-side={side === null ? "auto" : side ? "open" : "closed"}
        data-details={selection ? "open" : "closed"}
        data-without={diagram ? without.join(" ") : ""}
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
        {selection && (Details ? <Details waiting={DETAILS} /> : DETAILS)}
        {Drawer ? <Drawer /> : <section class="drawer" id="drawer" />}
        {Notices && <Notices />}
        <LiveRegion />
        {helpOpen.value && Help && <Help />}
      </div>
    </PageContext.Provider>
  );
}
