import type { Pickle, PickleStep } from "@cucumber/messages";
import type { Value } from "../../server/api.ts";
import type { Parameters } from "../../server/store/store.ts";
import { type Literal, readLiteral } from "./literal.ts";

/** What a scenario says of a query's answer. */
export type Expectation =
  | {
      readonly kind: "rows";
      readonly columns: readonly string[];
      readonly rows: readonly (readonly Literal[])[];
      readonly ordered: boolean;
      /** The order inside lists is left open. */
      readonly looseLists: boolean;
    }
  | { readonly kind: "empty" }
  | { readonly kind: "error"; readonly error: string };

export interface Ask {
  readonly cypher: string;
  readonly expectation: Expectation;
  /** The scenario says that the query changes the graph. */
  readonly changes: boolean;
}

/** A scenario of the openCypher kit: a graph, and what is asked of it. */
export interface Scenario {
  /** The feature's file, below the folder that was read. */
  readonly file: string;
  readonly line: number;
  readonly name: string;
  /** A graph that stands in a file of its own; null for none. */
  readonly graph: string | null;
  /** Statements that make the graph, one after another. */
  readonly setup: readonly string[];
  readonly parameters: Parameters;
  readonly asks: readonly Ask[];
  /** Why it cannot be run at all; null where it can. */
  readonly unrunnable: string | null;
}

interface Draft {
  graph: string | null;
  setup: string[];
  parameters: Parameters;
  asks: { cypher: string; expectation: Expectation | null; changes: boolean }[];
  unrunnable: string | null;
}

type Handler = (draft: Draft, step: PickleStep, found: readonly string[]) => void;

const STEPS: readonly (readonly [RegExp, Handler])[] = [
  [/^(?:an empty|any) graph$/, () => {}],
  [
    /^the (\S+) graph$/,
    (draft, _, [name = ""]) => {
      draft.graph = name;
    },
  ],
  [/^having executed:?$/, (draft, step) => draft.setup.push(textOf(step))],
  [
    /^parameters are:?$/,
    (draft, step) => {
      draft.parameters = Object.fromEntries(
        cellsOf(step).map(([name = "", text = ""]) => [name, toValue(readLiteral(text))]),
      );
    },
  ],
  [
    /^there exists a procedure/,
    (draft) => {
      draft.unrunnable = "procedures of its own";
    },
  ],
  [
    /^executing (?:control )?query:?$/,
    (draft, step) => draft.asks.push({ cypher: textOf(step), expectation: null, changes: false }),
  ],
  [/^the result should be empty$/, (draft) => expecting(draft, { kind: "empty" })],
  [
    /^the result should be,? ?(.*?):?$/,
    (draft, step, [how = ""]) => expecting(draft, rowsOf(step, how)),
  ],
  [
    /^an? (\w+) should be raised at (?:any time|runtime|compile time)(?:: *(.*))?$/,
    (draft, _, [type = "", detail = ""]) =>
      expecting(draft, { kind: "error", error: detail === "" ? type : `${type}: ${detail}` }),
  ],
  [/^no side effects$/, () => {}],
  [
    /^the side effects should be:?$/,
    (draft) => {
      const ask = draft.asks.at(-1);
      if (ask) ask.changes = true;
    },
  ],
];

/** Reads the steps of a scenario whose outline, if it has one, is filled in. */
export function toScenario(pickle: Pickle, file: string): Scenario {
  const draft: Draft = { graph: null, setup: [], parameters: {}, asks: [], unrunnable: null };
  for (const step of pickle.steps) take(draft, step);
  const { graph, setup, parameters } = draft;
  const asks = draft.asks.flatMap(({ cypher, expectation, changes }) =>
    expectation === null ? [] : [{ cypher, expectation, changes }],
  );
  const unrunnable = draft.unrunnable ?? (asks.length === 0 ? "nothing is expected" : null);
  const line = pickle.location?.line ?? 0;
  return { file, line, name: pickle.name, graph, setup, parameters, asks, unrunnable };
}

function take(draft: Draft, step: PickleStep): void {
  for (const [pattern, handle] of STEPS) {
    const found = pattern.exec(step.text);
    if (found === null) continue;
    try {
      handle(draft, step, found.slice(1));
    } catch (error) {
      draft.unrunnable ??= `not understood: ${error instanceof Error ? error.message : error}`;
    }
    return;
  }
  draft.unrunnable ??= `step not known: ${step.text}`;
}

/** The expectation belongs to the query before it. */
function expecting(draft: Draft, expectation: Expectation): void {
  const ask = draft.asks.at(-1);
  if (!ask) throw new Error("a result without a query");
  ask.expectation = expectation;
}

function rowsOf(step: PickleStep, how: string): Expectation {
  const [columns = [], ...rows] = cellsOf(step);
  return {
    kind: "rows",
    columns,
    rows: rows.map((row) => row.map(readLiteral)),
    ordered: how.startsWith("in order"),
    looseLists: how.includes("ignoring element order for lists"),
  };
}

function cellsOf(step: PickleStep): string[][] {
  const rows = step.argument?.dataTable?.rows ?? [];
  return rows.map(({ cells }) => cells.map(({ value }) => value));
}

function textOf(step: PickleStep): string {
  const text = step.argument?.docString?.content;
  if (text === undefined) throw new Error(`"${step.text}" has no text`);
  return text;
}

function toValue(literal: Literal): Value {
  if (literal === null || typeof literal !== "object") return literal;
  if (Array.isArray(literal)) return literal.map(toValue);
  if (!("kind" in literal) || literal.kind !== "map") throw new Error("a parameter of the graph");
  return Object.fromEntries(
    Object.entries(literal.entries).map(([name, value]) => [name, toValue(value)]),
  );
}
