import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { travel } from "../change.ts";
import { writeLink } from "../url.ts";
import { NO_MECHANISM } from "../view.ts";
import type { WordKey } from "../words.ts";
import { usePage } from "./page-context.ts";

/** Buttons for the page as a whole: back and forth, the link, files, language, theme, help. */
export function Tools() {
  const page = usePage();
  const { view, history, say, theme, helpOpen } = page;
  const words = say.value;
  const { language } = view.value;
  return (
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
      <OtherSights />
      <CopyLink />
      <ExportButton />
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
  );
}

/** Links to the mechanism on show as a diagram, and to the diagrams of all. */
function OtherSights() {
  const { view, say } = usePage();
  const { language, mechanism, diagram } = view.value;
  const drawn = mechanism !== null && mechanism !== NO_MECHANISM && diagram === null;
  return (
    <>
      {drawn && (
        <a href={writeLink({ ...view.value, diagram: "diagram", camera: null })}>
          {say.value("diagram")}
        </a>
      )}
      <a href={`/gallery?lang=${language}`}>{say.value("gallery")}</a>
    </>
  );
}

type ExportDialog = ComponentType<{ readonly onClose: () => void }>;

/** The dialog is fetched when it is first opened. */
function ExportButton() {
  const { say, announcement } = usePage();
  const [Dialog, setDialog] = useState<ExportDialog | null>(null);
  const open = async () => {
    try {
      const { Export } = await import("./export.tsx");
      setDialog(() => Export);
    } catch {
      announcement.value = say.peek()("failure-offline");
    }
  };
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={open}>
        {say.value("export")}
      </button>
      {Dialog && <Dialog onClose={() => setDialog(null)} />}
    </>
  );
}

/** How long the button says what it did. */
const SAID_MS = 2500;

function CopyLink() {
  const { view, fragment, say, announcement } = usePage();
  const [done, setDone] = useState<WordKey | null>(null);
  const copy = async () => {
    const link = new URL(writeLink(view.peek()) + fragment.peek(), window.location.href).href;
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
