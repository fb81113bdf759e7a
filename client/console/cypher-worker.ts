/** Neo4j's language support, in a thread of its own: reading a query takes longer than a key press may. */
import { CypherLanguageService, formatQuery } from "@neo4j-cypher/language-support";
import { CYPHER_FUNCTIONS } from "./cypher-functions.ts";
import type {
  Finding,
  Known,
  LanguageQuestions,
  LanguageReply,
  LanguageRequest,
  QuestionName,
  Suggestion,
} from "./language-messages.ts";
import { semanticsReady } from "./later-semantics.ts";

const ERROR = 1;
const SNIPPET = 2;

/** The names of kinds that the language server protocol numbers. */
const KINDS: Readonly<Record<number, string>> = {
  2: "procedure",
  3: "function",
  6: "variable",
  10: "property",
  14: "keyword",
  20: "label",
  23: "type",
};

/** What only a server knows: its plug-ins, and what a parameter will be. */
const NOT_OURS = /is not present in the database|^Parameter .* is not defined/;

const service = new CypherLanguageService({ consoleCommandsEnabled: false });

type Answerers = {
  readonly [Name in QuestionName]: (
    ask: LanguageQuestions[Name]["ask"],
  ) => LanguageQuestions[Name]["answer"];
};

const ANSWERERS: Answerers = {
  highlight: ({ text }) =>
    service.highlightSyntax(text).map(({ position, length, tokenType }) => ({
      start: position.startOffset,
      end: position.startOffset + length,
      type: tokenType,
    })),
  check: ({ text, known }) => check(text, known),
  complete: ({ text, cursor, manual, known }) =>
    service
      .autocomplete(text, schemaOf(known), { caretPosition: cursor, manual })
      .map(toSuggestion),
  format: ({ text, cursor }) => {
    const { formattedQuery, newCursorPos = 0 } = formatQuery(text, { cursorPosition: cursor });
    return { text: formattedQuery, cursor: newCursorPos };
  },
};

function check(text: string, known: Known): readonly Finding[] {
  return service.lint(text, schemaOf(known)).diagnostics.flatMap((found) => {
    const message = String(found.message).split("\n")[0] ?? "";
    if (NOT_OURS.test(message)) return [];
    const { start, end } = found.offsets;
    return [{ start, end, message, isError: found.severity === ERROR }];
  });
}

type Registries = NonNullable<Parameters<typeof service.lint>[1]["functions"]>;

const FUNCTIONS: Registries = Object.fromEntries(
  ["CYPHER 5", "CYPHER 25"].map((version) => [
    version,
    Object.fromEntries(
      CYPHER_FUNCTIONS.map(({ name, category, signature }) => [
        name,
        {
          name,
          category,
          signature,
          description: "",
          isBuiltIn: true,
          argumentDescription: [],
          returnDescription: "",
          aggregating: category === "aggregating",
          isDeprecated: false,
        },
      ]),
    ),
  ]),
);

function schemaOf({ schema, parameters }: Known): Parameters<typeof service.lint>[1] {
  const given = Object.fromEntries(parameters.map((name) => [name, ""]));
  if (schema === null) return { functions: FUNCTIONS, parameters: given };
  const { labels, relationships } = schema;
  const keys = [...labels, ...relationships].flatMap(({ properties }) =>
    properties.map(({ name }) => name),
  );
  return {
    functions: FUNCTIONS,
    parameters: given,
    labels: labels.map(({ name }) => name),
    relationshipTypes: relationships.map(({ type }) => type),
    propertyKeys: [...new Set(keys)].sort(),
    graphSchema: relationships.flatMap(({ type, ends }) =>
      ends.map(({ from, to }) => ({ from, to, relType: type })),
    ),
  };
}

type Item = ReturnType<typeof service.autocomplete>[number];

function toSuggestion(item: Item): Suggestion {
  const { label, kind = 0, insertText, insertTextFormat, detail, signature } = item;
  const snippet = insertTextFormat === SNIPPET ? (insertText ?? null) : null;
  return {
    label: insertText !== undefined && snippet === null ? insertText : label,
    kind: KINDS[kind] ?? "keyword",
    detail: signature ?? detail ?? "",
    snippet,
  };
}

const reply = (message: LanguageReply): void => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<LanguageRequest>) => {
  const { id, name, ask } = data;
  try {
    const answer = (ANSWERERS[name] as (ask: unknown) => unknown)(ask);
    reply({ id, answer });
  } catch (cause) {
    reply({ id, failure: String(cause) });
  }
});

semanticsReady.then(
  () => {
    service.clearCache();
    reply({ knowsMore: true });
  },
  () => {}, // then queries are read, and judged by the server alone
);
