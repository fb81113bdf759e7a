import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from "@cucumber/gherkin";
import { IdGenerator } from "@cucumber/messages";
import { type Scenario, toScenario } from "./scenario.ts";

/** The scenarios of a kit, and the graphs that some of them start from. */
export interface Kit {
  readonly scenarios: readonly Scenario[];
  /** Cypher that makes a graph, by the graph's name. */
  readonly graphs: ReadonlyMap<string, string>;
}

/**
 * Reads every `.feature` file below a folder. A graph `x` is a file `x.cypher` below it, or in a folder `graphs` beside it.
 * @throws Error where the folder is not there, or a file is no Gherkin
 */
export async function readKit(folder: string): Promise<Kit> {
  const files = await filesBelow(folder);
  const beside = await filesBelow(join(folder, "..", "graphs")).catch(() => []);
  const graphs = new Map<string, string>();
  for (const file of [...beside, ...files].filter((name) => name.endsWith(".cypher"))) {
    graphs.set(basename(file, ".cypher"), await readFile(file, "utf8"));
  }
  const scenarios: Scenario[] = [];
  for (const file of files.filter((name) => name.endsWith(".feature"))) {
    const text = await readFile(file, "utf8");
    scenarios.push(...readFeature(text, relative(folder, file)));
  }
  return { scenarios, graphs };
}

/** The scenarios of one feature, each example of an outline a scenario of its own. */
export function readFeature(text: string, file: string): readonly Scenario[] {
  const newId = IdGenerator.incrementing();
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
  return compile(parser.parse(text), file, newId).map((pickle) => toScenario(pickle, file));
}

async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
