/** A line by the boxes at its ends. */
export interface Joined {
  readonly fromBox: string;
  readonly toBox: string;
}

/** Boxes joined to this one by a line, itself left out. */
export function neighboursOf(box: string, lines: readonly Joined[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { fromBox, toBox } of lines) {
    if (fromBox === box && toBox !== box) found.add(toBox);
    if (toBox === box && fromBox !== box) found.add(fromBox);
  }
  return found;
}
