import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { figure, print, quantile, ratio } from "./measure.ts";

const RUNS = 3;

/** What any program of this kind pays: tsx, Express, one route, nothing behind it. */
const BARE = `import express from "express";
express().get("/api/ready", (_q, r) => r.json({})).listen(Number(process.env.PORT), "127.0.0.1");`;

/** Prints the time from the command to the first answer of a query, the client build included. */
export async function benchStartUp(): Promise<void> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    bare.push(await timeToAnswer("node", ["--import", "tsx", "--input-type=module", "-e", BARE]));
    ours.push(await timeToAnswer("npm", ["start"]));
  }
  const [mine, theirs] = [quantile(ours, 0.5), quantile(bare, 0.5)];
  print("Start to the first answer (median of 3, ms)", [
    ["what", "ms", "ratio"],
    ["bare Express under tsx", figure(theirs), "×1"],
    ["npm start, page built, graph loaded", figure(mine), ratio(mine, theirs)],
  ]);
}

async function timeToAnswer(command: string, words: readonly string[]): Promise<number> {
  const start = performance.now();
  const program = await startProgram(command, words);
  const ms = performance.now() - start;
  await program.end();
  return ms;
}

/** Starts a server in a process of its own; resolves when a query was answered. */
export async function startProgram(
  command: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly port: number; end(): Promise<void> }> {
  const port = await freePort();
  const child = spawn(command, words, {
    env: { ...process.env, PORT: String(port), NEO4J_URI: "", ...settings },
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
  });
  await firstAnswer(`http://127.0.0.1:${port}/api/ready`, child).catch(async (error) => {
    await end(child);
    throw error;
  });
  return { port, end: () => end(child) };
}

async function firstAnswer(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the server ended with ${child.exitCode} before it answered`);
}

/** The whole process group, since npm starts a shell of its own. */
async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  if (child.pid !== undefined && child.exitCode === null) {
    process.kill(-child.pid, "SIGTERM");
    await ended;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
