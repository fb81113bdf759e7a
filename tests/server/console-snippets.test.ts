import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { SNIPPETS, snippetOf } from "../../client/console/snippets.ts";
import { runServer } from "../running-server.ts";
import { warmConsole } from "../warm-console.ts";

const server = await runServer();
await warmConsole(server.url);
afterAll(() => server.close());

const run = promisify(execFile);

/** How a snippet is run by whoever pastes it. */
const RUNNERS = {
  curl: (text: string) => run("sh", ["-c", text]),
  javascript: (text: string) => run(process.execPath, ["--input-type=module", "-e", text]),
  python: (text: string) => run("python3", ["-c", text]),
} as const;

const hostile = `it's "x" \\ $HOME \`id\` 核 \n%`;

describe.each(["curl", "javascript", "python"] as const)("the snippet for %s", (name) => {
  it("runs as it is and prints the rows, whatever signs the parameters have", async () => {
    const asked = {
      cypher: "MATCH (n:Drug {id: $drug})\nRETURN n.name AS name, $text = $same AS same // '\"",
      parameters: { drug: "lenalidomide", text: hostile, same: hostile },
      origin: server.url,
    };
    const { stdout } = await RUNNERS[name](snippetOf[name](asked));
    expect(stdout).toContain("lenalidomide");
    expect(stdout).toMatch(/["']?same["']?: ?true/i);
  });
});

it("for cypher-shell gives parameters as Cypher writes them, safe from the shell", () => {
  const text = snippetOf["cypher-shell"]({
    cypher: "RETURN $a AS a",
    parameters: { a: "it's", "b c": [1, true, null] },
    origin: "",
  });
  expect(text).toContain(`-P '{\`a\`: '\\''it\\'\\''s'\\'', \`b c\`: [1, true, null]}'`);
  expect(text).toContain("RETURN $a AS a;");
  expect(SNIPPETS).toHaveLength(4);
});
