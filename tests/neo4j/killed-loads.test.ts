import { expect, it } from "vitest";
import { tellKills } from "../kill-loads/kill-loads.ts";
import { killLoadsOfNeo4j } from "../kill-loads/targets.ts";
import { describeOnNeo4j, openEmptyNeo4j } from "./empty-neo4j.ts";

/** `npm run soak` kills more. */
const MOMENTS = 60;

describeOnNeo4j("a load of Neo4j that is killed", (address) => {
  it("leaves the old graph or the new one, whenever it was killed", async () => {
    await (await openEmptyNeo4j(address)).close();
    const report = await killLoadsOfNeo4j(address, { moments: MOMENTS, seed: 4 });
    process.stdout.write(`${tellKills(report)}\n`);
    expect(report).toMatchObject({ killed: MOMENTS, partial: 0 });
    expect(Math.min(report.old, report.next)).toBeGreaterThan(0);
  }, 600_000);
});
