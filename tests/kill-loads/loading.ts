/**
 * A program that loads once, to be killed meanwhile: says `ready`, begins when it is told to, says `settling` when all is
 * written and is to take effect, and then `done`. On Neo4j it
 * loads as `npm run load` does; embedded, it fills and seals a store as a server does that starts.
 */
import { readLibrary } from "../../server/library/library.ts";
import { load } from "../../server/library/load.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import { type Neo4jAddress, openNeo4j } from "../../server/store/neo4j.ts";

/** What the program may load, and where: its one argument, as JSON. */
export interface Loading {
  /** Folders like `cypher/`; the message that lets it begin is the number of one of them. */
  readonly contents: readonly string[];
  /** Null for the embedded store. */
  readonly address: Neo4jAddress | null;
}

const { contents, address } = JSON.parse(process.argv[2] ?? "") as Loading;
const libraries = await Promise.all(contents.map(readLibrary));
const store = address === null ? await openEmbedded() : await openNeo4j(address);
process.send?.("ready");
const chosen = await new Promise<number>((resolve) => process.once("message", resolve));
const library = libraries[chosen];
if (library === undefined) throw new Error(`there is no content ${chosen}`);
await load(store, library, {
  check: true,
  onStep: ({ done, total }) => done === total - 1 && process.send?.("settling"),
});
if (address === null) await store.seal();
process.send?.("done");
