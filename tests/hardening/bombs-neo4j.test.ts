import { describeOnNeo4j } from "../neo4j/empty-neo4j.ts";
import { outlivesBombs } from "./bombs.ts";
import { serveNeo4j } from "./loaded-neo4j.ts";

describeOnNeo4j("Neo4j, given bombs", (address) => {
  outlivesBombs("Neo4j", (settings) => serveNeo4j(address, settings));
});
