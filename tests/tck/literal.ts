/** A value as a scenario writes it. Whole numbers beyond 2^53 are decimal text, as in the answers of the port. */
export type Literal =
  | null
  | boolean
  | number
  | string
  | readonly Literal[]
  | { readonly kind: "map"; readonly entries: Entries }
  | LiteralNode
  | LiteralRelationship
  | LiteralPath;

export type Entries = { readonly [name: string]: Literal };

export interface LiteralNode {
  readonly kind: "node";
  readonly labels: readonly string[];
  readonly properties: Entries;
}

export interface LiteralRelationship {
  readonly kind: "relationship";
  readonly type: string;
  readonly properties: Entries;
}

export interface LiteralPath {
  readonly kind: "path";
  readonly nodes: readonly LiteralNode[];
  /** One fewer than nodes; `forward` where the relationship points along the walk. */
  readonly steps: readonly {
    readonly relationship: LiteralRelationship;
    readonly forward: boolean;
  }[];
}

/** The text and how far it is read. */
interface Reader {
  readonly text: string;
  at: number;
}

/**
 * Reads a value in the notation of the openCypher kit: `(:A {n: 1})`, `[:T]`, `<(:A)-[:T]->(:B)>`, `[1, 'a', {k: null}]`.
 * @throws Error with the place of what is no value
 */
export function readLiteral(text: string): Literal {
  const reader: Reader = { text, at: 0 };
  const literal = value(reader);
  skipSpace(reader);
  if (reader.at < text.length) throw unreadable(reader);
  return literal;
}

function value(reader: Reader): Literal {
  const next = peek(reader);
  if (next === "(") return node(reader);
  if (next === "<") return path(reader);
  if (next === "{") return { kind: "map", entries: entries(reader) };
  if (next === "'") return quoted(reader);
  if (next !== "[") return word(reader);
  return /^\[\s*:/.test(reader.text.slice(reader.at)) ? relationship(reader) : list(reader);
}

function list(reader: Reader): readonly Literal[] {
  return listed(reader, "[", "]", value);
}

function entries(reader: Reader): Entries {
  const pairs = listed(reader, "{", "}", (inside) => {
    const name = nameOf(inside);
    expect(inside, ":");
    return [name, value(inside)] as const;
  });
  return Object.fromEntries(pairs);
}

function listed<T>(reader: Reader, open: string, close: string, item: (r: Reader) => T): T[] {
  const items: T[] = [];
  expect(reader, open);
  if (accept(reader, close)) return items;
  do items.push(item(reader));
  while (accept(reader, ","));
  expect(reader, close);
  return items;
}

function node(reader: Reader): LiteralNode {
  expect(reader, "(");
  const labels: string[] = [];
  while (accept(reader, ":")) labels.push(nameOf(reader));
  const properties = peek(reader) === "{" ? entries(reader) : {};
  expect(reader, ")");
  return { kind: "node", labels, properties };
}

function relationship(reader: Reader): LiteralRelationship {
  expect(reader, "[");
  expect(reader, ":");
  const type = nameOf(reader);
  const properties = peek(reader) === "{" ? entries(reader) : {};
  expect(reader, "]");
  return { kind: "relationship", type, properties };
}

function path(reader: Reader): LiteralPath {
  expect(reader, "<");
  const nodes = [node(reader)];
  const steps: { relationship: LiteralRelationship; forward: boolean }[] = [];
  while (!accept(reader, ">")) {
    const backward = accept(reader, "<");
    expect(reader, "-");
    const step = relationship(reader);
    expect(reader, "-");
    if (!backward) expect(reader, ">");
    steps.push({ relationship: step, forward: !backward });
    nodes.push(node(reader));
  }
  return { kind: "path", nodes, steps };
}

function quoted(reader: Reader): string {
  skipSpace(reader);
  const [whole, inside = ""] = match(reader, /'((?:[^'\\]|\\.)*)'/suy);
  reader.at += whole.length;
  return inside.replace(/\\(u[\da-fA-F]{4}|.)/gsu, (_, code: string) => unescaped(code));
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

function unescaped(code: string): string {
  if (code.length > 1) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return ESCAPES[code] ?? code;
}

const WORDS: ReadonlyMap<string, Literal> = new Map<string, Literal>([
  ["null", null],
  ["true", true],
  ["false", false],
  // JSON has none of these; the port answers null.
  ["NaN", null],
  ["Inf", null],
  ["-Inf", null],
  ["Infinity", null],
  ["-Infinity", null],
]);

function word(reader: Reader): Literal {
  const [text] = match(reader, /[^\s,\]})>]+/uy);
  const known = WORDS.get(text);
  if (known === undefined && !/^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(text)) {
    throw unreadable(reader);
  }
  reader.at += text.length;
  if (known !== undefined) return known;
  const number = Number(text);
  const whole = /^[-+]?\d+$/.test(text);
  return whole && !Number.isSafeInteger(number) ? text.replace("+", "") : number;
}

function nameOf(reader: Reader): string {
  skipSpace(reader);
  const [whole, plain, inTicks = ""] = match(
    reader,
    /([\p{L}_$][\p{L}\p{N}_$]*)|`((?:[^`]|``)+)`/uy,
  );
  reader.at += whole.length;
  return plain ?? inTicks.replaceAll("``", "`");
}

function match(reader: Reader, pattern: RegExp): RegExpExecArray {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found === null) throw unreadable(reader);
  return found;
}

function expect(reader: Reader, symbol: string): void {
  if (!accept(reader, symbol)) throw unreadable(reader);
}

function accept(reader: Reader, symbol: string): boolean {
  if (peek(reader) !== symbol) return false;
  reader.at += 1;
  return true;
}

function peek(reader: Reader): string {
  skipSpace(reader);
  return reader.text[reader.at] ?? "";
}

function skipSpace(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? "")) reader.at += 1;
}

function unreadable({ text, at }: Reader): Error {
  return new Error(`no value at ${at + 1} of ${text}`);
}
