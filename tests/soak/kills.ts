import assert from "node:assert/strict";
import { type KillReport, tellKills } from "../kill-loads/kill-loads.ts";
import { killLoadsOfEmbedded, killLoadsOfNeo4j } from "../kill-loads/targets.ts";
import { findNeo4j } from "../neo4j/find-neo4j.ts";

const MOMENTS = 200;
const SHORT = 20;

/** Kills loads of either store: each leaves the old graph or the new one, never a part. */
export async function soakKills(short: boolean): Promise<void> {
  const options = { moments: short ? SHORT : MOMENTS, seed: Date.now() % 2 ** 31 };
  judge(await killLoadsOfEmbedded(options));
  const found = await findNeo4j(process.env);
  if (typeof found === "string") throw new Error(`there is no Neo4j: ${found}`);
  try {
    judge(await killLoadsOfNeo4j(found.address, options));
  } finally {
    await found.stop();
  }
}

function judge(report: KillReport): void {
  process.stdout.write(`${tellKills(report)}\n`);
  assert.equal(report.partial, 0);
}
