import type { Neo4jAddress } from "../../server/store/neo4j.ts";

/** A Neo4j for the tests, all of whose data they may delete. */
export interface FoundNeo4j {
  readonly address: Neo4jAddress;
  /** Where it was found, for people: "NEO4J_URI", "Docker, neo4j:…", "jars of Neo4j 5.26.30". */
  readonly took: string;
  /** What was started for the tests, as plain data that another process can control it by; null for a server of the user's. */
  readonly handle: Neo4jHandle | null;
  /** Lets a test pause, end and start it; null for a server of the user's. */
  readonly control: Neo4jControl | null;
  /** Ends what was started for the tests; a server of the user's goes on, with an empty database. */
  stop(): Promise<void>;
}

/** What was started for the tests. */
export type Neo4jHandle =
  | { readonly kind: "container"; readonly id: string }
  /** Java on this machine; its folder says its process and how to start it again. */
  | { readonly kind: "process"; readonly home: string };

/** Faults on demand. The address stays the same through all of them, and so do the data. */
export interface Neo4jControl {
  /** Holds the server: its connections stay, and nothing answers. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Ends it in good order. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again, and waits until it answers a query. */
  start(): Promise<void>;
}
