import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { print } from "../../server/command.ts";
import { readKit } from "./read-features.ts";
import { countOf, reportOf, storyOf } from "./report.ts";
import { type Judged, runKit } from "./run-kit.ts";

const KIT = "../shared/data/opencypher-tck";
const OURS = "tests/fixtures/tck";

/** One scenario in so many: each query is read with a whole grammar. `TCK_EVERY=1`, or `npm run tck`, takes all. */
const EVERY = Number(process.env.TCK_EVERY ?? 4);

/** Such a share of what was run passed when this was written, and was not skipped. */
const PASSED_BEFORE = 0.55;

const kindsIn = (all: readonly Judged[], file: string) =>
  new Set(all.filter(({ scenario }) => scenario.file === file).map(({ verdict }) => verdict.kind));

describe("our own scenarios", () => {
  it("are answered, refused or judged wrong as their files say", async () => {
    const all = await runKit(await readKit(OURS));
    const odd = all.filter(
      ({ scenario: { file }, verdict: { kind } }) =>
        kind !== { "answered.feature": "passed", "refused.feature": "refused" }[file] &&
        file !== "judged-wrong.feature",
    );
    expect(odd.map(storyOf)).toEqual([]);
    expect(kindsIn(all, "judged-wrong.feature")).toEqual(new Set(["wrong"]));
    const refusals = all.flatMap(({ verdict }) => (verdict.kind === "refused" ? [verdict] : []));
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(["unsupported-here"]));
    for (const { message } of refusals) expect(message).toContain("Neo4j");
  });
});

const why = existsSync(KIT) ? "" : `: skipped, there is no ${KIT}`;

describe.skipIf(why !== "")(`the scenarios of the openCypher kit that only ask${why}`, () => {
  it("none of those that are run is answered wrongly, and as large a share passes as before", async () => {
    const start = performance.now();
    const kit = await readKit(KIT);
    const scenarios = kit.scenarios.filter((_, index) => index % EVERY === 0);
    const all = await runKit({ ...kit, scenarios });
    for (const line of reportOf(all)) print(line);
    print(`${all.length} scenarios in ${Math.round((performance.now() - start) / 1000)} s`);
    const wrong = all.filter(({ verdict }) => verdict.kind === "wrong");
    expect(wrong.map(storyOf)).toEqual([]);
    const run = all.length - countOf(all, "skipped");
    expect(countOf(all, "passed") / run).toBeGreaterThanOrEqual(PASSED_BEFORE);
    expect(countOf(all, "accepted")).toBeLessThanOrEqual(5);
  });
});
