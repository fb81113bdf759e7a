import { useState } from "preact/hooks";
import type { Schema, SchemaProperty } from "../../server/api.ts";
import { useConsole, useConsoleWords } from "./console-context.ts";
import { layOutSchema, SCHEMA_SIZE, type SchemaBox, type SchemaLine } from "./schema-layout.ts";
import { openQuery } from "./state.ts";

/** A kind of node or relationship that was chosen, by its name. */
type Chosen = { readonly label: string } | { readonly type: string } | null;

/** What the graph is made of, as a picture and as lists; each kind opens its properties and a query for it. */
export function SchemaView() {
  const { schema } = useConsole();
  const say = useConsoleWords();
  const [chosen, setChosen] = useState<Chosen>(null);
  if (schema.value === null) return <p class="muted">{say("schemaNone")}</p>;
  const { labels, relationships } = schema.value;
  return (
    <>
      <SchemaPicture schema={schema.value} onChoose={setChosen} />
      <h4>{say("labels")}</h4>
      <ul class="console-kinds-list">
        {labels.map(({ name, amount, within }) => (
          <li key={name}>
            <button
              type="button"
              class="chip"
              title={within ?? name}
              onClick={() => setChosen({ label: name })}
            >
              :{name} <span class="muted">{amount}</span>
            </button>
          </li>
        ))}
      </ul>
      <h4>{say("types")}</h4>
      <ul class="console-kinds-list">
        {relationships.map(({ type, amount }) => (
          <li key={type}>
            <button type="button" class="chip arrow" onClick={() => setChosen({ type })}>
              :{type} <span class="muted">{amount}</span>
            </button>
          </li>
        ))}
      </ul>
      <ChosenKind schema={schema.value} chosen={chosen} />
    </>
  );
}

function ChosenKind({ schema, chosen }: { readonly schema: Schema; readonly chosen: Chosen }) {
  const console = useConsole();
  const say = useConsoleWords();
  if (chosen === null) return null;
  const isLabel = "label" in chosen;
  const name = isLabel ? chosen.label : chosen.type;
  const found = isLabel
    ? schema.labels.find((one) => one.name === name)
    : schema.relationships.find((one) => one.type === name);
  const cypher = isLabel
    ? `MATCH (n:${name})\nRETURN n AS node\nLIMIT 25`
    : `MATCH (a)-[r:${name}]->(b)\nRETURN a AS start, r AS arrow, b AS end\nLIMIT 25`;
  return (
    <div class="console-chosen" role="status">
      <h4>:{name}</h4>
      <PropertyList properties={found?.properties ?? []} />
      <button type="button" class="strong" onClick={() => openQuery(console, cypher)}>
        {say("queryFor", { name })}
      </button>
    </div>
  );
}

function PropertyList({ properties }: { readonly properties: readonly SchemaProperty[] }) {
  const say = useConsoleWords();
  return (
    <ul class="small console-properties">
      {properties.map(({ name, type, amount }) => (
        <li key={name}>
          <code>{name}</code>{" "}
          <span class="muted">
            {say(`kind-${type}`)} · {amount}
          </span>
        </li>
      ))}
    </ul>
  );
}

function SchemaPicture(props: {
  readonly schema: Schema;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const say = useConsoleWords();
  const { boxes, lines } = layOutSchema(props.schema);
  const { width, height } = SCHEMA_SIZE;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing of buttons
    <svg
      class="console-schema"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={say("schemaPicture")}
    >
      {lines.map((line) => (
        <Line key={`${line.from.name} ${line.to.name}`} line={line} onChoose={props.onChoose} />
      ))}
      {boxes.map((box) => (
        <Box key={box.name} box={box} onChoose={props.onChoose} />
      ))}
    </svg>
  );
}

type OnChoose = (chosen: Chosen) => void;

const chooseByKey = (event: KeyboardEvent, choose: () => void): void => {
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  choose();
};

function Box({ box, onChoose }: { readonly box: SchemaBox; readonly onChoose: OnChoose }) {
  const { boxWidth, boxHeight } = SCHEMA_SIZE;
  const { name, amount, x, y } = box;
  const choose = () => onChoose({ label: name });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      class="console-schema-box"
      role="button"
      tabindex={0}
      aria-label={`:${name} ${amount}`}
      onClick={choose}
      onKeyDown={(event) => chooseByKey(event, choose)}
    >
      <rect x={x - boxWidth / 2} y={y - boxHeight / 2} width={boxWidth} height={boxHeight} rx={8} />
      <text x={x} y={y - 2}>
        {name}
      </text>
      <text x={x} y={y + 13} class="muted">
        {` ${amount}`}
      </text>
    </g>
  );
}

function Line({ line, onChoose }: { readonly line: SchemaLine; readonly onChoose: OnChoose }) {
  const { from, to, types } = line;
  const [first] = [...types].sort((one, other) => other.amount - one.amount);
  if (first === undefined) return null;
  const choose = () => onChoose({ type: first.type });
  const loop = from === to;
  const { boxHeight } = SCHEMA_SIZE;
  const top = from.y - boxHeight / 2;
  const path = loop
    ? `M${from.x - 22},${top} C${from.x - 46},${top - 40} ${from.x + 46},${top - 40} ${from.x + 22},${top}`
    : `M${from.x},${from.y} L${to.x},${to.y}`;
  const x = loop ? from.x : from.x + (to.x - from.x) * 0.5;
  const y = loop ? top - 32 : from.y + (to.y - from.y) * 0.5;
  const text = types.length === 1 ? first.type : `${first.type} +${types.length - 1}`;
  const counts = types.map(({ type, amount }) => `:${type} ${amount}`).join(", ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      class="console-schema-line"
      role="button"
      tabindex={0}
      aria-label={types.length === 1 ? counts : `${text} (${counts})`}
      onClick={choose}
      onKeyDown={(event) => chooseByKey(event, choose)}
    >
      <title>{types.map(({ type, amount }) => `${type} ${amount}`).join("\n")}</title>
      <path d={path} />
      <text x={x} y={y}>
        {text}
      </text>
    </g>
  );
}
