import type { Parameter, Value } from "../../server/api.ts";

/** What was typed for a parameter as a value: JSON where it is JSON, else the text itself. */
export function readTyped(typed: string): Value {
  try {
    return JSON.parse(typed) as Value;
  } catch {
    return typed;
  }
}

/** How a value is typed: a text as it is, unless it would be read as something else. */
export function typedOf(value: Value): string {
  if (typeof value === "string") return readTyped(value) === value ? value : JSON.stringify(value);
  return JSON.stringify(value);
}

/** What was typed for a declared parameter: most types are text, whatever it looks like. */
export function typedAs({ type }: Pick<Parameter, "type">, typed: string): string {
  return ["integer", "number", "boolean"].includes(type) ? typed : typedOf(typed);
}
