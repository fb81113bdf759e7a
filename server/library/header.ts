import type { Asker, Parameter, ParameterType, Value } from "../api.ts";
import { AppError } from "../errors.ts";

/** What the comment block at the top of a Cypher file says. */
export interface Header {
  readonly title: string;
  readonly notes: string;
  /** The title in Chinese. */
  readonly titleZh: string | null;
  readonly asker: Asker | null;
  readonly parameters: readonly Parameter[];
  readonly returns: readonly { name: string; type: string; meaning: string }[];
  readonly example: string | null;
}

interface Tag {
  readonly line: number;
  readonly body: string;
}

const TYPES = ["text", "integer", "number", "boolean", "entity", "claim", "section", "layers"];
const PARAMETER = new RegExp(
  `^(\\w+)\\s+(${TYPES.join("|")})\\s+("(?:[^"\\\\]|\\\\.)*"|\\S+)\\s+(\\S.*)$`,
);
const COLUMN = /^(\w+)\s+(\w+)\s+(\S.*)$/;
const TAGS = ["zh", "for", "param", "returns", "example", "source"];
const ASKERS: readonly Asker[] = ["researcher", "writer", "teacher", "page"];

/**
 * Reads the header of a Cypher file.
 * @throws AppError `bad-request` with `file:line`, so that a typo is found at start-up
 */
export function readHeader(file: string, text: string): Header {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith("//"));
  const comment = lines
    .slice(0, end === -1 ? lines.length : end)
    .map((line) => line.replace(/^\/\/ ?/, ""));
  const title = comment[0]?.trim() ?? "";
  if (title === "" || title.startsWith("@")) {
    fail(file, 1, "the first line must be a comment that says what the file is for");
  }
  comment.forEach((line, index) => {
    const tag = /^@(\w*)/.exec(line)?.[1];
    if (tag !== undefined && !TAGS.includes(tag)) {
      fail(file, index + 1, `@${tag} is none of @${TAGS.join(", @")}`);
    }
  });
  return {
    title,
    notes: notesOf(comment.slice(1)),
    titleZh: tagsOf(comment, "zh")[0]?.body ?? null,
    asker: askerOf(file, tagsOf(comment, "for")[0]),
    parameters: unique(file, tagsOf(comment, "param"), readParameter),
    returns: unique(file, tagsOf(comment, "returns"), readColumn),
    example: tagsOf(comment, "example")[0]?.body ?? null,
  };
}

const fail = (file: string, line: number, what: string): never => {
  throw new AppError("bad-request", `${file}:${line}: ${what}`);
};

const tagsOf = (comment: readonly string[], tag: string): readonly Tag[] =>
  comment.flatMap((line, index) =>
    line.startsWith(`@${tag} `)
      ? [{ line: index + 1, body: line.slice(tag.length + 2).trim() }]
      : [],
  );

function askerOf(file: string, tag: Tag | undefined): Asker | null {
  if (tag === undefined) return null;
  const asker = ASKERS.find((known) => known === tag.body);
  return asker ?? fail(file, tag.line, `@for ${tag.body} is none of ${ASKERS.join(", ")}`);
}

const notesOf = (lines: readonly string[]): string =>
  lines
    .filter((line) => !line.startsWith("@"))
    .join("\n")
    .trim()
    .replace(/^Notes:\s*/, "");

function unique<T extends { readonly name: string }>(
  file: string,
  tags: readonly Tag[],
  read: (file: string, tag: Tag) => T,
): readonly T[] {
  const seen = new Set<string>();
  return tags.map((tag) => {
    const item = read(file, tag);
    if (seen.has(item.name)) fail(file, tag.line, `"${item.name}" is declared twice`);
    seen.add(item.name);
    return item;
  });
}

function readParameter(file: string, { line, body }: Tag): Parameter {
  const match = PARAMETER.exec(body);
  if (!match) return fail(file, line, "expected: @param name type example Meaning.");
  const [, name = "", type = "", literal = "", meaning = ""] = match;
  const example = parseExample(literal);
  if (!isOfType(type, example)) {
    fail(file, line, `the example of "${name}" must be of type ${type}, not ${literal}`);
  }
  return { name, type: type as ParameterType, example: example as Value, meaning };
}

function readColumn(file: string, { line, body }: Tag) {
  const match = COLUMN.exec(body);
  if (!match) return fail(file, line, "expected: @returns name type Meaning.");
  const [, name = "", type = "", meaning = ""] = match;
  return { name, type, meaning };
}

/** Undefined for what is no JSON, and so of no type. */
function parseExample(literal: string): unknown {
  try {
    return JSON.parse(literal);
  } catch {
    return undefined;
  }
}

function isOfType(type: string, value: unknown): boolean {
  if (type === "integer") return Number.isSafeInteger(value);
  if (type === "number" || type === "boolean") return typeof value === type;
  return typeof value === "string";
}
