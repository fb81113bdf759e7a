import { useEffect, useRef } from "preact/hooks";
import type { Term } from "../../server/api.ts";
import { claimOfArrow } from "../chains.ts";
import { change } from "../change.ts";
import { open } from "../going.ts";

import type { Language } from "../scene/scene.ts";
import { sortRows, type TableRow, tableRows } from "../table-rows.ts";
import { termName } from "../terms.ts";
import { SORT_COLUMNS } from "../view.ts";
import { sortBy } from "../view-changes.ts";
import { usePage } from "./page-context.ts";
import { SignMark } from "./sign-mark.tsx";

/** The arrows of the picture as a table: sorts, selects in the picture, and follows what is selected there. */
export function ArrowTable() {
  const page = usePage();
  const { view, drawn, say } = page;
  const words = say.value;
  const { language, sort, selection } = view.value;
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = sortRows(tableRows(drawn.value?.arrows ?? [], language), sort, language);
  const chosen = rows.find(
    ({ id, claim }) => selection && (selection.id === id || selection.id === claim),
  );
  const chosenId = chosen?.id ?? null;
  useEffect(() => {
    body.current
      ?.querySelector<HTMLElement>('[data-selected="true"]')
      ?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);
  if (rows.length === 0) return <p class="muted">{words("tableEmpty")}</p>;
  return (
    <table class="arrow-table" aria-rowcount={rows.length + 1}>
      <caption class="unseen">{words("tableCaption", { n: rows.length })}</caption>
      <thead>
        <tr>
          {SORT_COLUMNS.map((column) => (
            <th
              key={column}
              scope="col"
              aria-sort={
                sort?.column !== column ? "none" : sort.descending ? "descending" : "ascending"
              }
            >
              <button type="button" onClick={() => change(page, (now) => sortBy(now, column))}>
                {words(`column-${column}`)}
                <span aria-hidden="true" class="sort-mark">
                  {sort?.column !== column ? "" : sort.descending ? "▼" : "▲"}
                </span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody
        ref={body}
        onKeyDown={moveFocus}
        onClick={({ target }) => {
          const row = target instanceof Element ? target.closest("tr")?.dataset.arrow : undefined;
          if (row) open(page, { kind: "arrow", id: row });
        }}
      >
        {rows.map((row, index) => (
          <Row
            key={row.id}
            row={row}
            selected={row.id === chosenId}
            focusable={chosenId === null ? index === 0 : row.id === chosenId}
          />
        ))}
      </tbody>
    </table>
  );
}

/** A section's number, or, where it has none, its name. */
const sectionText = (section: string, terms: readonly Term[], language: Language): string =>
  /^\d/.test(section) ? section : termName(terms, "section", section, language);

/** Up and down go from row to row; only one row is a tab stop. */
function moveFocus(event: KeyboardEvent): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("tr button")];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLElement) + step];
  event.preventDefault();
  event.stopPropagation();
  next?.focus();
}

function Row(props: {
  readonly row: TableRow;
  readonly selected: boolean;
  readonly focusable: boolean;
}) {
  const { view, terms, say } = usePage();
  const words = say.value;
  const { language } = view.value;
  const { row, selected, focusable } = props;
  const unstated = <span class="unstated">{words("notStated")}</span>;
  const status =
    claimOfArrow(row.id) === null
      ? words("status-inference")
      : termName(terms.value, "status", row.status ?? "", language);
  return (
    <tr data-arrow={row.id} data-selected={selected}>
      <td>
        <button type="button" class="link" tabIndex={focusable ? 0 : -1} aria-current={selected}>
          {row.subject}
        </button>
      </td>
      <td class="effect-cell">
        <SignMark type={row.type} sign={row.sign} />
        {termName(terms.value, "relationship", row.type, language)}
      </td>
      <td>{row.object}</td>
      <td>{row.cell ?? unstated}</td>
      <td>{row.section === null ? "–" : sectionText(row.section, terms.value, language)}</td>
      <td>{status}</td>
      <td>{row.references.join(", ") || "–"}</td>
      <td>{row.claim ?? "–"}</td>
    </tr>
  );
}
