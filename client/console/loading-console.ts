import type { NamedQuery, Schema } from "../../server/api.ts";
import type { Console } from "./state.ts";

async function get<Answer>(path: string): Promise<Answer | null> {
  try {
    const response = await fetch(path, { headers: { accept: "application/json" } });
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}

/** Fetches what the console offers: named queries, and what the graph is made of. Without them it still asks. */
export async function loadConsole(
  console: Pick<Console, "queries" | "schema" | "linkedContent">,
): Promise<void> {
  const [queries, schema] = await Promise.all([
    get<readonly NamedQuery[]>("/api/queries"),
    get<Schema>("/api/schema"),
  ]);
  console.queries.value = queries ?? [];
  console.schema.value = schema;
  const linked = console.linkedContent.peek();
  if (schema !== null && linked === schema.content) console.linkedContent.value = null;
}
