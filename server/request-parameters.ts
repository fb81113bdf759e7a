import type { NamedQuery, Parameter, ParameterType, Value } from "./api.ts";
import { AppError } from "./errors.ts";
import { mustBe } from "./request-query.ts";

/**
 * A named query's parameters from the text that was given. What the question is about must be: an answer about the
 * example would look like one. The rest takes its example.
 * @throws AppError `bad-request` naming the parameter and what was expected
 */
export function readParameters(
  { parameters }: NamedQuery,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    parameters.map((parameter) => [parameter.name, readValue(parameter, given[parameter.name])]),
  );
}

/** Whether a parameter must be given: what a question is about. */
export const isSubject = ({ type }: Parameter): boolean => SUBJECTS.includes(type);

const SUBJECTS: readonly ParameterType[] = ["entity", "claim", "section", "text"];

function readValue(parameter: Parameter, given: string | undefined): Value {
  if (given === undefined) {
    if (!isSubject(parameter)) return parameter.example;
    throw new AppError("bad-request", `"${parameter.name}" is missing: ${parameter.meaning}`);
  }
  if (parameter.type === "boolean") {
    if (given === "true" || given === "false") return given === "true";
    throw mustBe(parameter.name, "true or false", given);
  }
  return isNumeric(parameter) ? readNumber(parameter, given) : given;
}

type Numeric = Parameter & { readonly type: "integer" | "number" };

const isNumeric = (parameter: Parameter): parameter is Numeric =>
  parameter.type === "integer" || parameter.type === "number";

function readNumber(parameter: Numeric, given: string): number {
  const number = /^[+-]?[\d.]+(?:e[+-]?\d+)?$/i.test(given) ? Number(given) : Number.NaN;
  const fits = parameter.type === "integer" ? Number.isSafeInteger : Number.isFinite;
  const { least, most, said } = rangeOf(parameter);
  if (fits(number) && number >= least && number <= most) return number;
  throw mustBe(parameter.name, `${NAMES[parameter.type]}${said}`, given);
}

const NAMES = { integer: "an integer", number: "a number" } as const;

/** What a number may be. The header says a range at the end of the meaning: `Longest chain, in claims (1 to 8).` */
export function rangeOf({ meaning }: Parameter) {
  const [, least, most] = /\((-?\d+) to (-?\d+)\)/.exec(meaning) ?? [];
  return least === undefined
    ? { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY, said: "" }
    : { least: Number(least), most: Number(most), said: ` from ${least} to ${most}` };
}
