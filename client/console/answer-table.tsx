import { useState } from "preact/hooks";
import type { Row } from "../../server/api.ts";
import type { Answer } from "./answer.ts";
import { Cell } from "./cell.tsx";
import { useConsoleWords } from "./console-context.ts";
import { CopyButton } from "./copy-button.tsx";
import { toDelimited } from "./exports/delimited.ts";
import { type ColumnSort, filterRows, kindsOfColumn, sortAnswer } from "./order-rows.ts";

/** So many rows are drawn before the reader asks for more. */
const STEP = 200;

/** An answer as a table that sorts, filters, and lets its columns be made wider. */
export function AnswerTable({ answer }: { readonly answer: Answer }) {
  const say = useConsoleWords();
  const [filter, setFilter] = useState("");
  const [sort, setSort] = useState<ColumnSort | null>(null);
  const [most, setMost] = useState(STEP);
  const found = sortAnswer(filterRows(answer.rows, filter), sort);
  const rows = found.slice(0, most);
  return (
    <>
      <div class="console-bar">
        <input
          type="search"
          class="console-filter"
          value={filter}
          placeholder={say("filter")}
          aria-label={say("filter")}
          onInput={({ currentTarget }) => setFilter(currentTarget.value)}
        />
        {filter !== "" && <span class="small muted">{say("filtered", { n: found.length })}</span>}
        <CopyButton
          text={() => toDelimited({ ...answer, rows: found }, "\t")}
          label={say("copyTable")}
        />
      </div>
      <section
        class="console-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={say("view-table")}
      >
        <table class="console-table">
          <thead>
            <tr>
              {answer.columns.map((column) => (
                <Heading
                  key={column}
                  column={column}
                  rows={answer.rows}
                  sort={sort}
                  onSort={setSort}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {answer.columns.map((column) => (
                  <td key={column}>
                    <Cell value={row[column] ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {found.length > most && (
          <button type="button" class="console-more" onClick={() => setMost(most + STEP)}>
            {say("moreRows", { n: found.length - most })}
          </button>
        )}
      </section>
    </>
  );
}

const NARROWEST = 60;
const STEP_PX = 24;

function Heading(props: {
  readonly column: string;
  readonly rows: readonly Row[];
  readonly sort: ColumnSort | null;
  readonly onSort: (sort: ColumnSort) => void;
}) {
  const say = useConsoleWords();
  const [width, setWidth] = useState<number | null>(null);
  const { column, rows, sort, onSort } = props;
  const mine = sort?.column === column ? sort : null;
  const resize = (element: HTMLElement, by: number) => {
    const now = width ?? element.closest("th")?.offsetWidth ?? NARROWEST;
    setWidth(Math.max(NARROWEST, now + by));
  };
  return (
    <th
      scope="col"
      aria-sort={mine === null ? "none" : mine.descending ? "descending" : "ascending"}
      style={
        width === null
          ? {}
          : { width: `${width}px`, minWidth: `${width}px`, maxWidth: `${width}px` }
      }
    >
      <button
        type="button"
        onClick={() => onSort({ column, descending: mine !== null && !mine.descending })}
      >
        {column}
        <span aria-hidden="true" class="sort-mark">
          {mine === null ? "" : mine.descending ? "▼" : "▲"}
        </span>
      </button>
      <span class="small muted console-kinds">
        {kindsOfColumn(rows, column)
          .map((kind) => say(`kind-${kind}`))
          .join(", ")}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a line that is moved is a separator, and no rule */}
      <span
        class="console-resize"
        role="separator"
        aria-orientation="vertical"
        aria-label={say("resize", { column })}
        aria-valuenow={width ?? 0}
        tabIndex={0}
        onKeyDown={(event) => {
          const step =
            event.key === "ArrowRight" ? STEP_PX : event.key === "ArrowLeft" ? -STEP_PX : 0;
          if (step === 0) return;
          event.preventDefault();
          event.stopPropagation();
          resize(event.currentTarget, step);
        }}
        onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
        onPointerMove={({ currentTarget, pointerId, movementX }) => {
          if (currentTarget.hasPointerCapture(pointerId)) resize(currentTarget, movementX);
        }}
      />
    </th>
  );
}
