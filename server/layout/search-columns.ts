/** Search for the columns of compartments: compact, near the wished aspect, with short ways between compartments. */
import type { Column, Shape } from "./columns.ts";
import { fitShape } from "./columns.ts";
import type { Spacing } from "./spacing.ts";
import { compareText, PITCH } from "./state-box.ts";

/** A way between two compartments, and how much its length counts. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

export interface ColumnTask {
  readonly shapes: ReadonlyMap<string, readonly Shape[]>;
  readonly ways: readonly Way[];
  readonly gutters: Spacing["gutter"];
  /** Another number, another search: the best of several is taken. */
  readonly seed: number;
  /** Wished width by height of the columns. */
  readonly aspect: number;
}

/** A state of the search: which compartments stand in which column, from the top, and how wide a column is. */
interface Plan {
  readonly stacks: readonly (readonly string[])[];
  readonly widths: readonly number[];
}

const COLUMNS = 7;
/** Steps of the search: as many a compartment, and no more than that. */
const STEPS = { each: 3_000, most: 50_000 };
const WIDTH_STEP = 5 * PITCH;

/** The best columns found; those on the left first. */
export function searchColumns(task: ColumnTask): Column[] {
  const random = seededRandom(task.seed);
  const ids = [...task.shapes.keys()].sort(compareText);
  let plan = firstPlan(ids, task);
  let cost = costOf(plan, task);
  let best = { plan, cost };
  const steps = Math.min(STEPS.each * ids.length, STEPS.most);
  for (let step = 0; step < steps; step++) {
    const heat = 400 * (1 - step / steps) ** 2;
    const next = change(plan, task, random);
    const nextCost = costOf(next, task);
    if (nextCost < cost || random() < Math.exp((cost - nextCost) / (heat + 0.01))) {
      plan = next;
      cost = nextCost;
      if (cost < best.cost) best = { plan, cost };
    }
  }
  return columnsOf(best.plan, task);
}

/** Numbers in [0, 1), the same on every machine (the public-domain generator "mulberry32"). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function firstPlan(ids: readonly string[], task: ColumnTask): Plan {
  const count = Math.min(COLUMNS, Math.max(1, ids.length));
  const stacks = Array.from({ length: count }, (_, column) =>
    ids.filter((_, index) => index % count === column),
  );
  return { stacks, widths: stacks.map((stack) => leastWidth(stack, task)) };
}

function leastWidth(stack: readonly string[], { shapes }: ColumnTask): number {
  return Math.max(0, ...stack.map((id) => shapes.get(id)?.[0]?.width ?? 0));
}

function change({ stacks, widths }: Plan, task: ColumnTask, random: () => number): Plan {
  const pick = (count: number) => Math.floor(random() * count);
  const next: string[][] = stacks.map((stack) => [...stack]);
  const nextWidths = [...widths];
  const [a, b] = [pick(stacks.length), pick(stacks.length)];
  const kind = random();
  if (kind < 0.25) nextWidths[a] = at(nextWidths, a) + (random() < 0.5 ? -1 : 1) * WIDTH_STEP;
  else if (kind < 0.65) move(next[a] ?? [], next[b] ?? [], pick);
  else if (kind < 0.9) swap(next[a] ?? [], next[b] ?? [], pick);
  else {
    [next[a], next[b]] = [next[b] ?? [], next[a] ?? []];
    [nextWidths[a], nextWidths[b]] = [at(nextWidths, b), at(nextWidths, a)];
  }
  const least = next.map((stack) => leastWidth(stack, task));
  return { stacks: next, widths: nextWidths.map((width, i) => Math.max(width, at(least, i))) };
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}

function move(from: string[], to: string[], pick: (count: number) => number): void {
  const [moved] = from.splice(pick(from.length), 1);
  if (moved !== undefined) to.splice(pick(to.length + 1), 0, moved);
}

function swap(a: string[], b: string[], pick: (count: number) => number): void {
  const [i, j] = [pick(a.length), pick(b.length)];
  const [one, other] = [a[i], b[j]];
  if (one === undefined || other === undefined) return;
  a[i] = other;
  b[j] = one;
}

function columnsOf({ stacks, widths }: Plan, { shapes }: ColumnTask): Column[] {
  const columns = stacks.map((stack, index) => {
    const members = stack.flatMap((id) => {
      const shape = fitShape(shapes.get(id) ?? [], widths[index] ?? 0);
      return shape === undefined ? [] : [{ id, shape }];
    });
    return { width: Math.max(0, ...members.map(({ shape }) => shape.width)), members };
  });
  return columns.filter(({ members }) => members.length > 0);
}

/** Drawing units: the figure's size counts most, then the length of the ways, upward ones more. */
function costOf(plan: Plan, task: ColumnTask): number {
  const { gutters, aspect } = task;
  const centres = new Map<string, { x: number; y: number }>();
  let x = 0;
  let height = 0;
  for (const { width, members } of columnsOf(plan, task)) {
    let y = 0;
    for (const { id, shape } of members) {
      centres.set(id, { x: x + width / 2, y: y + shape.height / 2 });
      y += shape.height + gutters.stacked;
    }
    height = Math.max(height, y - gutters.stacked);
    x += width + gutters.between;
  }
  const total = x - gutters.between;
  centres.set("drugs", { x: total / 2, y: -gutters.belowDrugs });
  return (
    SIZE_WEIGHT * (Math.max(total, height * aspect) + 0.2 * (total + height)) +
    wayCost(task.ways, centres)
  );
}

const SIZE_WEIGHT = 10;

function wayCost(ways: readonly Way[], centres: ReadonlyMap<string, { x: number; y: number }>) {
  let sum = 0;
  for (const { from, to, weight } of ways) {
    const [a, b] = [centres.get(from), centres.get(to)];
    if (a === undefined || b === undefined) continue;
    const up = Math.max(0, a.y - b.y);
    sum += weight * (Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + 0.6 * up);
  }
  return sum;
}
