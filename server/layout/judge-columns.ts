/** What an arrangement of columns costs. It is asked 50,000 times a search, so that it works on numbers alone. */
import type { ColumnTask } from "./search-columns.ts";

/** Which compartments, by number, stand in which column, from the top, and how wide a column is. */
export interface Plan {
  readonly stacks: readonly (readonly number[])[];
  readonly widths: readonly number[];
}

export interface Judge {
  /** Drawing units: the figure's size counts most, then the length of the ways, upward ones more. */
  cost(plan: Plan): number;
  /** Width that the compartments of a column need. */
  leastWidth(stack: readonly number[]): number;
}

const SIZE_WEIGHT = 10;
/** What a unit of a way upwards counts more than any other. */
const UPWARD = 0.6;

/** A task in numbers; the drugs have the number after the last compartment. */
interface Numbered {
  /** Of each way to fill a compartment, as `fitShape` takes them. */
  readonly widths: readonly Float64Array[];
  readonly heights: readonly Float64Array[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weights: Float64Array;
  /** Middles of the compartments in the plan that is judged. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A judge of plans for the compartments with these ids, which have the numbers from 0. */
export function createJudge(ids: readonly string[], task: ColumnTask): Judge {
  const numbered = inNumbers(ids, task);
  return {
    cost: (plan) => costOf(plan, numbered, task),
    leastWidth(stack) {
      let least = 0;
      for (const one of stack) least = Math.max(least, numbered.widths[one]?.[0] ?? 0);
      return least;
    },
  };
}

function inNumbers(ids: readonly string[], { shapes, ways }: ColumnTask): Numbered {
  const numbers = new Map([...ids, "drugs"].map((id, index) => [id, index]));
  const known = ways.filter(({ from, to }) => numbers.has(from) && numbers.has(to));
  const each = ids.map((id) => shapes.get(id) ?? []);
  return {
    widths: each.map((some) => Float64Array.from(some, ({ width }) => width)),
    heights: each.map((some) => Float64Array.from(some, ({ height }) => height)),
    from: Int32Array.from(known, ({ from }) => numbers.get(from) ?? 0),
    to: Int32Array.from(known, ({ to }) => numbers.get(to) ?? 0),
    weights: Float64Array.from(known, ({ weight }) => weight),
    x: new Float64Array(ids.length + 1),
    y: new Float64Array(ids.length + 1),
  };
}

function costOf({ stacks, widths }: Plan, numbered: Numbered, task: ColumnTask): number {
  const { gutters, aspect } = task;
  let left = 0;
  let height = 0;
  for (let column = 0; column < stacks.length; column++) {
    const stack = stacks[column] ?? [];
    if (stack.length === 0) continue;
    const wished = widths[column] ?? 0;
    height = Math.max(height, standStack(stack, wished, gutters.stacked, numbered));
    left += centreStack(stack, wished, left, numbered) + gutters.between;
  }
  const total = left - gutters.between;
  const drugs = numbered.x.length - 1;
  numbered.x[drugs] = total / 2;
  numbered.y[drugs] = -gutters.belowDrugs;
  const size = Math.max(total, height * aspect) + 0.2 * (total + height);
  return SIZE_WEIGHT * size + wayCost(numbered);
}

/** Stands compartments one below the other and tells how high they are. */
function standStack(stack: readonly number[], wished: number, gap: number, numbered: Numbered) {
  let top = 0;
  for (const one of stack) {
    const height = numbered.heights[one]?.[fitting(one, wished, numbered)] ?? 0;
    numbered.y[one] = top + height / 2;
    top += height + gap;
  }
  return top - gap;
}

/** Centres compartments in a column that is as wide as the widest of them, and tells how wide. */
function centreStack(stack: readonly number[], wished: number, left: number, numbered: Numbered) {
  let width = 0;
  for (const one of stack) {
    width = Math.max(width, numbered.widths[one]?.[fitting(one, wished, numbered)] ?? 0);
  }
  for (const one of stack) numbered.x[one] = left + width / 2;
  return width;
}

/** Number of the shape that `fitShape` takes. */
function fitting(compartment: number, wished: number, { widths }: Numbered): number {
  const some = widths[compartment];
  let index = (some?.length ?? 0) - 1;
  while (index > 0 && (some?.[index] ?? 0) > wished) index--;
  return index;
}

function wayCost({ from, to, weights, x, y }: Numbered): number {
  let sum = 0;
  for (let way = 0; way < weights.length; way++) {
    const [a, b] = [from[way] ?? 0, to[way] ?? 0];
    const down = (y[b] ?? 0) - (y[a] ?? 0);
    const aside = Math.abs((x[a] ?? 0) - (x[b] ?? 0));
    sum += (weights[way] ?? 0) * (aside + Math.abs(down) + UPWARD * Math.max(0, -down));
  }
  return sum;
}
