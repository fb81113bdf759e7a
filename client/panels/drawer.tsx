import { DRAWERS } from "../view.ts";
import { lazyPanel } from "./lazy-panel.tsx";
import { usePage } from "./page-context.ts";
import { PaintedBy } from "./painted-by.tsx";
import { Zoom } from "./zoom.tsx";

const ArrowTable = lazyPanel(async () => (await import("./arrow-table.tsx")).ArrowTable);
const Chains = lazyPanel(async () => (await import("./chains.tsx")).Chains);

const Console = lazyPanel(async () => (await import("../console/console-panel.tsx")).ConsolePanel);

/** Below the picture: the table of the same arrows, chains, and the console, each opened and closed by its own button; what moves the picture. */
export function Drawer() {
  const { view, drawn, say } = usePage();
  const words = say.value;
  const { drawer } = view.value;
  return (
    <section class="drawer" id="drawer" aria-label={words("drawer")} tabIndex={-1}>
      <div class="tabs">
        {DRAWERS.map((tab) => (
          <button
            key={tab}
            type="button"
            aria-expanded={drawer === tab}
            aria-controls="drawer-body"
            onClick={() => {
              view.value = { ...view.value, drawer: drawer === tab ? null : tab };
            }}
          >
            <span aria-hidden="true">{drawer === tab ? "▾" : "▸"}</span> {words(tab)}
            {tab === "table" && <span class="count">{drawn.value?.arrows.length ?? ""}</span>}
          </button>
        ))}
        <PaintedBy />
        <Zoom />
        {drawer && (
          <button
            type="button"
            class="icon close"
            aria-label={words("closeDrawer")}
            title={words("closeDrawer")}
            onClick={() => {
              view.value = { ...view.value, drawer: null };
            }}
          >
            ×
          </button>
        )}
      </div>
      <div class="drawer-body" id="drawer-body" hidden={drawer === null}>
        {drawer === "table" && <ArrowTable />}
        {drawer === "chains" && <Chains />}
        {drawer === "console" && <Console />}
      </div>
    </section>
  );
}
