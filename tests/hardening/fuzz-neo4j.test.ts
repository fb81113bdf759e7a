import { readLibrary } from "../../server/library/library.ts";
import { load } from "../../server/library/load.ts";
import { describeOnNeo4j, openEmptyNeo4j } from "../neo4j/empty-neo4j.ts";
import { refusesWhatIsMadeUp } from "./fuzz.ts";

describeOnNeo4j("Neo4j, and what is made up", (address) => {
  refusesWhatIsMadeUp("Neo4j", async () => {
    const store = await openEmptyNeo4j(address);
    await load(store, await readLibrary("cypher"));
    return store;
  });
});
