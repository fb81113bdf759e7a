import { useState } from "preact/hooks";
import type { Asker, NamedQuery } from "../../server/api.ts";
import { useConsole, useConsoleWords } from "./console-context.ts";
import type { KeptQuery } from "./kept-queries.ts";
import { typedAs } from "./parameter-text.ts";
import { openQuery, runHere } from "./state.ts";

const ASKERS: readonly (Asker | null)[] = ["researcher", "writer", "teacher", "page", null];

/** Every named query, by who asks it, and the reader's own favourites before them. */
export function LibraryView() {
  const console = useConsole();
  const say = useConsoleWords();
  const [wanted, setWanted] = useState("");
  const found = console.queries.value.filter((query) => speaksOf(query, wanted));
  const mine = console.kept.value.filter(
    ({ favourite, cypher }) => favourite && cypher.toLowerCase().includes(wanted.toLowerCase()),
  );
  return (
    <>
      <input
        type="search"
        class="console-filter"
        value={wanted}
        placeholder={say("searchLibrary")}
        aria-label={say("searchLibrary")}
        onInput={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      {mine.length > 0 && <h4>{say("asker-mine")}</h4>}
      <ul>
        {mine.map((kept) => (
          <Mine key={`${kept.at}`} kept={kept} />
        ))}
      </ul>
      {ASKERS.map((asker) => {
        const queries = found.filter((query) => query.asker === asker);
        if (queries.length === 0) return null;
        return (
          <div key={asker ?? "others"}>
            <h4>{say(`asker-${asker ?? "others"}`)}</h4>
            <ul>
              {queries.map((query) => (
                <LibraryEntry key={query.name} query={query} />
              ))}
            </ul>
          </div>
        );
      })}
      {found.length + mine.length === 0 && <p class="muted">{say("libraryNone")}</p>}
    </>
  );
}

/** Whether a query has every word that is looked for, wherever. */
const speaksOf = ({ name, title, titleZh, notes, cypher }: NamedQuery, wanted: string): boolean => {
  const text = [name, title, titleZh, notes, cypher].join(" ").toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

function Mine({ kept }: { readonly kept: KeptQuery }) {
  const console = useConsole();
  return (
    <li>
      <button
        type="button"
        class="link console-mine"
        onClick={() => openQuery(console, kept.cypher, kept.parameters)}
      >
        {kept.cypher}
      </button>
    </li>
  );
}

function LibraryEntry({ query }: { readonly query: NamedQuery }) {
  const console = useConsole();
  const say = useConsoleWords();
  const zh = console.page.view.value.language === "zh";
  const title = zh ? (query.titleZh ?? query.title) : query.title;
  const take = () => {
    const examples = query.parameters.map((parameter) => [
      parameter.name,
      typedAs(parameter, String(parameter.example)),
    ]);
    openQuery(console, query.cypher, Object.fromEntries(examples));
  };
  return (
    <li>
      <details class="console-entry">
        <summary>
          {title} <code class="small muted">{query.name}</code>
        </summary>
        <div class="console-bar">
          <button
            type="button"
            class="strong"
            onClick={() => {
              take();
              void runHere(console);
            }}
          >
            {say("askIt")}
          </button>
          <button
            type="button"
            onClick={() => {
              take();
              console.editor.peek()?.focus();
            }}
          >
            {say("fork")}
          </button>
        </div>
        {query.notes !== "" && <p class="small console-notes">{query.notes}</p>}
        {query.parameters.length > 0 && (
          <dl class="small">
            {query.parameters.map(({ name, type, example, meaning }) => (
              <div key={name}>
                <dt>
                  <code>${name}</code> <span class="muted">{say(`kind-${type}`)}</span>
                </dt>
                <dd>
                  {meaning}{" "}
                  <span class="muted">{say("example", { example: String(example) })}</span>
                </dd>
              </div>
            ))}
          </dl>
        )}
        <pre class="small">{query.cypher}</pre>
      </details>
    </li>
  );
}
