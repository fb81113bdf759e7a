import type { Answer } from "./answer.ts";
import { useConsole, useConsoleWords } from "./console-context.ts";

const FORMATS = ["csv", "tsv", "json", "jsonl", "graphml", "gexf", "cx2"] as const;
type Format = (typeof FORMATS)[number];

/** Saves an answer as a file. */
export function KeepMenu({ answer }: { readonly answer: Answer }) {
  const { page } = useConsole();
  const say = useConsoleWords();
  const keep = async (format: Format) => {
    const { writeAnswer } = await import("./exports/write-answer.ts");
    const { text, type } = writeAnswer(answer, format);
    save(`answer.${format}`, new Blob([text], { type }));
    page.announcement.value = say("saved", { name: `answer.${format}` });
  };
  return (
    <label class="console-keep">
      <span class="unseen">{say("save")}</span>
      <select
        aria-label={say("save")}
        value=""
        onChange={({ currentTarget }) => {
          const format = FORMATS.find((known) => known === currentTarget.value);
          currentTarget.value = "";
          if (format) void keep(format);
        }}
      >
        <option value="">{say("save")}</option>
        {FORMATS.map((format) => (
          <option key={format} value={format}>
            {say(`format-${format}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
