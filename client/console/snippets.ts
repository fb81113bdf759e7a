import type { ParameterValues } from "./answer.ts";

/** A question as programs ask it. */
export interface Asked {
  readonly cypher: string;
  readonly parameters: ParameterValues;
  /** Where the server is, as `http://127.0.0.1:4000`. */
  readonly origin: string;
}

export const SNIPPETS = ["curl", "javascript", "python", "cypher-shell"] as const;
export type Snippet = (typeof SNIPPETS)[number];

/** The question as a program or a command that runs as it is. */
export const snippetOf: Readonly<Record<Snippet, (asked: Asked) => string>> = {
  curl: ({ cypher, parameters, origin }) =>
    `curl -sS ${quoted(`${origin}/api/cypher`)} -H 'content-type: application/json' \\
  -d ${quoted(JSON.stringify({ cypher, parameters }))}
`,
  javascript: ({ cypher, parameters, origin }) =>
    `const response = await fetch(${JSON.stringify(`${origin}/api/cypher`)}, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(${indented(JSON.stringify({ cypher, parameters }, null, 2))}),
});
const { rows } = await response.json();
console.log(rows);
`,
  python: ({ cypher, parameters, origin }) =>
    `import json
from urllib.request import Request, urlopen

question = json.loads(${pythonText(JSON.stringify({ cypher, parameters }))})
request = Request(
    ${pythonText(`${origin}/api/cypher`)},
    data=json.dumps(question).encode(),
    headers={"content-type": "application/json"},
)
with urlopen(request) as response:
    for row in json.load(response)["rows"]:
        print(row)
`,
  "cypher-shell": ({ cypher, parameters }) =>
    `cypher-shell -a bolt://127.0.0.1:7687 -u neo4j --format plain${shellParameters(parameters)} <<'CYPHER'
${cypher};
CYPHER
`,
};

/** A text for a shell that keeps to POSIX. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const indented = (text: string): string => text.replaceAll("\n", "\n  ");

/** JSON's texts are Python's too, all but the signs that JSON leaves as they are and Python reads the same. */
const pythonText = (text: string): string => JSON.stringify(text);

const shellParameters = (parameters: ParameterValues): string =>
  Object.keys(parameters).length === 0 ? "" : ` -P ${quoted(cypherLiteral(parameters))}`;

/** A value as Cypher writes it. */
function cypherLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(", ")}]`;
  if (typeof value === "string")
    return `'${value.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n")}'`;
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Object.entries(value).map(
    ([name, held]) => `\`${name.replaceAll("`", "``")}\`: ${cypherLiteral(held)}`,
  );
  return `{${entries.join(", ")}}`;
}
