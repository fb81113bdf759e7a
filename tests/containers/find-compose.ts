import { describe } from "vitest";
import { tryRun } from "./run.ts";

const WAYS = [["docker", "compose"], ["docker-compose"]] as const;

async function find(): Promise<{ command: readonly string[] } | { missing: string }> {
  const daemon = await tryRun(["docker", "version", "--format", "{{.Server.Version}}"]);
  if (daemon.code !== 0) return { missing: "no Docker answers" };
  for (const command of WAYS) {
    const { code, out } = await tryRun([...command, "version", "--short"]);
    if (code !== 0) continue;
    process.stderr.write(`Containers: Docker ${daemon.out.trim()}, ${command.join(" ")} ${out}`);
    return { command };
  }
  return { missing: "neither docker compose nor docker-compose is there" };
}

/** Tests that need Docker and compose: skipped, with the reason printed, where they are not there; in CI they fail then. */
export async function describeWithCompose(
  title: string,
  tests: (command: readonly string[]) => void,
): Promise<void> {
  const found = await find();
  if ("command" in found) return void describe(title, () => tests(found.command));
  if (process.env.CI === "true") throw new Error(`the tests need compose here: ${found.missing}`);
  process.stderr.write(`The tests of the containers are skipped: ${found.missing}.\n`);
  describe.skip(`${title} (${found.missing})`, () => {});
}
