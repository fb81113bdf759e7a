import { readdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { expect } from "vitest";
import { readSlowly, sendReaders } from "./last-answers.ts";
import { type SpawnedServer, spawnServer, stillAlive } from "./spawned-server.ts";
import { WITHOUT_CLIENT_LIMITS } from "./without-client-limits.ts";

const READERS = 12;
/** The promise. */
const END_MS = 10_000;
const LARGE =
  "UNWIND range(1, 1500) AS i RETURN i, reduce(t = '', x IN range(1, 250) | t + '0123456789') AS text";
const LONG = "UNWIND range(1, 100) AS a UNWIND range(1, 1000) AS b RETURN max((a * b) % 7) AS most";

/** Tells a server under load to end, twice: each answer that was asked for comes whole, and nothing is left. */
export async function endsUnderLoad(env: Readonly<Record<string, string>> = {}): Promise<void> {
  const server = spawnServer({ ...WITHOUT_CLIENT_LIMITS, ...env });
  try {
    const url = await server.listens();
    await readyAt(url);
    const readers = sendReaders(url, READERS);
    await setTimeout(1_500);
    const slow = readSlowly(url, LARGE, 3_000);
    const long = readSlowly(url, LONG, 0);
    await setTimeout(700);
    const told = performance.now();
    const ms = await endsWhenTold(server, true);
    const all = await readers.gone;
    const before = all.filter(({ sentAt }) => sentAt < told);
    const after = all.filter(({ sentAt }) => sentAt >= told);
    expect(before.filter(({ how }) => how !== "whole")).toEqual([]);
    expect(all.filter(({ how }) => how === "cut")).toEqual([]);
    expect([await slow, await long]).toEqual(["whole", "whole"]);
    expect(before.length).toBeGreaterThan(READERS);
    const whole = after.filter(({ how }) => how === "whole").length;
    process.stdout.write(
      `told to end under load: ${before.length} answers before it and ${whole} after it, all whole; ended after ${Math.round(ms)} ms\n`,
    );
  } finally {
    await server.remove();
  }
}

/** Tells a server to end while it starts: when its store is being filled, a little later, and as it begins to listen. */
export async function endsWhileItStarts(): Promise<void> {
  for (const waitMs of [0, 150, 400, 1_000]) {
    const server = spawnServer();
    try {
      while (storesOf(server).length === 0 && server.child.exitCode === null) await setTimeout(5);
      await setTimeout(waitMs);
      await endsWhenTold(server);
    } finally {
      await server.remove();
    }
  }
}

/** Folders that its embedded stores work in. */
const storesOf = ({ place }: SpawnedServer) =>
  readdirSync(place).filter((name) => name.startsWith("mechgraph-"));

/** Answers how long it took. */
export async function endsWhenTold(server: SpawnedServer, twice = false): Promise<number> {
  const processes = server.processes();
  const told = performance.now();
  server.child.kill("SIGTERM");
  if (twice) void setTimeout(100).then(() => server.child.kill("SIGTERM"));
  const late = setTimeout(END_MS, "late", { ref: false });
  expect(await Promise.race([server.ended, late])).toBe(0);
  const ms = performance.now() - told;
  await expect.poll(() => stillAlive(processes), { timeout: 5_000 }).toEqual([]);
  await expect.poll(() => storesOf(server), { timeout: 5_000 }).toEqual([]);
  return ms;
}

async function readyAt(url: string): Promise<void> {
  await expect
    .poll(async () => (await fetch(`${url}/api/ready`)).status, { timeout: 30_000 })
    .toBe(200);
}
