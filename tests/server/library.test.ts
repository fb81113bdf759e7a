import { expect, it } from "vitest";
import { duplicateRows } from "../../server/library/duplicates.ts";
import { readHeader } from "../../server/library/header.ts";
import { readLibrary, toQuestion, toScript } from "../../server/library/library.ts";
import { splitScript } from "../../server/library/split.ts";

const FILE = "cypher/mechanisms/x.cypher";
const split = (text: string) => splitScript(FILE, text).map(({ cypher, line }) => [line, cypher]);
const question = (text: string) => toQuestion({ file: "cypher/queries/x.cypher", text });
const script = (text: string) => toScript({ file: FILE, text });

it("reads every file of the folder cypher", async () => {
  const library = await readLibrary("cypher");
  expect(library.queries.size).toBeGreaterThan(0);
  expect(library.checks.size).toBeGreaterThan(0);
  for (const scripts of [library.schema, library.vocabulary, library.mechanisms]) {
    expect(scripts.flatMap(({ statements }) => statements)).not.toEqual([]);
  }
});

it("says which folder is missing", async () => {
  await expect(readLibrary("cypher/nowhere")).rejects.toThrow(/nowhere\/[\w./-]+: .*not be read/);
});

it("splits at a semicolon that ends a line and keeps the lines", () => {
  expect(
    split("// What.\n\nMATCH (n)\nRETURN n;\n\n// Why.\nRETURN 1;  \nRETURN 2; // end\n"),
  ).toEqual([
    [3, "MATCH (n)\nRETURN n"],
    [7, "RETURN 1"],
    [8, "RETURN 2"],
  ]);
});

it.each([
  ['RETURN "a;\nb" AS x;', 'RETURN "a;\nb" AS x'],
  ["RETURN 'a;\nb' AS x;", "RETURN 'a;\nb' AS x"],
  ['RETURN "a\\";\n" AS x;', 'RETURN "a\\";\n" AS x'],
  ["RETURN 'it\\'s;\n' AS x;", "RETURN 'it\\'s;\n' AS x"],
  ["RETURN 1 AS `a;\nb`;", "RETURN 1 AS `a;\nb`"],
  ["RETURN 1 AS `a``;\nb`;", "RETURN 1 AS `a``;\nb`"],
  ["RETURN /* a;\n */ 1 AS x;", "RETURN /* a;\n */ 1 AS x"],
  ["RETURN 1 // a;\n AS x;", "RETURN 1 // a;\n AS x"],
  ["RETURN 4 / 2 AS x;", "RETURN 4 / 2 AS x"],
  ['RETURN "http://a" AS x;', 'RETURN "http://a" AS x'],
  ["RETURN '' AS x;", "RETURN '' AS x"],
])("does not split inside a string, a quoted name or a comment: %j", (text, whole) => {
  expect(split(text)).toEqual([[1, whole]]);
});

it.each([
  ["// A.\nRETURN 1; RETURN 2;\n", "2: a statement ends in ; at its line's end"],
  ["// A.\nRETURN 1;\nRETURN 2\n", "3: this statement does not end in ;"],
  ["// A.\n\nRETURN 'a;\n", "3: this string is not closed"],
  ["// A.\n/* a\n", "2: this comment is not closed"],
  ["RETURN 1 AS `a\n", "1: this name is not closed"],
  ["RETURN 1;\n;\n", "2: there is no statement before this ;"],
])("names the line of a statement that does not end: %j", (text, message) => {
  expect(() => split(text)).toThrow(`${FILE}:${message}`);
});

const HEADER = `// How does a drug reach an effect? Every chain.
//
// Notes: shortest first;
// no more than 200.
//
// @zh 药物如何产生作用？
// @for researcher
// @param   drug     text     "lenalidomide"  Id of the drug.
// @param   maxHops  integer  6               Longest chain.
// @returns path     path     The chain.
// @example sign = 1
MATCH p = (a {id: $drug})-->() WHERE length(p) <= $maxHops RETURN p AS path;
`;

it("reads a header", () => {
  expect(readHeader("x", HEADER)).toEqual({
    title: "How does a drug reach an effect? Every chain.",
    titleZh: "药物如何产生作用？",
    notes: "shortest first;\nno more than 200.",
    asker: "researcher",
    parameters: [
      { name: "drug", type: "text", example: "lenalidomide", meaning: "Id of the drug." },
      { name: "maxHops", type: "integer", example: 6, meaning: "Longest chain." },
    ],
    returns: [{ name: "path", type: "path", meaning: "The chain." }],
    example: "sign = 1",
  });
});

it("keeps the statement of a question without header and semicolon", () => {
  expect(question(HEADER).cypher).toBe(
    "MATCH p = (a {id: $drug})-->() WHERE length(p) <= $maxHops RETURN p AS path",
  );
});

it.each([
  ["RETURN 1 AS x;\n", "1: the first line must be a comment"],
  ["// @param a text\n", "1: the first line must be a comment"],
  ["// A.\n// @parameter a text\n", "2: @parameter is none of"],
  ["// A.\n// @for nobody\n", "2: @for nobody is none of researcher, writer, teacher, page"],
  ["// A.\n// @param a text\n", "2: expected: @param name type example Meaning."],
  ["// A.\n// @param a word 1 B.\n", "2: expected: @param name type example Meaning."],
  ["// A.\n// @param a integer 1.5 B.\n", '2: the example of "a" must be of type integer, not 1.5'],
  ["// A.\n// @param a text 5 B.\n", '2: the example of "a" must be of type text, not 5'],
  ["// A.\n// @param a number x B.\n", '2: the example of "a" must be of type number, not x'],
  ["// A.\n// @returns a\n", "2: expected: @returns name type Meaning."],
  ["// A.\n// @returns a text B.\n// @returns a text B.\n", '3: "a" is declared twice'],
])("names the line of a wrong header: %j", (text, message) => {
  expect(() => question(`${text}RETURN 1 AS x;\n`)).toThrow(`cypher/queries/x.cypher:${message}`);
});

it.each([
  ["// A.\n\nRETURN\n  $a AS x;\n", "4: $a is not declared"],
  ['// A.\n// @param a text "b" B.\nRETURN 1 AS x;\n', "2: @param a is not used"],
  ["// A.\n// @param a text \"b\" B.\nRETURN '$a' AS x; // $a\n", "2: @param a is not used"],
  ["// A.\nRETURN 1 AS x;\nRETURN 2 AS x;\n", "3: a question is one statement"],
  ["// A.\n", "1: the file asks nothing"],
])("refuses a question whose parameters or statements do not fit: %j", (text, message) => {
  expect(() => question(text)).toThrow(`cypher/queries/x.cypher:${message}`);
});

it("refuses a parameter in a script", () => {
  expect(() => script("// A.\n\nRETURN $a;\n")).toThrow(
    `${FILE}:3: $a: a script has no parameters`,
  );
});

const table = (label: string, ...rows: string[]) =>
  script(
    `// A.\nUNWIND [\n${rows.join(",\n")}\n] AS row\nMERGE (n:${label} {id: row.id})\nSET n.x = 1;\n`,
  );

it("finds an id that stands twice in a table, by line", () => {
  const twice = table("Claim", '{id: "a", s: "{id: 1}"}', '{id: "b", l: [{id: "a"}]}', '{id: "a"}');
  expect(duplicateRows([twice])).toContain(`${FILE}:5: id "a" stands already at ${FILE}:3`);
});

it("finds an id that two tables of one label tell differently", () => {
  const tables = [table("Claim", '{id: "a", x: 1}'), table("Claim", '{id: "a", x: 2}')];
  expect(duplicateRows(tables)).toEqual([`${FILE}:3: id "a" stands already at ${FILE}:3`]);
});

it("lets two files say the same of an entity, and two labels share an id", () => {
  const tables = [
    table("Entity", '{id: "a", x: 1}'),
    table("Entity", '{id: "a",  x: 1}'),
    table("Mechanism", '{id: "a", x: 3}'),
  ];
  expect(duplicateRows(tables)).toEqual([]);
});
