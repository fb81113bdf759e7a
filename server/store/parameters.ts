import { AppError } from "../errors.ts";
import type { Parameters } from "./store.ts";

const MAX_DEPTH = 32;

/**
 * Refuses parameters that a driver would choke on: cyclic, nested too deep, or no JSON.
 * @throws AppError `bad-request`
 */
export function checkParameters(parameters: Parameters): void {
  for (const [name, value] of Object.entries(parameters)) check(name, value, 1);
}

/** A cycle has no end, so the bound on the depth finds it too. */
function check(name: string, value: unknown, depth: number): void {
  if (depth > MAX_DEPTH) {
    throw refused(name, `at most ${MAX_DEPTH} lists or maps inside one another, and no cycle`);
  }
  if (value === null || typeof value === "string" || typeof value === "boolean") return;
  if (typeof value === "number") {
    if (Number.isFinite(value)) return;
    throw refused(name, `finite numbers, not ${value}`);
  }
  if (typeof value !== "object") throw refused(name, `JSON, not a ${typeof value}`);
  for (const item of Object.values(value)) check(name, item, depth + 1);
}

function refused(name: string, expected: string): AppError {
  return new AppError("bad-request", `parameter "${name}" may hold ${expected}`);
}
