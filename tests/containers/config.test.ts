import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWithCompose } from "./find-compose.ts";
import { CLUSTER, makeProject, type Project } from "./project.ts";
import { tryRun } from "./run.ts";

await describeWithCompose("the files of compose", (command) => {
  let project: Project;
  beforeAll(async () => {
    project = await makeProject(command);
  });
  afterAll(() => project?.remove());

  it.each([[[]], [CLUSTER]])(
    "refuse to start while .env has no password, as its example has none: %j",
    async (files) => {
      const env = join(project.folder, ".env");
      const before = await readFile(env, "utf8");
      await writeFile(env, await readFile(join(project.folder, ".env.example"), "utf8"));
      const { code, err } = await project.tryCompose(["config"], files);
      await writeFile(env, before);
      expect(code).not.toBe(0);
      expect(err).toContain("write a password of eight characters or more into .env");
    },
  );

  it("are understood, and the cluster's adds the copies and their proxy", async () => {
    const services = async (files: readonly string[]) =>
      (await project.compose(["config", "--services"], files)).split("\n").sort();
    expect(await services([])).toEqual(["app", "load", "neo4j"]);
    expect(await services(CLUSTER)).toEqual(["app", "load", "neo4j", "proxy", "web"]);
    const config = await project.compose(["config"], CLUSTER);
    expect(config).toContain("NEO4J_URI: neo4j://neo4j:7687");
    expect(config).toContain("TRUST_PROXY: ");
  });

  it("have a proxy whose settings HAProxy accepts, where it is there to be asked", async () => {
    const { code, out, err } = await tryRun(["haproxy", "-c", "-f", "haproxy.cfg"]);
    if (code === 127)
      process.stderr.write("haproxy is not there: haproxy.cfg was not read by it.\n");
    else expect([code, out + err]).toEqual([0, expect.any(String)]);
  });
});
