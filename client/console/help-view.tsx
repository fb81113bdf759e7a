import { useConsole, useConsoleWords } from "./console-context.ts";
import { HistoryView } from "./history-view.tsx";
import { LibraryView } from "./library-view.tsx";
import { PrimerView } from "./primer-view.tsx";
import { SchemaView } from "./schema-view.tsx";
import { SnippetsView } from "./snippets-view.tsx";
import { HELPS, type Help } from "./state.ts";

/** Opens and closes what is at hand below the editor. */
export function HelpTabs() {
  const { help } = useConsole();
  const say = useConsoleWords();
  return (
    <fieldset class="console-helps" aria-label={say("atHand")}>
      {HELPS.map((one) => (
        <button
          key={one}
          type="button"
          aria-expanded={help.value === one}
          aria-controls="console-help"
          onClick={() => {
            help.value = help.value === one ? null : one;
          }}
        >
          {say(one)}
        </button>
      ))}
    </fieldset>
  );
}

const VIEWS: Readonly<Record<Help, () => preact.JSX.Element>> = {
  library: LibraryView,
  history: HistoryView,
  schema: SchemaView,
  primer: PrimerView,
  snippets: SnippetsView,
};

/** What was opened. */
export function HelpView() {
  const { help } = useConsole();
  const say = useConsoleWords();
  if (help.value === null) return null;
  const View = VIEWS[help.value];
  return (
    <section class="console-help" id="console-help" aria-label={say(help.value)}>
      <View />
    </section>
  );
}
