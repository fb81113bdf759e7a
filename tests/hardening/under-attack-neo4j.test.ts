import { describeOnNeo4j } from "../neo4j/empty-neo4j.ts";
import { serveNeo4j } from "./loaded-neo4j.ts";
import { answersUnderAttack } from "./under-attack.ts";

describeOnNeo4j("Neo4j, and attackers", (address) => {
  answersUnderAttack("Neo4j, under attack", () => serveNeo4j(address), { mostRatio: 2 });
});
