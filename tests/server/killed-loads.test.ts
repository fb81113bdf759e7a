import { expect, it } from "vitest";
import { tellKills } from "../kill-loads/kill-loads.ts";
import { killLoadsOfEmbedded } from "../kill-loads/targets.ts";

/** `npm run soak` kills more. */
const MOMENTS = 60;

it("leaves no sealed graph or a whole one, whenever a server is killed that loads the embedded store", async () => {
  const report = await killLoadsOfEmbedded({ moments: MOMENTS, seed: 4 });
  process.stdout.write(`${tellKills(report)}\n`);
  expect(report).toMatchObject({ killed: MOMENTS, partial: 0 });
  expect(Math.min(report.old, report.next)).toBeGreaterThan(0);
}, 600_000);
