import type { Schema } from "../../server/api.ts";

/** What the editor knows of the graph and of the query's parameters. */
export interface Known {
  readonly schema: Schema | null;
  readonly parameters: readonly string[];
}

/** A piece of the text and what it is, for its colour. Places are offsets in the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** A mistake, or where `isError` is false something to think about. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly isError: boolean;
}

/** Something that may stand at the cursor. */
export interface Suggestion {
  readonly label: string;
  readonly kind: string;
  readonly detail: string;
  /** What is written, with `${name}` where more is to be filled in; null for the label itself. */
  readonly snippet: string | null;
}

export interface Formatted {
  readonly text: string;
  readonly cursor: number;
}

/** What the editor asks of the language's worker, each with an answer of its own. */
export interface LanguageQuestions {
  readonly highlight: { ask: { text: string }; answer: readonly Token[] };
  readonly check: { ask: { text: string; known: Known }; answer: readonly Finding[] };
  readonly complete: {
    ask: { text: string; cursor: number; manual: boolean; known: Known };
    answer: readonly Suggestion[];
  };
  readonly format: { ask: { text: string; cursor: number }; answer: Formatted };
}

export type QuestionName = keyof LanguageQuestions;

export interface LanguageRequest<Name extends QuestionName = QuestionName> {
  readonly id: number;
  readonly name: Name;
  readonly ask: LanguageQuestions[Name]["ask"];
}

/** An answer, or word that the worker now knows more and may be asked again. */
export type LanguageReply =
  | { readonly id: number; readonly answer?: unknown; readonly failure?: string }
  | { readonly knowsMore: true };
