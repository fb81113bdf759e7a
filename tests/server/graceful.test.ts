import { describe, expect, it } from "vitest";
import { endsUnderLoad, endsWhenTold, endsWhileItStarts } from "../ends-in-good-order.ts";
import { spawnServer } from "../spawned-server.ts";

describe("a server that is told to end", () => {
  it("sends every answer that was asked for whole, also to who takes it slowly, and leaves nothing", async () => {
    await endsUnderLoad();
  }, 120_000);

  it("ends in good order while it starts, and leaves nothing", async () => {
    await endsWhileItStarts();
  }, 120_000);

  it("ends where Neo4j was never there", async () => {
    const server = spawnServer({ NEO4J_URI: "bolt://127.0.0.1:1", LOG_LEVEL: "info" });
    try {
      const url = await server.listens();
      expect(server.output().out).toMatch(
        /^mechgraph \S+ · waiting for Neo4j at bolt:\/\/127\.0\.0\.1:1 · http:\S+$/m,
      );
      expect((await fetch(`${url}/api/health`)).status).toBe(200);
      const ready = await fetch(`${url}/api/ready`);
      expect([ready.status, ready.headers.get("retry-after")]).toEqual([503, "5"]);
      await endsWhenTold(server);
      const lines = server.output().err.trim().split("\n");
      expect(lines.map((line) => JSON.parse(line))).toMatchObject([
        { level: "warn", message: "Neo4j cannot be asked now: nobody listens at its address" },
      ]);
    } finally {
      await server.remove();
    }
  }, 60_000);
});
