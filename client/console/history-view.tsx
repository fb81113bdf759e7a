import { useConsole, useConsoleWords } from "./console-context.ts";
import { forgetQuery, type KeptQuery, toggleFavourite } from "./kept-queries.ts";
import { openQuery } from "./state.ts";

/** What was asked in this browser before, favourites on top. */
export function HistoryView() {
  const console = useConsole();
  const say = useConsoleWords();
  const { kept } = console;
  if (kept.value.length === 0) return <p class="muted">{say("historyNone")}</p>;
  return (
    <>
      <p class="small muted">{say("historyWhere")}</p>
      <ul class="console-history">
        {kept.value.map((query) => (
          <Entry key={`${query.at} ${query.cypher}`} query={query} />
        ))}
      </ul>
      {kept.value.some(({ favourite }) => !favourite) && (
        <button
          type="button"
          onClick={() => {
            kept.value = kept.value.filter(({ favourite }) => favourite);
          }}
        >
          {say("forgetAll")}
        </button>
      )}
    </>
  );
}

function Entry({ query }: { readonly query: KeptQuery }) {
  const console = useConsole();
  const say = useConsoleWords();
  const { kept, page } = console;
  const { cypher, parameters, at, favourite } = query;
  const locale = page.view.value.language === "zh" ? "zh-CN" : "en-GB";
  return (
    <li>
      <button
        type="button"
        class="icon plain"
        aria-pressed={favourite}
        aria-label={say(favourite ? "unfavourite" : "favourite")}
        title={say(favourite ? "unfavourite" : "favourite")}
        onClick={() => {
          kept.value = toggleFavourite(kept.value, query);
        }}
      >
        {favourite ? "★" : "☆"}
      </button>
      <button
        type="button"
        class="link console-mine"
        onClick={() => openQuery(console, cypher, parameters)}
      >
        {cypher}
      </button>
      <span class="small muted">{new Date(at).toLocaleString(locale)}</span>
      <button
        type="button"
        class="icon plain"
        aria-label={say("forget")}
        title={say("forget")}
        onClick={() => {
          kept.value = forgetQuery(kept.value, query);
        }}
      >
        ×
      </button>
    </li>
  );
}
