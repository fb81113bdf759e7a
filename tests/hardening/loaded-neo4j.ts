import { readLibrary } from "../../server/library/library.ts";
import { load } from "../../server/library/load.ts";
import type { Neo4jAddress } from "../../server/store/neo4j.ts";
import { openEmptyNeo4j } from "../neo4j/empty-neo4j.ts";
import { type ServedElsewhere, serveElsewhere } from "./served.ts";

/** A server, in a process of its own, on a Neo4j that holds the content and nothing else. */
export async function serveNeo4j(
  { uri, user, password, database, ...rest }: Neo4jAddress,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServedElsewhere> {
  const store = await openEmptyNeo4j({ uri, user, password, database, ...rest });
  await load(store, await readLibrary("cypher")).finally(() => store.close());
  return serveElsewhere({
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    ...settings,
  });
}
