/** States gone through, for undo and redo. The present one is kept by its owner. */
export interface History<State> {
  readonly past: readonly State[];
  readonly future: readonly State[];
}

/** Steps kept; older ones are forgotten. */
const LONGEST = 100;

export const NO_HISTORY: History<never> = { past: [], future: [] };

/** After an action: where one came from can be undone, what had been undone can no longer be redone. */
export const remember = <State>(history: History<State>, before: State): History<State> => ({
  past: [...history.past, before].slice(-LONGEST),
  future: [],
});

export interface Step<State> {
  readonly history: History<State>;
  readonly present: State;
}

/** One step back, or null where there is none. */
export function undo<State>(history: History<State>, present: State): Step<State> | null {
  const before = history.past.at(-1);
  if (before === undefined) return null;
  return {
    history: { past: history.past.slice(0, -1), future: [present, ...history.future] },
    present: before,
  };
}

/** One step forward again, or null where there is none. */
export function redo<State>(history: History<State>, present: State): Step<State> | null {
  const [after, ...future] = history.future;
  if (after === undefined) return null;
  return { history: { past: [...history.past, present], future }, present: after };
}
