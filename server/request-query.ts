import type { Request } from "express";
import { z } from "zod";
import { AppError } from "./errors.ts";
import { SOUND_TEXT, soundText } from "./request-text.ts";

/** A parameter that is text. */
export const textField = (mostCharacters: number) =>
  SOUND_TEXT.max(mostCharacters, { error: `text of at most ${mostCharacters} characters` });

/**
 * The parameters behind the question mark, each given once, and none that is not asked for.
 * @param shape what each must be; the `error` of a schema says it as the end of "must be …"
 * @throws AppError `bad-request` naming the parameter and what was expected
 */
export function readQuery<Shape extends z.ZodRawShape>(
  request: Request,
  shape: Shape,
): z.infer<z.ZodObject<Shape>> {
  const given = givenOnce(request, Object.keys(shape));
  const result = z.object(shape).safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.path[0]);
  if (given[name] === undefined) {
    throw new AppError("bad-request", `"${name}" is missing: ${meaningOf(shape, name)}`);
  }
  throw mustBe(name, issue?.message ?? "something else", given[name] ?? "");
}

const meaningOf = (shape: z.ZodRawShape, name: string) =>
  z.globalRegistry.get(shape[name] ?? z.never())?.description;

/** The error for a parameter that is wrong. */
export const mustBe = (name: string, expected: string, given: string): AppError =>
  new AppError("bad-request", `"${name}" must be ${expected}, not "${shortened(given)}"`);

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/**
 * The parameters as text.
 * @throws AppError `bad-request` for one that is not known, is given twice, or is no sound text
 */
export function givenOnce(
  request: Request,
  known: readonly string[],
): Readonly<Record<string, string>> {
  const entries = Object.entries(request.query).map(([name, value]): [string, string] => {
    if (!known.includes(name)) throw unknownParameter(name, known);
    if (typeof value !== "string") {
      throw new AppError("bad-request", `"${name}" must be given once`);
    }
    return [name, soundText(`"${name}"`, value)];
  });
  return Object.fromEntries(entries);
}

function unknownParameter(name: string, known: readonly string[]): AppError {
  const there = known.map((each) => `"${each}"`).join(", ");
  const expected = known.length === 0 ? "there are none" : `there is ${there}`;
  return new AppError("bad-request", `"${shortened(name)}" is no parameter here; ${expected}`);
}
