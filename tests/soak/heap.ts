import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { spawnServer } from "../spawned-server.ts";
import { WITHOUT_CLIENT_LIMITS } from "../without-client-limits.ts";

const MINUTES = 30;
const SHORT_MINUTES = 3;
const PER_SECOND = 20;
/** The time is told in so many parts; the least in each is what a collection leaves, of which there is one every minute or two. */
const WINDOWS = 12;
/** The first part of the time the process still learns. */
const LEARNING = 0.3;
/** In MB an hour; what a leak of a kilobyte a request would make of the load is seventy. */
const MOST_SLOPE = 30;

const QUESTIONS: readonly (readonly [string, string | null])[] = [
  ["/api/ready", null],
  ["/api/picture?mechanism=cytokines", null],
  ["/api/queries/chains?from=lenalidomide&to=casp8", null],
  ["/api/queries/effects-on-entity?entity=nfkb", null],
  ["/api/entities/lenalidomide", null],
  ["/api/search?q=caspase", null],
  [
    "/api/cypher",
    "MATCH (s:State)-[r]->(t:State) RETURN s.name AS a, type(r) AS b, t.name AS c LIMIT 200",
  ],
  ["/api/cypher", "RETURN 1 +"],
  ["/api/claims/nobody", null],
];

/** Asks steadily and prints how the memory of the process goes: it must be flat. */
export async function soakHeap(short: boolean): Promise<void> {
  const minutes = short ? SHORT_MINUTES : MINUTES;
  const server = spawnServer({ ...WITHOUT_CLIENT_LIMITS, METRICS: "on" }, "--build");
  try {
    const url = await server.listens();
    const end = performance.now() + minutes * 60_000;
    const asking = askSteadily(url, end);
    const samples: Sample[] = [];
    while (performance.now() < end) samples.push(await leastOf(url, (minutes * 60) / WINDOWS));
    const asked = await asking;
    const known = samples.slice(Math.floor(samples.length * LEARNING));
    const heap = slopeOf(known.map(({ hours, heapMb }) => [hours, heapMb]));
    const rss = slopeOf(known.map(({ hours, rssMb }) => [hours, rssMb]));
    for (const { hours, heapMb, rssMb } of samples) {
      process.stdout.write(
        `${(hours * 60).toFixed(1)} min: heap ${heapMb.toFixed(1)} MB, all ${rssMb.toFixed(0)} MB\n`,
      );
    }
    process.stdout.write(
      `${asked} answers in ${minutes} min: heap ${heap.toFixed(1)} MB an hour, all memory ${rss.toFixed(1)} MB an hour\n`,
    );
    // In minutes a single collection more or less tips a line that is told by the hour.
    if (!short) assert(heap < MOST_SLOPE, `the heap grows by ${heap.toFixed(1)} MB an hour`);
  } finally {
    await server.remove();
  }
}

interface Sample {
  readonly hours: number;
  readonly heapMb: number;
  readonly rssMb: number;
}

/** Asks one question after the other, at a pace that does not depend on the answers. Ends with how many were answered. */
async function askSteadily(url: string, end: number): Promise<number> {
  let answered = 0;
  const ask = async ([path, cypher]: (typeof QUESTIONS)[number]) => {
    const headers = { "content-type": "application/json" };
    const post = { method: "POST", headers, body: JSON.stringify({ cypher }) };
    await (await fetch(url + path, cypher === null ? {} : post)).arrayBuffer();
    answered += 1;
  };
  const waiting = new Set<Promise<void>>();
  for (let turn = 0; performance.now() < end; turn += 1) {
    const question = QUESTIONS[turn % QUESTIONS.length];
    if (question !== undefined) {
      const asked: Promise<void> = ask(question).finally(() => waiting.delete(asked));
      waiting.add(asked);
    }
    await setTimeout(1_000 / PER_SECOND);
  }
  await Promise.all(waiting);
  return answered;
}

/** The least that the process holds within a window. */
async function leastOf(url: string, seconds: number): Promise<Sample> {
  const all: Sample[] = [];
  for (let second = 0; second < seconds; second += 1) {
    const text = await (await fetch(`${url}/metrics`)).text();
    const read = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
    all.push({
      hours: performance.now() / 3_600_000,
      heapMb: read("nodejs_heap_size_used_bytes") / 2 ** 20,
      rssMb: read("process_resident_memory_bytes") / 2 ** 20,
    });
    await setTimeout(1_000);
  }
  return {
    hours: all[0]?.hours ?? 0,
    heapMb: Math.min(...all.map(({ heapMb }) => heapMb)),
    rssMb: Math.min(...all.map(({ rssMb }) => rssMb)),
  };
}

/** The steepness of the line that lies nearest to the points: least squares. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x0, y0] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const along = points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0);
  return along / points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
}
