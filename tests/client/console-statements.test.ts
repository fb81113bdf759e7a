import { expect, it } from "vitest";
import {
  offsetOf,
  parametersIn,
  statementAt,
  statementsOf,
} from "../../client/console/statements.ts";

it("takes a text apart at its semicolons, and at no other sign", () => {
  const text = "RETURN 1 AS a; // one; two\nRETURN 'x;y' AS `b;c`;\n/* ; */\nRETURN 3 AS c";
  expect(statementsOf(text).map(({ cypher }) => cypher)).toEqual([
    "RETURN 1 AS a",
    "RETURN 'x;y' AS `b;c`",
    "RETURN 3 AS c",
  ]);
  for (const { cypher, start, end } of statementsOf(text)) {
    expect(text.slice(start, end)).toBe(cypher);
  }
});

it.each(["", " ;; ", "// nothing", "/* nothing", ";\n// ;"])("finds no statement in %j", (text) => {
  expect(statementsOf(text)).toEqual([]);
});

it("finds the statement that the cursor is in, also behind its semicolon", () => {
  const text = "RETURN 1 AS a;\n\nRETURN 2 AS b";
  expect(statementAt(text, 0)?.cypher).toBe("RETURN 1 AS a");
  expect(statementAt(text, 15)?.cypher).toBe("RETURN 1 AS a");
  expect(statementAt(text, 20)?.cypher).toBe("RETURN 2 AS b");
  expect(statementAt("  ", 1)).toBeNull();
  expect(statementAt("RETURN 'x'", 3)?.cypher).toBe("RETURN 'x'");
});

it("finds the parameters that a text asks for, not those that it only speaks of", () => {
  const text = "MATCH (n {id: $drug}) WHERE n.x = '$no' /* $no */ RETURN $`my cell`, $drug, `$no`";
  expect(parametersIn(text)).toEqual(["drug", "my cell"]);
});

it("finds the place that an error names", () => {
  expect("RETURN 1\nRETURM 2".slice(offsetOf("RETURN 1\nRETURM 2", 2, 1))).toBe("RETURM 2");
  expect(offsetOf("RETURN", 9, 9)).toBe(6);
});
