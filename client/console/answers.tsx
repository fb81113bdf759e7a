import type { Answer, AskFailure } from "./answer.ts";
import { AnswerTable } from "./answer-table.tsx";
import { ChainText } from "./chain-text.tsx";
import { useConsole, useConsoleWords } from "./console-context.ts";
import { KeepMenu } from "./keep-menu.tsx";
import { ANSWER_VIEWS } from "./link.ts";
import { RawJson } from "./raw-json.tsx";
import { ShowInPicture } from "./show-in-picture.tsx";

/** What came of the statements that were asked last. */
export function Answers() {
  const console = useConsole();
  const say = useConsoleWords();
  const { answer, answers, shown, linkedContent, schema } = console;
  const moved =
    linkedContent.value !== null &&
    schema.value !== null &&
    linkedContent.value !== schema.value.content;
  return (
    <section class="console-answers" aria-label={say("answers")}>
      {moved && (
        <p class="console-moved small" role="status">
          {say("moved")}
        </p>
      )}
      {answers.value.length > 1 && (
        <fieldset class="console-statements" aria-label={say("statements")}>
          {answers.value.map(({ state, cypher }, index) => (
            <button
              key={index}
              type="button"
              aria-pressed={shown.value === index}
              title={cypher}
              onClick={() => {
                shown.value = index;
              }}
            >
              {index + 1} <span aria-hidden="true">{MARKS[state]}</span>
              <span class="unseen">{say(`state-${state}`)}</span>
            </button>
          ))}
        </fieldset>
      )}
      {answer.value === null ? (
        <p class="muted console-nothing">{say("nothingAsked")}</p>
      ) : (
        <OneAnswer answer={answer.value} />
      )}
    </section>
  );
}

const MARKS: Readonly<Record<Answer["state"], string>> = {
  running: "…",
  done: "✓",
  failed: "✗",
  cancelled: "–",
};

function OneAnswer({ answer }: { readonly answer: Answer }) {
  const console = useConsole();
  const say = useConsoleWords();
  const { view } = console;
  return (
    <>
      <div class="console-bar">
        <fieldset class="console-views" aria-label={say("views")}>
          {ANSWER_VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={view.value === one}
              onClick={() => {
                view.value = one;
              }}
            >
              {say(`view-${one}`)}
            </button>
          ))}
        </fieldset>
        {answer.rows.length > 0 && <ShowInPicture answer={answer} />}
        {answer.rows.length > 0 && answer.state !== "running" && <KeepMenu answer={answer} />}
      </div>
      <p class="small muted console-outcome" role="status">
        {outcomeOf(answer, say)}
      </p>
      {answer.failure && <FailureView failure={answer.failure} />}
      {answer.columns.length > 0 && <AnswerBody answer={answer} />}
    </>
  );
}

function AnswerBody({ answer }: { readonly answer: Answer }) {
  const { view } = useConsole();
  if (view.value === "text") return <ChainText answer={answer} />;
  if (view.value === "json") return <RawJson answer={answer} />;
  return <AnswerTable answer={answer} />;
}

type SayConsole = ReturnType<typeof useConsoleWords>;

const seconds = (ms: number): string =>
  ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;

/** Rows, time, engine and whether there would be more. */
function outcomeOf(answer: Answer, say: SayConsole): string {
  const { state, rows, truncated, engine, elapsedMs, firstRowMs } = answer;
  const parts = [
    state === "done" || rows.length > 0 ? say("rows", { n: rows.length }) : say(`state-${state}`),
    ...(truncated ? [say("truncated")] : []),
    ...(state === "running" && rows.length > 0 ? [say("state-running")] : []),
    ...(state === "cancelled" && rows.length > 0 ? [say("state-cancelled")] : []),
    ...(firstRowMs === null ? [] : [say("firstRow", { time: seconds(firstRowMs) })]),
    ...(elapsedMs === null ? [] : [say("took", { time: seconds(elapsedMs) })]),
    ...(engine === "" ? [] : [engine]),
  ];
  return parts.join(" · ");
}

/** The server's words, with the place and a way out. */
function FailureView({ failure }: { readonly failure: AskFailure }) {
  const console = useConsole();
  const say = useConsoleWords();
  const { code, message, at } = failure;
  const known = say(`failure-${code}`);
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{known}</strong>
      </p>
      <p class="console-message">{message}</p>
      {at && (
        <button type="button" onClick={() => console.editor.peek()?.focus()}>
          {say("at", { line: at.line, column: at.column })}
        </button>
      )}
    </div>
  );
}
