import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { print } from "../../server/command.ts";
import { readKit } from "./read-features.ts";
import { countOf, reportOf, storyOf } from "./report.ts";
import { type Judged, runKit } from "./run-kit.ts";

const KIT = "../shared/data/opencypher-tck";
const OURS = "tests/fixtures/tck";

/** So many of the kit's scenarios passed when this was written; with a machine's load none is lost. */
const PASSED_BEFORE = 1_240;

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
  it("none is answered wrongly, and as many pass as before", async () => {
    const start = performance.now();
    const all = await runKit(await readKit(KIT));
    for (const line of reportOf(all)) print(line);
    print(`${all.length} scenarios in ${Math.round((performance.now() - start) / 1000)} s`);
    const wrong = all.filter(({ verdict }) => verdict.kind === "wrong");
    expect(wrong.map(storyOf)).toEqual([]);
    expect(countOf(all, "passed")).toBeGreaterThanOrEqual(PASSED_BEFORE);
    expect(countOf(all, "accepted")).toBeLessThanOrEqual(5);
  });
});
