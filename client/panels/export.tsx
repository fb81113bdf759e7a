import { useEffect, useRef, useState } from "preact/hooks";
import { type DiagramChoice, diagramLink } from "../diagram-link.ts";
import type { View } from "../view.ts";
import { WORKING_WORDS } from "../words/working-words.ts";
import { sayIn, type WordKey } from "../words.ts";
import { usePage } from "./page-context.ts";

const FORMATS = ["svg", "png", "pdf", "pptx"] as const;
const THEMES = ["light", "dark", "print"] as const;
const PAPERS = ["own", "slide", "a4", "a3"] as const;
const SCALES = ["1", "2", "3", "4"] as const;

const isWithout = ({ diagram, without }: View, one: View["without"][number]): boolean =>
  diagram !== null && without.includes(one);

/** What is seen as a file: which format, in which colours, on which paper. */
export function Export({ onClose }: { readonly onClose: () => void }) {
  const { say, theme, drawn, view } = usePage();
  const words = say.value;
  const { language, places, diagram } = view.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const [choice, setChoice] = useState<DiagramChoice>({
    ...{ format: "svg", theme: theme.value, paper: "own" },
    scale: 2,
    legend: !isWithout(view.peek(), "legend"),
    title: !isWithout(view.peek(), "title"),
  });
  useEffect(() => dialog.current?.showModal(), []);
  const set = (part: Partial<DiagramChoice>) => setChoice({ ...choice, ...part });
  const { format } = choice;
  const laidOut = format === "pptx" || choice.paper === "slide" || choice.paper === "a4";
  return (
    // The page's own keys steer the picture, which lies behind this.
    <dialog
      ref={dialog}
      class="help export"
      aria-labelledby="export-title"
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id="export-title">{words("exportTitle")}</h2>
      <p class="small">
        {words("exportSeen", {
          boxes: drawn.value?.boxes.length ?? 0,
          lines: drawn.value?.arrows.length ?? 0,
        })}
      </p>
      <Choice
        word="exportFormat"
        values={FORMATS}
        value={format}
        onSet={(one) => set({ format: one })}
      />
      <Choice
        word="exportTheme"
        values={THEMES}
        value={choice.theme}
        onSet={(one) => set({ theme: one })}
      />
      {format !== "pptx" && (
        <Choice
          word="exportPaper"
          values={PAPERS}
          value={choice.paper}
          onSet={(paper) => set({ paper })}
        />
      )}
      {format === "png" && (
        <Choice
          word="exportScale"
          values={SCALES}
          value={String(choice.scale) as "1"}
          onSet={(scale) => set({ scale: Number(scale) })}
        />
      )}
      <p class="marks">
        <Mark word="exportLegend" on={choice.legend} onSet={(legend) => set({ legend })} />
        <Mark word="exportHeading" on={choice.title} onSet={(title) => set({ title })} />
      </p>
      {laidOut && <p class="small">{words("exportLaidOut")}</p>}
      {diagram && places.length > 0 && (
        <p class="small">{sayIn(language, WORKING_WORDS)("notExported")}</p>
      )}
      <Download choice={choice} onClose={() => dialog.current?.close()} />
    </dialog>
  );
}

interface ChoiceProps<Value extends string> {
  readonly word: WordKey & `export${string}`;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly onSet: (value: Value) => void;
}

function Choice<Value extends string>({ word, values, value, onSet }: ChoiceProps<Value>) {
  const { say } = usePage();
  const words = say.value;
  return (
    <fieldset>
      <legend>{words(word)}</legend>
      {values.map((one) => (
        <label key={one}>
          <input type="radio" name={word} checked={one === value} onChange={() => onSet(one)} />{" "}
          {words(`${word}-${one}` as WordKey) || one}
        </label>
      ))}
    </fieldset>
  );
}

interface MarkProps {
  readonly word: WordKey;
  readonly on: boolean;
  readonly onSet: (on: boolean) => void;
}

function Mark({ word, on, onSet }: MarkProps) {
  const { say } = usePage();
  return (
    <label>
      <input type="checkbox" checked={on} onChange={() => onSet(!on)} /> {say.value(word)}
    </label>
  );
}

function Download({
  choice,
  onClose,
}: {
  readonly choice: DiagramChoice;
  readonly onClose: () => void;
}) {
  const { view, picture, drawn, say } = usePage();
  const words = say.value;
  const { show, language } = view.value;
  const link =
    picture.value &&
    drawn.value &&
    diagramLink({ picture: picture.value, drawn: drawn.value, show, language }, choice);
  return (
    <p class="marks">
      {link === null ? (
        <span class="small">{words("exportTooMuch")}</span>
      ) : (
        <a class="button strong" href={link} download>
          {words("exportDownload")}
        </a>
      )}
      <button type="button" onClick={onClose}>
        {words("close")}
      </button>
    </p>
  );
}
