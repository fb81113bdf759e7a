import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { NamedQuery, Schema } from "../../server/api.ts";
import type { Page } from "../page.ts";
import { type Answer, begunAnswer } from "./answer.ts";
import { ask } from "./asking.ts";
import type { Editor } from "./editor.ts";
import { type KeptQuery, keepQuery, readKept, type Shelf, writeKept } from "./kept-queries.ts";
import { type ANSWER_VIEWS, readConsole, writeConsole } from "./link.ts";
import { loadConsole } from "./loading-console.ts";
import { readTyped } from "./parameter-text.ts";
import { parametersIn, type Statement, statementAt, statementsOf } from "./statements.ts";

export type AnswerView = (typeof ANSWER_VIEWS)[number];

export const HELPS = ["library", "history", "schema", "primer", "snippets"] as const;
export type Help = (typeof HELPS)[number];

/** Everything that the console remembers while the page is open. */
export interface Console {
  readonly page: Page;
  readonly text: Signal<string>;
  /** Where the cursor is in the text. */
  readonly cursor: Signal<number>;
  /** What was typed for each parameter, also of those that the text does not ask for now. */
  readonly typed: Signal<Readonly<Record<string, string>>>;
  readonly parameters: ReadonlySignal<readonly string[]>;
  /** One for each statement that was asked last. */
  readonly answers: Signal<readonly Answer[]>;
  readonly shown: Signal<number>;
  readonly view: Signal<AnswerView>;
  readonly help: Signal<Help | null>;
  readonly schema: Signal<Schema | null>;
  readonly queries: Signal<readonly NamedQuery[]>;
  readonly kept: Signal<readonly KeptQuery[]>;
  /** Ends when queries and schema are there, or cannot be had. */
  readonly loaded: Promise<void>;
  /** The hash of the graph that a link was made over, where it is not the graph's hash now. */
  readonly linkedContent: Signal<string | null>;
  /** The editor while it is on the screen. */
  readonly editor: Signal<Editor | null>;
  readonly running: ReadonlySignal<boolean>;
  readonly answer: ReadonlySignal<Answer | null>;
}

/** A console that begins with what the address says. */
export function createConsole(page: Page, shelf: Shelf): Console {
  const linked = readConsole(page.fragment.peek());
  const text = signal(linked?.cypher ?? "");
  const answers = signal<readonly Answer[]>([]);
  const shown = signal(0);
  const console: Omit<Console, "loaded"> = {
    page,
    text,
    cursor: signal(0),
    typed: signal(linked?.parameters ?? {}),
    parameters: computed(() => parametersIn(text.value)),
    answers,
    shown,
    view: signal(linked?.view ?? "table"),
    help: signal(linked === null ? "library" : null),
    schema: signal<Schema | null>(null),
    queries: signal<readonly NamedQuery[]>([]),
    kept: signal(readKept(shelf)),
    linkedContent: signal(linked?.content ?? null),
    editor: signal<Editor | null>(null),
    running: computed(() => answers.value.some(({ state }) => state === "running")),
    answer: computed(() => answers.value[shown.value] ?? null),
  };
  effect(() => writeKept(shelf, console.kept.value));
  effect(() => {
    page.fragment.value = writeConsole({
      cypher: text.value,
      parameters: typedNow(console, console.parameters.value),
      view: console.view.value,
      content: console.linkedContent.value ?? console.schema.value?.content ?? null,
    });
  });
  return { ...console, loaded: loadConsole(console) };
}

/** What was typed for some parameters. */
export function typedNow(
  { typed }: Pick<Console, "typed">,
  names: readonly string[],
): Readonly<Record<string, string>> {
  const all = typed.value;
  return Object.fromEntries(names.map((name) => [name, all[name] ?? ""]));
}

/** Puts a query into the editor, in place of what is there. */
export function openQuery(
  console: Console,
  cypher: string,
  typed: Readonly<Record<string, string>> = {},
): void {
  console.linkedContent.value = null;
  console.typed.value = { ...console.typed.peek(), ...typed };
  console.text.value = cypher;
  console.cursor.value = 0;
}

const running = new WeakMap<Console, AbortController>();

/** Asks the statement at the cursor. */
export function runHere(console: Console): Promise<void> {
  const statement = statementAt(console.text.peek(), console.cursor.peek());
  return run(console, statement === null ? [] : [statement]);
}

/** Asks every statement of the text, one after the other. */
export const runAll = (console: Console): Promise<void> =>
  run(console, statementsOf(console.text.peek()));

async function run(console: Console, statements: readonly Statement[]): Promise<void> {
  cancel(console);
  const controller = new AbortController();
  running.set(console, controller);
  console.shown.value = 0;
  console.answers.value = [];
  for (const statement of statements) {
    if (controller.signal.aborted) return;
    await runOne(console, statement, controller.signal);
  }
}

async function runOne(console: Console, { cypher, start }: Statement, signal: AbortSignal) {
  const names = parametersIn(cypher);
  const typed = typedNow(console, names);
  const values = names.map((name) => [name, readTyped(typed[name] ?? "")]);
  const parameters = Object.fromEntries(values);
  let answer = begunAnswer(cypher, parameters, start);
  const at = console.answers.peek().length;
  console.answers.value = [...console.answers.peek(), answer];
  console.shown.value = at;
  console.kept.value = keepQuery(console.kept.peek(), {
    cypher,
    parameters: typed,
    at: Date.now(),
  });
  await ask(fetch.bind(window), { cypher, parameters }, signal, (part) => {
    answer = { ...answer, ...part };
    // Another run may have begun meanwhile.
    if (!signal.aborted || part.state === "cancelled")
      console.answers.value = console.answers
        .peek()
        .map((one, index) => (index === at ? answer : one));
  });
}

/** Ends what runs. */
export function cancel(console: Console): void {
  running.get(console)?.abort();
}
