/** What JSON lines are written to. */
interface Output {
  write(text: string): unknown;
}

/** Turns each line of JSON into one for people: the time, how grave it is, what happened, the rest. */
export function forTerminal(output: Output): { write(line: string): void } {
  return {
    write(line) {
      const { time, level, message, ...rest } = fieldsOf(line);
      const details = Object.entries(rest).map(([name, value]) => `${name}=${shown(value)}`);
      const clock = String(time ?? "").slice(11, 19);
      output.write(`${[clock, level, message, ...details].join(" ").trim()}\n`);
    },
  };
}

function fieldsOf(line: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    // A password that was a part of JSON was taken out.
    return { message: line.trim() };
  }
}

/** A terminal obeys control characters; JSON writes them as what they are. */
const shown = (value: unknown) =>
  typeof value === "string" && /^[\w./:-]+$/.test(value) ? value : JSON.stringify(value);
