import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { NamedQuery } from "../api.ts";
import { AppError } from "../errors.ts";
import { duplicateRows } from "./duplicates.ts";
import { readHeader } from "./header.ts";
import { codeOnly, lineAt } from "./segments.ts";
import { type PlacedStatement, splitScript } from "./split.ts";

/** One file of statements. */
export interface Script {
  /** As errors name it: `cypher/mechanisms/cytokines.cypher`. */
  readonly file: string;
  readonly statements: readonly PlacedStatement[];
}

/** One file that is one question, with its header. */
export interface Question extends NamedQuery {
  readonly statement: PlacedStatement;
}

/** The folder `cypher/` in memory: the graph to load, and the questions that it can be asked. */
export interface Library {
  readonly schema: readonly Script[];
  readonly vocabulary: readonly Script[];
  readonly mechanisms: readonly Script[];
  readonly projection: readonly Script[];
  readonly release: Release;
  readonly queries: ReadonlyMap<string, NamedQuery>;
  readonly checks: ReadonlyMap<string, NamedQuery>;
}

/** How a newer release takes the place of an older one. */
export interface Release {
  readonly open: Script;
  readonly unhook: Script;
  readonly close: Script;
  readonly loaded: Question;
  readonly others: Question;
  readonly curated: Question;
  readonly counts: Question;
  readonly duplicates: Question;
  readonly leftBehind: Question;
}

/**
 * Reads the folder `cypher/`.
 * @throws AppError `bad-request` with `file:line` for the first thing that is wrong in it
 */
export async function readLibrary(folder: string): Promise<Library> {
  const [schema, vocabulary, mechanisms, projection, release, queries, checks] = await Promise.all([
    readScripts(join(folder, "schema")),
    readScripts(join(folder, "vocabulary")),
    readScripts(join(folder, "mechanisms")),
    readScripts(join(folder, "projection")),
    readRelease(join(folder, "release")),
    readQuestions(join(folder, "queries")),
    readQuestions(join(folder, "checks")),
  ]);
  const [twice] = duplicateRows([...vocabulary, ...mechanisms]);
  if (twice !== undefined) throw new AppError("bad-request", twice);
  return {
    schema,
    vocabulary,
    mechanisms,
    projection,
    release,
    queries: withoutPlace(queries),
    checks: withoutPlace(checks),
  };
}

const withoutPlace = (questions: readonly Question[]): ReadonlyMap<string, NamedQuery> =>
  new Map(questions.map(({ statement: _, ...query }) => [query.name, query]));

async function readRelease(folder: string): Promise<Release> {
  const read = async (name: string) => readOne(folder, `${name}.cypher`);
  return {
    open: toScript(await read("open")),
    unhook: toScript(await read("unhook")),
    close: toScript(await read("close")),
    loaded: toQuestion(await read("loaded")),
    others: toQuestion(await read("others")),
    curated: toQuestion(await read("curated")),
    counts: toQuestion(await read("counts")),
    duplicates: toQuestion(await read("duplicates")),
    leftBehind: toQuestion(await read("left-behind")),
  };
}

interface File {
  readonly file: string;
  readonly text: string;
}

const readScripts = async (folder: string) => (await readFolder(folder)).map(toScript);

const readQuestions = async (folder: string) => (await readFolder(folder)).map(toQuestion);

/** A file as the statements that it holds. */
export function toScript({ file, text }: File): Script {
  readHeader(file, text);
  const [parameter] = parametersUsed(text);
  if (parameter) {
    const line = lineAt(text, parameter.index);
    throw new AppError(
      "bad-request",
      `${file}:${line}: $${parameter.name}: a script has no parameters`,
    );
  }
  return { file, statements: splitScript(file, text) };
}

/** A file as the one question that it asks. */
export function toQuestion({ file, text }: File): Question {
  const header = readHeader(file, text);
  const [statement, second] = splitScript(file, text);
  if (!statement) throw new AppError("bad-request", `${file}:1: the file asks nothing`);
  if (second) {
    throw new AppError("bad-request", `${file}:${second.line}: a question is one statement`);
  }
  checkParameters(file, text, header.parameters);
  return { name: basename(file, ".cypher"), ...header, cypher: statement.cypher, statement };
}

function checkParameters(file: string, text: string, declared: readonly { name: string }[]): void {
  const used = parametersUsed(text);
  const undeclared = used.find(({ name }) =>
    declared.every((parameter) => parameter.name !== name),
  );
  if (undeclared) {
    const line = lineAt(text, undeclared.index);
    throw new AppError("bad-request", `${file}:${line}: $${undeclared.name} is not declared`);
  }
  const unused = declared.find((parameter) => used.every(({ name }) => name !== parameter.name));
  if (unused) {
    const line = lineAt(text, text.search(new RegExp(`^// @param +${unused.name}\\b`, "m")));
    throw new AppError("bad-request", `${file}:${line}: @param ${unused.name} is not used`);
  }
}

const parametersUsed = (text: string) =>
  Array.from(codeOnly(text).matchAll(/\$(\w+)/g), ({ 1: name = "", index }) => ({ name, index }));

async function readFolder(folder: string): Promise<readonly File[]> {
  const all = await readdir(folder).catch((cause) => {
    throw new AppError("bad-request", `${nameFor(folder)}: the folder cannot be read`, { cause });
  });
  const names = all.filter((name) => name.endsWith(".cypher")).sort();
  return Promise.all(names.map((name) => readOne(folder, name)));
}

async function readOne(folder: string, name: string): Promise<File> {
  const file = nameFor(folder, name);
  const text = await readFile(join(folder, name), "utf8").catch((cause) => {
    throw new AppError("bad-request", `${file}: the file cannot be read`, { cause });
  });
  return { file, text };
}

/** The last two folders are enough to find the file, and tell nothing of the machine. */
const nameFor = (folder: string, ...name: readonly string[]) =>
  [basename(join(folder, "..")), basename(folder), ...name].join("/");
