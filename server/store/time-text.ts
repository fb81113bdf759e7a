/** A date or time as ISO 8601, the same from both engines: no trailing zeros in a fraction, no zone's name. */
export function momentText(text: string): string {
  return text
    .replace(/\[.*\]$/, "")
    .replace(/(\.\d*?)0+(?=$|Z|[+-]\d\d:)/, "$1")
    .replace(/\.(?=$|Z|[+-])/, "");
}

export interface Duration {
  readonly months?: number | undefined;
  readonly days?: number | undefined;
  readonly seconds?: number | undefined;
  readonly nanoseconds?: number | undefined;
}

/** A duration as ISO 8601 in the largest units that hold it exactly: `P1Y2M3DT4H5M6.7S`. */
export function durationText(duration: Duration): string {
  const { months = 0, days = 0, seconds = 0, nanoseconds = 0 } = duration;
  const date = unit(months / 12, "Y") + unit(months % 12, "M") + unit(days, "D");
  const rest = (seconds % 60) + nanoseconds / 1e9;
  const time =
    unit(seconds / 3600, "H") +
    unit((seconds % 3600) / 60, "M") +
    (rest === 0 ? "" : `${Number(rest.toFixed(9))}S`);
  if (date === "" && time === "") return "PT0S";
  return `P${date}${time === "" ? "" : `T${time}`}`;
}

function unit(amount: number, letter: string): string {
  const whole = Math.trunc(amount);
  return whole === 0 ? "" : `${whole}${letter}`;
}
