import { expect, it } from "vitest";
import { describeSettings, limitsOf, readConfig } from "../../server/config.ts";
import { SETTINGS, type Setting } from "../../server/settings.ts";
import { FREE_LIMITS } from "../../server/store/store.ts";

it("listens on this machine alone and asks the embedded engine when nothing is said", () => {
  const config = readConfig({});
  expect(config).toMatchObject({ port: 4000, host: "127.0.0.1", neo4jUri: null, sourceDir: null });
  expect(limitsOf(config)).toEqual(FREE_LIMITS);
});

it("takes what the environment says, and an empty variable as not set", () => {
  const config = readConfig({
    PORT: "0",
    NEO4J_URI: "neo4j+s://graph.example:7687",
    NEO4J_PASSWORD: "secret",
    MAX_ROWS: "",
  });
  expect(config).toMatchObject({
    port: 0,
    neo4jUri: "neo4j+s://graph.example:7687",
    neo4jPassword: "secret",
    maxRows: 2000,
  });
});

it.each([
  [{ PORT: "eighty" }, 'PORT must be a whole number from 0 to 65535, not "eighty"'],
  [{ PORT: "65536" }, 'PORT must be a whole number from 0 to 65535, not "65536"'],
  [{ PORT: "0x50" }, 'PORT must be a whole number from 0 to 65535, not "0x50"'],
  [{ MAX_ROWS: "0" }, 'MAX_ROWS must be a whole number from 1 to 1000000, not "0"'],
  [{ QUERY_TIMEOUT_MS: "-1" }, "QUERY_TIMEOUT_MS must be a whole number from 1 to 600000"],
  [{ MAX_BRACKET_DEPTH: "1.5" }, "MAX_BRACKET_DEPTH must be a whole number from 1 to 64"],
  [
    { NEO4J_URI: "bolt://me:secret@localhost" },
    'without user and password, not "bolt://…@localhost"',
  ],
  [{ NEO4J_URI: "http://localhost:7474" }, "NEO4J_URI must be an address such as neo4j://"],
])("names the variable that is wrong: %j", (env, message) => {
  expect(() => readConfig(env)).toThrow(message);
});

it("describes every setting with its default", () => {
  const help = describeSettings();
  for (const { env, usual } of Object.values(SETTINGS)) {
    const line = help.split("\n").find((text) => text.trim().startsWith(`${env} `));
    expect(line).toBeDefined();
    if (usual) expect(line).toContain(String(usual));
  }
});

it("has a variable for each setting, once", () => {
  const names = Object.values(SETTINGS).map(({ env }) => env);
  expect(new Set(names).size).toBe(names.length);
});

it("tells in docs/settings.md what it tells here; `npx vitest -u` writes it anew", async () => {
  const settings: readonly Setting[] = Object.values(SETTINGS);
  const rows = settings.map((setting) => {
    const usual = setting.usual === null ? "" : String(setting.usual);
    const unit = setting.kind === "integer" ? setting.unit : "";
    const range = setting.kind === "integer" ? `${setting.least} to ${setting.most}` : "";
    return `| \`${setting.env}\` | ${usual} | ${unit} | ${range} | ${setting.help} |`;
  });
  const page = `# Settings

Environment variables that the server reads when it starts; \`npm start -- --help\` lists them too. One that is wrong stops the
start and says what was expected. A query beyond a limit is refused with an error that names the limit, or, of rows, answered
in part with \`truncated\`.

| variable | default | unit | from, to | what it does |
|---|---|---|---|---|
${rows.join("\n")}
`;
  await expect(page).toMatchFileSnapshot("../../docs/settings.md");
});
