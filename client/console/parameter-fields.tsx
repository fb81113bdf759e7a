import type { NamedQuery, Parameter } from "../../server/api.ts";
import { Combobox } from "../panels/combobox.tsx";
import { useConsole, useConsoleWords } from "./console-context.ts";
import { kindOf } from "./kinds.ts";
import { readTyped } from "./parameter-text.ts";
import type { Console } from "./state.ts";

/** A field for each parameter that the query asks for. */
export function ParameterFields() {
  const console = useConsole();
  const say = useConsoleWords();
  const names = console.parameters.value;
  if (names.length === 0) return null;
  const query = libraryQueryOf(console);
  return (
    <fieldset class="console-parameters" aria-label={say("parameters")}>
      {names.map((name) => (
        <Field
          key={name}
          name={name}
          declared={query?.parameters.find((parameter) => parameter.name === name)}
        />
      ))}
    </fieldset>
  );
}

/** The named query that the text still is, whose header then says what each parameter means. */
export const libraryQueryOf = ({ text, queries }: Console): NamedQuery | undefined => {
  const now = text.value.trim().replace(/;$/, "");
  return queries.value.find(({ cypher }) => cypher === now);
};

function Field({
  name,
  declared,
}: {
  readonly name: string;
  readonly declared?: Parameter | undefined;
}) {
  const console = useConsole();
  const say = useConsoleWords();
  const typed = console.typed.value[name] ?? "";
  const set = (text: string) => {
    console.typed.value = { ...console.typed.peek(), [name]: text };
  };
  const kind = declared?.type ?? (typed === "" ? "text" : kindOf(readTyped(typed)));
  const id = `parameter-${name}`;
  return (
    <div class="console-parameter">
      <label for={id}>
        <code>${name}</code>
      </label>
      {declared?.type === "entity" ? (
        <Combobox
          inputId={id}
          label={`$${name}`}
          hint={say("entityHint")}
          chosen={typed}
          onChoose={({ id: entity }) => set(entity)}
        />
      ) : (
        <input
          id={id}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          placeholder={say("parameterHint")}
          onInput={({ currentTarget }) => set(currentTarget.value)}
        />
      )}
      <span class="small muted">{say(`kind-${kind}`)}</span>
      {declared && <span class="small muted console-meaning">{declared.meaning}</span>}
    </div>
  );
}
