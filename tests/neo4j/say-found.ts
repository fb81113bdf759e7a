/** Prints which Neo4j the tests take in this environment, or why none, and ends it again. */
import { findNeo4j } from "./find-neo4j.ts";

const found = await findNeo4j(process.env);
process.stdout.write(typeof found === "string" ? `none: ${found}\n` : `took: ${found.took}\n`);
if (typeof found !== "string") await found.stop();
process.exit(0);
