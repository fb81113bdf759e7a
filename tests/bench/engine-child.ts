import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Library } from "../../server/library/library.ts";
import { createEngine } from "../../server/store/engine.ts";
import type { Order } from "../../server/store/engine-messages.ts";
import { startEngine } from "../../server/store/engine-process.ts";
import { writeEnginePrograms } from "../../server/store/engine-program.ts";
import { NAMED_LIMITS } from "../../server/store/store.ts";
import { figure, measure, print, ratio, type Times } from "./measure.ts";

const STARTS = 9;
const ROUND_TRIPS = 400;

/** What any child of Node pays: it is started, and sends back what it is sent. */
const BARE = `process.on("message", (message) => process.send(message)); process.send("ready");`;

const ONE = {
  kind: "read",
  cypher: "RETURN 1 AS one",
  parameters: {},
  limits: NAMED_LIMITS,
  gate: false,
} as const satisfies Order;

/** Prints what it costs that the engine lives in a child: its start and a question, beside a bare child of Node. */
export async function benchEngineChild(library: Library): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "bench-child-"));
  try {
    const file = join(folder, "review.grafeo");
    await saveGraph(library, file);
    const { engine: program } = writeEnginePrograms(folder);
    const ours = await timeOurs(() =>
      startEngine({ program, folder: join(folder, "engine"), file, memoryMb: 512, yields: false }),
    );
    const bareProgram = join(folder, "bare.mjs");
    await writeFile(bareProgram, BARE);
    const bare = await timeBare(() => startBare(bareProgram));
    const inside = await createEngine(file);
    const within = await measure(ROUND_TRIPS, () => inside.obey(ONE));
    print(`A child of the embedded engine, the review opened (${STARTS} starts, ms)`, [
      [
        "what",
        "engine's child: p50",
        "p95",
        "bare child: p50",
        "ratio",
        "in process: p50",
        "ratio",
      ],
      ["start to the first answer", ...beside(ours.start, bare.start), "", ""],
      [
        "round trip of RETURN 1",
        ...beside(ours.roundTrip, bare.roundTrip),
        figure(within.p50),
        ratio(ours.roundTrip.p50, within.p50),
      ],
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface ChildTimes {
  readonly start: Times;
  readonly roundTrip: Times;
}

const beside = (ours: Times, bare: Times) => [
  figure(ours.p50),
  figure(ours.p95),
  figure(bare.p50),
  ratio(ours.p50, bare.p50),
];

type OurChild = Awaited<ReturnType<typeof startEngine>>;

async function timeOurs(open: () => Promise<OurChild>): Promise<ChildTimes> {
  return timeChild(
    open,
    (child) => child.ask(ONE, 30_000),
    (child) => child.kill(),
  );
}

async function timeBare(open: () => Promise<ChildProcess>): Promise<ChildTimes> {
  return timeChild(
    open,
    (child) => echoed(child),
    async (child) => void child.kill("SIGKILL"),
  );
}

/** A start counts until the first answer; each child but the last is ended before the next one starts. */
async function timeChild<Child>(
  open: () => Promise<Child>,
  ask: (child: Child) => Promise<unknown>,
  end: (child: Child) => Promise<unknown>,
): Promise<ChildTimes> {
  let child: Child | null = null;
  const start = await measure(
    STARTS,
    async () => {
      child = await open();
      await ask(child);
    },
    async () => child !== null && end(child),
  );
  const last = await open();
  const roundTrip = await measure(ROUND_TRIPS, () => ask(last));
  await end(last);
  return { start, roundTrip };
}

async function startBare(program: string): Promise<ChildProcess> {
  const child = fork(program, { env: {}, execArgv: [], serialization: "advanced" });
  await new Promise((resolve) => child.once("message", resolve));
  return child;
}

function echoed(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    child.once("message", resolve);
    child.send({ id: 1, order: ONE });
  });
}

async function saveGraph(library: Library, file: string): Promise<void> {
  const engine = await createEngine(null);
  const { schema, vocabulary, mechanisms, projection } = library;
  for (const { statements } of schema) {
    for (const { cypher } of statements) await engine.obey({ kind: "define", cypher });
  }
  await engine.obey({ kind: "begin" });
  for (const { statements } of [...vocabulary, ...mechanisms, ...projection]) {
    for (const { cypher } of statements) await engine.obey({ kind: "run", cypher, parameters: {} });
  }
  await engine.obey({ kind: "commit" });
  await engine.obey({ kind: "save", file });
}
