/** `npm run tck`: the scenarios of the openCypher kit that only ask, through the port on the embedded store. */
import { parseArgs } from "node:util";
import { print, runCommand } from "../../server/command.ts";
import { AppError } from "../../server/errors.ts";
import { readKit } from "./read-features.ts";
import { countOf, reportOf, storyOf } from "./report.ts";
import { type Judged, runKit } from "./run-kit.ts";

const HELP = `npm run tck -- [folder] [--only text] [--show wrong|accepted|refused|skipped]

Runs the feature files below the folder (../shared/data/opencypher-tck), or those whose path or scenario has the text. Ends with 1 when an
answer is wrong.

  passed    the answer is the expected one, or the query is refused as bad Cypher where an error is expected
  refused   the port says that it does not answer this; the code says why
  wrong     an answer that is not the expected one
  accepted  an answer where an error is expected
  skipped   the query writes, or what the scenario needs cannot be made here

Numbers are compared by value: JSON has one kind. NaN and the infinities are null in JSON.`;

const OPTIONS = {
  only: { type: "string" },
  show: { type: "string", multiple: true },
  help: { type: "boolean" },
} as const;

const SHOWN = ["wrong", "accepted", "refused", "skipped"];

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const { only = "", show = [], help } = values;
  if (help) {
    print(HELP);
    return 0;
  }
  const odd = show.find((kind) => !SHOWN.includes(kind));
  if (odd !== undefined) {
    throw new AppError("bad-request", `--show takes ${SHOWN.join(", ")}, not "${odd}"`);
  }
  const kit = await readKit(positionals[0] ?? "../shared/data/opencypher-tck");
  const scenarios = kit.scenarios.filter(({ file, name }) => `${file} ${name}`.includes(only));
  const start = performance.now();
  const all = await runKit({ ...kit, scenarios });
  for (const judged of inOrder(all)) {
    if (show.includes(judged.verdict.kind)) print(`${storyOf(judged)}\n`);
  }
  for (const line of reportOf(all)) print(line);
  print(`\n${all.length} scenarios in ${Math.round((performance.now() - start) / 1000)} s`);
  return countOf(all, "wrong") === 0 ? 0 : 1;
}

const inOrder = (all: readonly Judged[]) =>
  all.toSorted(
    ({ scenario: one }, { scenario: other }) =>
      one.file.localeCompare(other.file) || one.line - other.line,
  );

await runCommand(main);
