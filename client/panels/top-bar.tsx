import { hasRoomForSide, rememberSide } from "../remembered-side.ts";
import { usePage } from "./page-context.ts";
import { SearchBox } from "./search-box.tsx";

/** Name of the program, search, and what concerns the page as a whole. */
export function TopBar() {
  const { say, later } = usePage();
  const Tools = later.value?.Tools;
  return (
    <header class="top">
      <SideButton />
      <div class="brand">
        <h1>mechgraph</h1>
        <p class="small muted">{say.value("tagline")}</p>
      </div>
      <SearchBox />
      {Tools && <Tools />}
    </header>
  );
}

function SideButton() {
  const { view, say } = usePage();
  const open = view.value.side ?? hasRoomForSide(window);
  return (
    <button
      type="button"
      class="icon"
      aria-expanded={open}
      aria-controls="side"
      aria-label={say.value("sidePanel")}
      title={say.value("sidePanel")}
      onClick={() => {
        rememberSide(window, !open);
        view.value = { ...view.value, side: !open };
      }}
    >
      ☰
    </button>
  );
}
