import "./console.css";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Page } from "../page.ts";
import { usePage } from "../panels/page-context.ts";
import { NO_MECHANISM } from "../view.ts";
import { Answers } from "./answers.tsx";
import { ConsoleContext } from "./console-context.ts";
import { EditorView } from "./editor-view.tsx";
import { HelpTabs, HelpView } from "./help-view.tsx";
import { ParameterFields } from "./parameter-fields.tsx";
import { RunBar } from "./run-bar.tsx";
import { type Console, createConsole } from "./state.ts";

/** A page has one console, which keeps its answers while its drawer is closed. */
const consoles = new WeakMap<Page, Console>();

function consoleOf(page: Page): Console {
  const found = consoles.get(page);
  if (found) return found;
  const made = createConsole(page, window.localStorage);
  consoles.set(page, made);
  return made;
}

/** Cypher of one's own: a query on one side, its answers on the other, help at hand. */
export function ConsolePanel() {
  const page = usePage();
  const [console] = useState(() => consoleOf(page));
  const { mechanism, show } = page.view.value;
  const isEmpty = mechanism === NO_MECHANISM && show.length === 0;
  useLayoutEffect(() => {
    document.documentElement.dataset.picture = isEmpty ? "empty" : "drawn";
  }, [isEmpty]);
  return (
    <ConsoleContext.Provider value={console}>
      <div class="console" data-help={console.help.value ?? "none"}>
        <div class="console-query">
          <EditorView />
          <ParameterFields />
          <RunBar />
        </div>
        <Answers />
        <div class="console-aside">
          <HelpTabs />
          <HelpView />
        </div>
      </div>
    </ConsoleContext.Provider>
  );
}
