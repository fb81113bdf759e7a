import { useState } from "preact/hooks";
import { useConsole, useConsoleWords } from "./console-context.ts";
import { CopyButton } from "./copy-button.tsx";
import { readTyped } from "./parameter-text.ts";
import { SNIPPETS, type Snippet, snippetOf } from "./snippets.ts";
import { typedNow } from "./state.ts";
import { parametersIn, statementAt } from "./statements.ts";

/** The statement at the cursor as a program asks it. */
export function SnippetsView() {
  const console = useConsole();
  const say = useConsoleWords();
  const [chosen, setChosen] = useState<Snippet>("curl");
  const statement = statementAt(console.text.value, console.cursor.value);
  if (statement === null) return <p class="muted">{say("snippetsNone")}</p>;
  const { cypher } = statement;
  const typed = Object.entries(typedNow(console, parametersIn(cypher)));
  const parameters = Object.fromEntries(typed.map(([name, text]) => [name, readTyped(text)]));
  const text = snippetOf[chosen]({ cypher, parameters, origin: window.location.origin });
  return (
    <>
      <fieldset class="console-bar" aria-label={say("snippets")}>
        {SNIPPETS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={chosen === one}
            onClick={() => setChosen(one)}
          >
            {say(`snippet-${one}`)}
          </button>
        ))}
        <CopyButton text={() => text} label={say("copySnippet")} />
      </fieldset>
      <pre class="small" data-snippet={chosen}>
        {text}
      </pre>
    </>
  );
}
