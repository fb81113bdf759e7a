import { describeOnNeo4j } from "../neo4j/empty-neo4j.ts";
import { serveNeo4j } from "./loaded-neo4j.ts";
import { answersUnderAttack } from "./under-attack.ts";

describeOnNeo4j("Neo4j, and attackers", (address) => {
  // Bombs that get as far as Neo4j take its cores, and where it has the server's own two cores the named questions wait for them.
  answersUnderAttack("Neo4j, under attack", () => serveNeo4j(address), { mostRatio: null });
});
