import type { Driver } from "neo4j-driver";

const MOST_NAMED = 8;

/** What a database holds, for people: "3 nodes (2 Gene, 1 Drug), 1 constraint"; null where it holds nothing. */
export async function whatItHolds(driver: Driver, database: string): Promise<string | null> {
  const count = async (cypher: string): Promise<readonly (readonly [string, number])[]> => {
    const { records } = await driver.executeQuery(cypher, {}, { database });
    return records.map((record) => [String(record.get("name")), Number(record.get("amount"))]);
  };
  const [[, nodes] = ["", 0]] = await count("MATCH (n) RETURN 'nodes' AS name, count(n) AS amount");
  const labels = await count(
    "MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS amount ORDER BY amount DESC, name",
  );
  const [[, constraints] = ["", 0]] = await count(
    "SHOW CONSTRAINTS YIELD name RETURN 'constraints' AS name, count(*) AS amount",
  );
  const [[, indexes] = ["", 0]] = await count(
    `SHOW INDEXES YIELD type, owningConstraint WHERE type <> "LOOKUP" AND owningConstraint IS NULL
     RETURN 'indexes' AS name, count(*) AS amount`,
  );
  const named = labels.slice(0, MOST_NAMED).map(([label, amount]) => `${amount} ${label}`);
  const rest = labels.length > MOST_NAMED ? [`${labels.length - MOST_NAMED} more labels`] : [];
  const kinds = [...named, ...rest].join(", ");
  const holds = [
    nodes > 0 && `${amountOf(nodes, "node")}${kinds && ` (${kinds})`}`,
    constraints > 0 && amountOf(constraints, "constraint"),
    indexes > 0 && `${indexes} ${indexes === 1 ? "index" : "indexes"}`,
  ].filter((part) => part !== false);
  return holds.length === 0 ? null : holds.join(", ");
}

const amountOf = (amount: number, what: string) => `${amount} ${what}${amount === 1 ? "" : "s"}`;

/** Leaves nothing in a database: no data, no constraint, no index. */
export async function emptyDatabase(driver: Driver, database: string): Promise<void> {
  const run = (cypher: string) => driver.executeQuery(cypher, {}, { database });
  await run("MATCH (n) DETACH DELETE n");
  for (const [kind, kinds] of [
    ["CONSTRAINT", "CONSTRAINTS"],
    ["INDEX", "INDEXES"],
  ]) {
    const { records } = await run(
      `SHOW ${kinds} YIELD name, type WHERE type <> "LOOKUP" RETURN name`,
    );
    for (const record of records) await run(`DROP ${kind} \`${record.get("name")}\` IF EXISTS`);
  }
}
