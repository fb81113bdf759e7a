import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../server/config.ts";
import { readLibrary } from "../../server/library/library.ts";
import { SILENT } from "../../server/log.ts";
import { start } from "../../server/start.ts";
import { builtViewer } from "../../server/viewer.ts";

/** Says that it ran, in any way that a stored text could run. */
const RUN = "window.hacked=1";

/** A text that would run where a page took it for markup, for an address, for a style or for a formula. */
export const HOSTILE =
  `=cmd|' /C calc'!A0 <script>${RUN}</script><img src=x onerror="${RUN}">` +
  `<svg onload="${RUN}"></svg>"><a href="javascript:${RUN}">x</a>'\`{{${RUN}}}\${${RUN}}` +
  `<style>@import "https://evil.example/a.css"</style><iframe src="https://evil.example/"></iframe>`;

/** The same for what is drawn: a layout makes room for each letter of a name. */
const HOSTILE_NAME = `<img src=x onerror=${RUN}><script>${RUN}</script>`;

const ADDRESSES = [
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `HGNC:"><script>${RUN}</script>`,
  "https://evil.example/x",
  `vbscript:${RUN}`,
];

const text = (value: string) => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

/** Writes the text into each of these properties of a label, with what tells one from the other where names must differ. */
function soil(label: string, properties: readonly string[], lists: readonly string[] = []): string {
  const sets = [
    ...properties.map((name) => {
      const hostile = /^(?:name|nameZh)$/.test(name) ? HOSTILE_NAME : HOSTILE;
      return `n.${name} = ${text(`${hostile} `)} + n.id`;
    }),
    ...lists.map((name) => `n.${name} = [${text(HOSTILE)}]`),
  ];
  return `MATCH (n:${label})\nSET ${sets.join(",\n  ")};\n`;
}

const SOILED = [
  "// A graph whose every text is hostile.\n",
  soil("Entity", ["name", "nameZh", "note", "noteZh"], ["synonyms"]),
  `MATCH (n:Entity)\nSET n.curie = ${text(`javascript:${RUN}`)}, n.curieMatch = ${text(HOSTILE)}, ` +
    `n.xrefs = [${ADDRESSES.map(text).join(", ")}], n.xrefMatches = [${ADDRESSES.map(() => text(HOSTILE)).join(", ")}];\n`,
  soil("Claim", ["statement", "statementZh", "note", "noteZh"], ["conditions", "conditionsZh"]),
  soil("Claim", ["aspect", "aspectZh", "system", "systemZh", "location", "locationZh", "donor"]),
  soil("Claim", ["donorZh", "species", "property", "propertyZh", "comparison", "comparisonZh"]),
  soil("Mechanism", ["name", "nameZh", "question", "questionZh"]),
  soil("Reference", ["citation", "citationZh"]),
  soil("Term", ["name", "nameZh", "meaning", "meaningZh"], ["equivalents"]),
].join("\n");

/** The real program with the built page, over that graph. */
export async function serveHostileGraph(page: string) {
  const folder = await mkdtemp(join(tmpdir(), "mechgraph-hostile-"));
  await cp("cypher", folder, { recursive: true });
  await writeFile(join(folder, "mechanisms", "zz-hostile.cypher"), SOILED);
  const running = await start({
    config: readConfig({ PORT: "0", LAYOUT_DEADLINE_MS: "120000" }),
    library: await readLibrary(folder),
    version: "test",
    viewer: await builtViewer(page),
    log: SILENT,
  });
  return {
    url: running.url,
    async close() {
      await running.close();
      await rm(folder, { recursive: true });
    },
  };
}
