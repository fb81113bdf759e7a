import type { CypherReader } from "../server/store/cypher-reader.ts";

/** Hands every query to the engine as it stands: for tests of what lies behind the reader, whatever gets past it. */
export const UNREAD: CypherReader = {
  read: async (cypher, _question, { timeoutMs = 30_000 } = {}) => ({ cypher, timeoutMs }),
  close: async () => {},
};
