import { useState } from "preact/hooks";
import { travel } from "../page.ts";
import { writeLink } from "../url.ts";
import type { WordKey } from "../words.ts";
import { usePage } from "./page-context.ts";
import { PictureSearch } from "./picture-search.tsx";

/** Name of the program, search, and what concerns the page as a whole. */
export function TopBar() {
  const page = usePage();
  const { view, history, say, theme, helpOpen } = page;
  const words = say.value;
  const { language } = view.value;
  return (
    <header class="top">
      <SideButton />
      <div class="brand">
        <h1>mechgraph</h1>
        <p class="small muted">{words("tagline")}</p>
      </div>
      <PictureSearch />
      <div class="tools">
        <button
          type="button"
          class="icon"
          disabled={history.value.past.length === 0}
          onClick={() => travel(page, "undo")}
          aria-label={words("undo")}
          title={`${words("undo")} (Ctrl Z)`}
        >
          ↶
        </button>
        <button
          type="button"
          class="icon"
          disabled={history.value.future.length === 0}
          onClick={() => travel(page, "redo")}
          aria-label={words("redo")}
          title={`${words("redo")} (Ctrl Shift Z)`}
        >
          ↷
        </button>
        <CopyLink />
        <button
          type="button"
          lang={language === "zh" ? "en" : "zh-CN"}
          aria-label={`${words("otherLanguage")}: ${words("toOtherLanguage")}`}
          onClick={() => {
            view.value = { ...view.value, language: language === "zh" ? "en" : "zh" };
          }}
        >
          {words("otherLanguage")}
        </button>
        <button
          type="button"
          onClick={() => {
            view.value = { ...view.value, theme: theme.value === "dark" ? "light" : "dark" };
          }}
        >
          {words(theme.value === "dark" ? "toLight" : "toDark")}
        </button>
        <button
          type="button"
          onClick={() => {
            helpOpen.value = true;
          }}
          title="?"
        >
          {words("help")}
        </button>
      </div>
    </header>
  );
}

/** Narrower windows show the panel on the left only when asked. */
export const SIDE_QUERY = "(min-width: 900px)";

function SideButton() {
  const { view, say } = usePage();
  const open = view.value.side ?? window.matchMedia(SIDE_QUERY).matches;
  return (
    <button
      type="button"
      class="icon"
      aria-expanded={open}
      aria-controls="side"
      aria-label={say.value("sidePanel")}
      title={say.value("sidePanel")}
      onClick={() => {
        view.value = { ...view.value, side: !open };
      }}
    >
      ☰
    </button>
  );
}

/** How long the button says what it did. */
const SAID_MS = 2500;

function CopyLink() {
  const { view, say, announcement } = usePage();
  const [done, setDone] = useState<WordKey | null>(null);
  const copy = async () => {
    const link = new URL(writeLink(view.peek()), window.location.href).href;
    const told = await copyText(link);
    announcement.value = say.peek()(told);
    setDone(told);
    window.setTimeout(() => setDone(null), SAID_MS);
  };
  return (
    <button type="button" onClick={copy} title={say.value(done ?? "copyLink")}>
      {done === "linkCopied" ? `✓ ${say.value("copied")}` : say.value(done ?? "copyLink")}
    </button>
  );
}

/** Without a secure context there is no clipboard; then the address bar has to do. */
async function copyText(text: string): Promise<WordKey> {
  try {
    await navigator.clipboard.writeText(text);
    return "linkCopied";
  } catch {
    window.history.replaceState(null, "", text);
    return "linkNotCopied";
  }
}
