import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  snippet,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { type Diagnostic, lintKeymap, setDiagnostics } from "@codemirror/lint";
import {
  Compartment,
  EditorState,
  type Extension,
  Prec,
  StateEffect,
  StateField,
} from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
  tooltips,
} from "@codemirror/view";
import type { Language } from "./language.ts";
import type { Finding, Known, Suggestion, Token } from "./language-messages.ts";

/** What the editor is given, and whom it tells. */
export interface EditorParts {
  readonly text: string;
  readonly language: Language;
  readonly known: () => Promise<Known>;
  /** Names of things of the graph that are like what is being typed in quotes. */
  readonly findIds: (typed: string) => Promise<readonly { id: string; name: string }[]>;
  readonly onText: (text: string) => void;
  readonly onCursor: (cursor: number) => void;
  readonly onRun: (all: boolean) => void;
  /** Of the editor's field, and of the places in it that a screen reader is told of. */
  readonly label: string;
}

/** An editor in the page. */
export interface Editor {
  setText(text: string): void;
  setLabel(label: string): void;
  /** Underlines what the engine found; it goes with the next change of the text. */
  setEngineFinding(finding: Finding | null): void;
  format(): Promise<void>;
  focus(): void;
  close(): void;
}

const setTokens = StateEffect.define<readonly Token[]>();

const tokens = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects, newDoc }) {
    const moved = marks.map(changes);
    const fresh = effects.find((effect) => effect.is(setTokens));
    if (fresh === undefined) return moved;
    const found = (fresh.value as readonly Token[]).filter(
      ({ start, end }) => start < end && end <= newDoc.length,
    );
    const ranges = found.map(({ start, end, type }) =>
      Decoration.mark({ class: `cypher-${type}` }).range(start, end),
    );
    return Decoration.set(ranges, true);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Colours follow each key; mistakes are told when the hand rests. */
const COLOUR_MS = 30;
const CHECK_MS = 350;

/** Puts an editor for Cypher into an element. */
export function createEditor(parent: HTMLElement, parts: EditorParts): Editor {
  const { language } = parts;
  const label = new Compartment();
  let engineFinding: Finding | null = null;
  let findings: readonly Finding[] = [];
  let colourTimer = 0;
  let checkTimer = 0;

  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: parts.text,
      extensions: [
        ...EXTENSIONS,
        label.of(labelled(parts.label)),
        Prec.highest(keymap.of(runKeys(parts))),
        autocompletion({
          override: [suggestIds(parts), suggest(parts)],
          icons: false,
          interactionDelay: 0,
        }),
        EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
          if (docChanged) onChange(state.doc.toString());
          if (docChanged || selectionSet) parts.onCursor(state.selection.main.head);
        }),
      ],
    }),
  });

  function onChange(text: string): void {
    engineFinding = null;
    parts.onText(text);
    look();
  }

  function look(): void {
    clearTimeout(colourTimer);
    clearTimeout(checkTimer);
    colourTimer = window.setTimeout(colour, COLOUR_MS);
    checkTimer = window.setTimeout(check, CHECK_MS);
  }

  async function colour(): Promise<void> {
    const text = textOf(view);
    const found = await language.ask("highlight", { text }).catch(() => []);
    if (textOf(view) === text) view.dispatch({ effects: setTokens.of(found) });
  }

  async function check(): Promise<void> {
    const text = textOf(view);
    const known = await parts.known();
    findings =
      text.trim() === "" ? [] : await language.ask("check", { text, known }).catch(() => []);
    if (textOf(view) === text) underline();
  }

  function underline(): void {
    const { length } = view.state.doc;
    const all = engineFinding === null ? findings : [engineFinding, ...findings];
    view.dispatch(
      setDiagnostics(
        view.state,
        all.map((one) => toDiagnostic(one, length)),
      ),
    );
  }

  language.onKnowsMore(() => void check());
  look();
  return {
    setText(text) {
      if (text === textOf(view)) return;
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: 0 },
        scrollIntoView: true,
      });
    },
    setLabel: (text) => view.dispatch({ effects: label.reconfigure(labelled(text)) }),
    setEngineFinding(finding) {
      engineFinding = finding;
      underline();
    },
    async format() {
      const text = textOf(view);
      const cursor = view.state.selection.main.head;
      const formatted = await language.ask("format", { text, cursor });
      if (textOf(view) !== text) return;
      const { length } = formatted.text;
      view.dispatch({
        changes: { from: 0, to: text.length, insert: formatted.text },
        selection: { anchor: Math.min(length, Math.max(0, formatted.cursor)) },
      });
    },
    focus: () => view.focus(),
    close() {
      clearTimeout(colourTimer);
      clearTimeout(checkTimer);
      view.destroy();
    },
  };
}

/**
 * Typing over a selection is done here and not by the browser, which would keep the look of what it replaces as inline style, and the
 * page's policy forbids that.
 */
const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to, empty } = view.state.selection.main;
    const { data } = event;
    if (event.inputType !== "insertText" || event.isComposing || empty || data === null)
      return false;
    event.preventDefault();
    const insert = () =>
      view.state.update({ ...view.state.replaceSelection(data), userEvent: "input.type" });
    const handled = view.state
      .facet(EditorView.inputHandler)
      .some((handle) => handle(view, from, to, data, insert));
    if (!handled) view.dispatch(insert());
    return true;
  },
});

const EXTENSIONS: readonly Extension[] = [
  lineNumbers(),
  history(),
  drawSelection(),
  bracketMatching(),
  closeBrackets(),
  tokens,
  typeOver,
  tooltips({ position: "fixed" }),
  EditorView.lineWrapping,
  EditorState.languageData.of(() => [
    { commentTokens: { line: "//", block: { open: "/*", close: "*/" } } },
  ]),
  keymap.of([
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...lintKeymap,
    ...historyKeymap,
    ...defaultKeymap,
  ]),
];

const labelled = (label: string): Extension =>
  EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" });

const runKeys = ({ onRun }: EditorParts) => [
  { key: "Mod-Enter", run: () => ran(() => onRun(false)) },
  { key: "Mod-Shift-Enter", run: () => ran(() => onRun(true)) },
];

function ran(act: () => void): true {
  act();
  return true;
}

const textOf = ({ state }: EditorView): string => state.doc.toString();

const toDiagnostic = ({ start, end, message, isError }: Finding, length: number): Diagnostic => {
  const from = Math.min(start, Math.max(0, length - 1));
  return {
    from,
    to: Math.min(length, Math.max(end, from + 1)),
    message,
    severity: isError ? "error" : "warning",
  };
};

const WORD = /[\p{L}\p{N}_]*$/u;

/** Whatever Neo4j's grammar lets stand at the cursor. */
const suggest =
  ({ language, known }: EditorParts) =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const text = context.state.doc.toString();
    const before = text.slice(0, context.pos);
    const word = WORD.exec(before)?.[0] ?? "";
    if (!context.explicit && word === "" && !/[:.$(|]$/.test(before)) return null;
    const found = await language
      .ask("complete", {
        text,
        cursor: context.pos,
        manual: context.explicit,
        known: await known(),
      })
      .catch(() => []);
    if (found.length === 0) return null;
    return {
      from: context.pos - word.length,
      options: found.map(toCompletion),
      validFor: /^[\p{L}\p{N}_]*$/u,
    };
  };

const toCompletion = ({ label, kind, detail, snippet: template }: Suggestion): Completion => ({
  label,
  detail: detail === label ? "" : detail,
  type: kind,
  boost: kind === "keyword" ? -1 : 1,
  ...(template !== null && { apply: snippet(fillable(template)) }),
});

/** The placeholders of the language server protocol as CodeMirror writes them. */
const fillable = (template: string): string =>
  template.replace(/\$\{\d+:([^}]*)\}/g, "#{$1}").replace(/\$\{?\d+\}?/g, "#{}");

const OPEN_TEXT = /(?:^|[^\w'"])(['"])([^'"\n]{1,60})$/;

/** Between quotes the ids of the graph, by whatever name is typed there. */
const suggestIds =
  ({ findIds }: EditorParts) =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const before = context.state.sliceDoc(0, context.pos);
    const typed = OPEN_TEXT.exec(before)?.[2];
    if (typed === undefined || isClosed(before)) return null;
    const found = await findIds(typed).catch(() => []);
    if (found.length === 0) return null;
    const options = found.map(({ id, name }) => ({ label: id, detail: name, type: "id" }));
    return { from: context.pos - typed.length, options, filter: false };
  };

/** True where every quote before the cursor has its partner, so that the cursor is in no text. */
const isClosed = (before: string): boolean =>
  (before.replace(/\/\/[^\n]*|\\./g, "").match(/'/g)?.length ?? 0) % 2 === 0 &&
  (before.replace(/\/\/[^\n]*|\\./g, "").match(/"/g)?.length ?? 0) % 2 === 0;
