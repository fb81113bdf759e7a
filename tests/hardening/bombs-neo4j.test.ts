import { describeOnNeo4j } from "../neo4j/empty-neo4j.ts";
import { outlivesBombs, QUERY_MS } from "./bombs.ts";
import { serveNeo4j } from "./loaded-neo4j.ts";

describeOnNeo4j("Neo4j, given bombs", (address) => {
  outlivesBombs("Neo4j", () => serveNeo4j(address, { QUERY_TIMEOUT_MS: `${QUERY_MS}` }));
});
