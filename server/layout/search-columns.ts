/** Search for the columns of compartments: compact, near the wished aspect, with short ways between compartments. */
import type { Column, Shape } from "./columns.ts";
import { fitShape } from "./columns.ts";
import { createJudge, type Judge, type Plan } from "./judge-columns.ts";
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

const COLUMNS = 7;
/** Steps of the search: as many a compartment, and no more than that. */
const STEPS = { each: 3_000, most: 50_000 };
const WIDTH_STEP = 5 * PITCH;

/** The best columns found; those on the left first. */
export function searchColumns(task: ColumnTask): Column[] {
  const random = seededRandom(task.seed);
  const ids = [...task.shapes.keys()].sort(compareText);
  const judge = createJudge(ids, task);
  let plan = firstPlan(ids.length, judge);
  let cost = judge.cost(plan);
  let best = { plan, cost };
  const steps = Math.min(STEPS.each * ids.length, STEPS.most);
  for (let step = 0; step < steps; step++) {
    const heat = 400 * (1 - step / steps) ** 2;
    const next = change(plan, judge, random);
    const nextCost = judge.cost(next);
    if (nextCost < cost || random() < Math.exp((cost - nextCost) / (heat + 0.01))) {
      plan = next;
      cost = nextCost;
      if (cost < best.cost) best = { plan, cost };
    }
  }
  return columnsOf(best.plan, ids, task);
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

function firstPlan(compartments: number, judge: Judge): Plan {
  const count = Math.min(COLUMNS, Math.max(1, compartments));
  const stacks = Array.from({ length: count }, (_, column) =>
    Array.from({ length: compartments }, (_, index) => index).filter(
      (index) => index % count === column,
    ),
  );
  return { stacks, widths: stacks.map((stack) => judge.leastWidth(stack)) };
}

function pick(random: () => number, count: number): number {
  return Math.floor(random() * count);
}

/** A plan that differs in one or two columns; the others are shared by both. */
function change({ stacks, widths }: Plan, judge: Judge, random: () => number): Plan {
  const a = pick(random, stacks.length);
  const b = pick(random, stacks.length);
  const next = { stacks: stacks.slice(), widths: widths.slice() };
  const kind = random();
  if (kind < 0.25) next.widths[a] = at(widths, a) + (random() < 0.5 ? -1 : 1) * WIDTH_STEP;
  else if (kind < 0.9) trade(next.stacks, a, b, kind < 0.65 ? move : swap, random);
  else {
    next.stacks[a] = stacks[b] ?? [];
    next.stacks[b] = stacks[a] ?? [];
    next.widths[a] = at(widths, b);
    next.widths[b] = at(widths, a);
  }
  widen(next, a, judge);
  widen(next, b, judge);
  return next;
}

interface Draft {
  readonly stacks: (readonly number[])[];
  readonly widths: number[];
}

function widen({ stacks, widths }: Draft, column: number, judge: Judge): void {
  widths[column] = Math.max(at(widths, column), judge.leastWidth(stacks[column] ?? []));
}

type Trade = (from: number[], to: number[], random: () => number) => void;

function trade(stacks: Draft["stacks"], a: number, b: number, by: Trade, random: () => number) {
  const one = stacks[a]?.slice() ?? [];
  const other = a === b ? one : (stacks[b]?.slice() ?? []);
  by(one, other, random);
  stacks[a] = one;
  stacks[b] = other;
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}

function move(from: number[], to: number[], random: () => number): void {
  const [moved] = from.splice(pick(random, from.length), 1);
  if (moved !== undefined) to.splice(pick(random, to.length + 1), 0, moved);
}

function swap(a: number[], b: number[], random: () => number): void {
  const i = pick(random, a.length);
  const j = pick(random, b.length);
  const [one, other] = [a[i], b[j]];
  if (one === undefined || other === undefined) return;
  a[i] = other;
  b[j] = one;
}

function columnsOf({ stacks, widths }: Plan, ids: readonly string[], task: ColumnTask): Column[] {
  const columns = stacks.map((stack, index) => {
    const members = stack.flatMap((compartment) => {
      const id = ids[compartment] ?? "";
      const shape = fitShape(task.shapes.get(id) ?? [], widths[index] ?? 0);
      return shape === undefined ? [] : [{ id, shape }];
    });
    return { width: Math.max(0, ...members.map(({ shape }) => shape.width)), members };
  });
  return columns.filter(({ members }) => members.length > 0);
}
