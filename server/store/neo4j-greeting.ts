import neo4j, { type Driver } from "neo4j-driver";
import { driversWords, fromNeo4jError } from "./neo4j-errors.ts";

/** What is known of a Neo4j once it has answered. */
export interface Greeting {
  /** "Neo4j 2026.08.1". */
  readonly engine: string;
  /** Why no free query may be asked; null where they may. */
  readonly freeOff: string | null;
}

const WRITES =
  "free Cypher is off: this Neo4j carried out a write in a session that may only read, so nothing keeps a query from writing";

const UNSURE =
  "free Cypher is off: this Neo4j did not say that a session that may only read may not write, but";

/** A node without a label: of one that is undone, Neo4j would keep the label's name. */
const PROBE = "CREATE () RETURN 1 AS written";

/** Asks who the server is, and whether it refuses to write where it may only read: single servers used not to. */
export async function greet(driver: Driver, database: string): Promise<Greeting> {
  const { agent } = await driver.getServerInfo({ database });
  const engine = (agent ?? "Neo4j").replace("/", " ");
  return { engine, freeOff: await reasonAgainst(driver, database) };
}

async function reasonAgainst(driver: Driver, database: string): Promise<string | null> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const transaction = await session.beginTransaction();
    const refusal = await transaction.run(PROBE).then(
      () => null,
      (cause: unknown) => cause,
    );
    await transaction.rollback().catch(() => {});
    if (refusal === null) return WRITES;
    const { code, message } = fromNeo4jError(refusal);
    if (code === "read-only" || isNotTheLeader(refusal)) return null;
    // A connection that breaks off is no refusal.
    if (code === "store-down" || code === "timed-out") throw refusal;
    return `${UNSURE}: ${message}`;
  } finally {
    await session.close();
  }
}

/** A member of a cluster that only follows refuses every write, whatever the session says. */
const isNotTheLeader = (refusal: unknown) => /NotALeader/.test(driversWords(refusal));
