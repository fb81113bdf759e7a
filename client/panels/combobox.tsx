import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { SearchResult } from "../../server/api.ts";
import { rememberName } from "../change.ts";

import { Failure } from "./failure.tsx";
import { usePage } from "./page-context.ts";
import { SearchOption } from "./search-option.tsx";
import { type Answer, useAnswer } from "./use-answer.ts";

/** Long enough not to ask at every key, short enough not to be felt. */
const PAUSE_MS = 120;

/** The text once it has rested for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

/** Results to choose from; while waiting those of the last question. */
const resultsOf = (answer: Answer<readonly SearchResult[]>): readonly SearchResult[] =>
  answer.state === "here" ? answer.value : answer.state === "waiting" ? (answer.last ?? []) : [];

/** The option that a key leads to, or null where the key leads to none. */
function optionAt(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (active + 1) % count;
  if (key === "ArrowUp") return (active - 1 + count) % count;
  return null;
}

/**
 * A box to search an entity by name, synonym, identifier, Chinese name or pinyin, and to choose one of the results by
 * pointer or keys (ARIA 1.2 combobox with a list).
 */
export function Combobox(props: {
  readonly label: string;
  readonly hint: string;
  /** What stands in it while nothing is typed: the one chosen before. */
  readonly chosen?: string;
  readonly inputId?: string;
  /** What was typed before the search was there; null where nobody was at it. */
  readonly begun?: string | null;
  readonly onChoose: (result: SearchResult) => void;
}) {
  const page = usePage();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { begun = null } = props;
  const [typed, setTyped] = useState<string | null>(begun);
  const [open, setOpen] = useState(begun !== null);
  const [active, setActive] = useState(0);
  const query = useRested(typed?.trim() ?? "");
  const answer = useAnswer(query === "" ? null : query, async (signal) => {
    const { results } = await page.api.search(query, signal);
    return results;
  });
  const results = query === "" ? [] : resultsOf(answer);
  const shown = open && query !== "";
  useEffect(() => {
    if (begun === null) return;
    input.current?.focus();
    input.current?.setSelectionRange(begun.length, begun.length);
    // Only at first: it is gone on with here.
  }, []);
  useEffect(() => setActive(0), [query]);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView?.({ block: "nearest" });
  }, [active, id]);
  const choose = (result: SearchResult | undefined) => {
    if (!result) return;
    rememberName(page, result.id, result);
    setTyped(null);
    setOpen(false);
    props.onChoose(result);
  };
  const leave = () => {
    if (shown) setOpen(false);
    else if (typed) setTyped(null);
    else input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return; // the keys belong to the input method, as for pinyin
    const next = optionAt(event.key, active, results.length);
    if (next !== null) {
      setOpen(true);
      setActive(next);
    } else if (event.key === "Enter") choose(results[active]);
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { label, hint, chosen = "" } = props;
  return (
    <div class="combobox">
      <input
        ref={input}
        id={props.inputId ?? `${id}-input`}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && results.length > 0 ? `${id}-${active}` : undefined}
        placeholder={hint}
        value={typed ?? chosen}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={(event) => {
          event.currentTarget.select();
          setOpen(true);
        }}
        onBlur={() => {
          setOpen(false);
          if (typed?.trim() === "") setTyped(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="options" hidden={!shown}>
        <div id={`${id}-list`} role="listbox" aria-label={label}>
          {results.map((result, index) => (
            <SearchOption
              key={result.id}
              id={`${id}-${index}`}
              result={result}
              active={index === active}
              onPoint={() => setActive(index)}
              onChoose={() => choose(result)}
            />
          ))}
        </div>
        <Outcome answer={answer} query={query} />
      </div>
    </div>
  );
}

function Outcome({ answer, query }: { answer: Answer<readonly SearchResult[]>; query: string }) {
  const say = usePage().say.value;
  if (answer.state === "failed") {
    return <Failure what="failedSearch" failure={answer.failure} retry={answer.retry} />;
  }
  if (answer.state === "waiting") return <p class="small muted">{say("searchWaiting")}</p>;
  const n = answer.value.length;
  return (
    <p class={n === 0 ? "muted" : "unseen"} role="status">
      {n === 0 ? say("searchNone", { query }) : say("searchCount", { n })}
    </p>
  );
}
