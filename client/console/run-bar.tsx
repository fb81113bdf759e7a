import { useConsole, useConsoleWords } from "./console-context.ts";
import { cancel, runAll, runHere } from "./state.ts";
import { statementsOf } from "./statements.ts";

/** Runs, ends and tidies. */
export function RunBar() {
  const console = useConsole();
  const say = useConsoleWords();
  const statements = statementsOf(console.text.value).length;
  const running = console.running.value;
  return (
    <div class="console-bar" role="toolbar" aria-label={say("actions")}>
      <button
        type="button"
        class="strong"
        disabled={statements === 0}
        title={say("runKey")}
        onClick={() => void runHere(console)}
      >
        {say("run")}
      </button>
      {statements > 1 && (
        <button type="button" title={say("runAllKey")} onClick={() => void runAll(console)}>
          {say("runAll", { n: statements })}
        </button>
      )}
      {running && (
        <button type="button" onClick={() => cancel(console)}>
          {say("cancel")}
        </button>
      )}
      <button
        type="button"
        disabled={statements === 0}
        onClick={() =>
          void console.editor
            .peek()
            ?.format()
            .catch(() => {})
        }
      >
        {say("format")}
      </button>
      <kbd class="small muted console-key">{say("runKey")}</kbd>
    </div>
  );
}
