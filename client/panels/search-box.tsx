import { useState } from "preact/hooks";
import { usePage } from "./page-context.ts";

/** The search box on top. Until the search itself is there, it keeps what is typed. */
export function SearchBox() {
  const { later, say } = usePage();
  const [begun, setBegun] = useState<string | null>(null);
  const Search = later.value?.PictureSearch;
  return (
    <search class="search">
      {Search ? (
        <Search begun={begun} />
      ) : (
        <div class="combobox">
          <input
            id="search"
            type="text"
            autocomplete="off"
            spellcheck={false}
            aria-label={say.value("search")}
            placeholder={say.value("searchHint")}
            onFocus={() => setBegun("")}
            onBlur={() => setBegun(null)}
            onInput={({ currentTarget }) => setBegun(currentTarget.value)}
          />
        </div>
      )}
    </search>
  );
}
