import type { Answer } from "./answer.ts";
import { useConsoleWords } from "./console-context.ts";
import { CopyButton } from "./copy-button.tsx";
import { toJson } from "./exports/json.ts";

/** More would make the page slow; the whole can be copied or saved. */
const MOST_SHOWN = 200_000;

/** An answer as it came. */
export function RawJson({ answer }: { readonly answer: Answer }) {
  const say = useConsoleWords();
  const text = toJson(answer);
  return (
    <>
      <div class="console-bar">
        <CopyButton text={() => text} label={say("copyJson")} />
      </div>
      <section
        class="console-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={say("view-json")}
      >
        <pre>{text.slice(0, MOST_SHOWN)}</pre>
        {text.length > MOST_SHOWN && <p class="muted">{say("jsonCut")}</p>}
      </section>
    </>
  );
}
