import type { FoundNeo4j } from "./found-neo4j.ts";
import { neo4jFromJars } from "./neo4j-from-jars.ts";
import { neo4jInDocker } from "./neo4j-in-docker.ts";
import { neo4jOfUser } from "./neo4j-of-user.ts";

export type { FoundNeo4j } from "./found-neo4j.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a Neo4j may be found: answers it, or why there is none. */
export type Place = (environment: Environment) => Promise<FoundNeo4j | string>;

/** Where it is looked for when `NEO4J_URI` names none, first one first. */
export const PLACES: readonly Place[] = [neo4jInDocker, neo4jFromJars];

/**
 * A Neo4j for the tests, which delete all of its data: the one that `NEO4J_URI` names, else one in Docker, else one from
 * Maven Central's jars. Says on standard error which it took; a text says why there is none. Whoever names a Neo4j gets
 * that one or none.
 */
export async function findNeo4j(
  environment: Environment,
  places: readonly Place[] = PLACES,
): Promise<FoundNeo4j | string> {
  const ofUser = await neo4jOfUser(environment);
  if (ofUser !== null) return tell(ofUser, []);
  const reasons = ["NEO4J_URI is not set"];
  for (const look of places) {
    const found = await look(environment);
    if (typeof found !== "string") return tell(found, reasons);
    reasons.push(found);
  }
  return reasons.join("; ");
}

/** Says which it took, and why none that comes before it. */
function tell(found: FoundNeo4j | string, reasons: readonly string[]): FoundNeo4j | string {
  if (typeof found === "string") return found;
  const because = reasons.length > 0 ? ` (${reasons.join("; ")})` : "";
  process.stderr.write(`Neo4j for the tests: ${found.took}${because}.\n`);
  return found;
}
