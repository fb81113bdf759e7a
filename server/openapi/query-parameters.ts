import { z } from "zod";
import type { NamedQuery, Parameter } from "../api.ts";
import { isSubject, rangeOf } from "../request-parameters.ts";
import { SOUND_TEXT } from "../request-text.ts";

/** The parameters of a named query, as its header has them. */
export const queryParameters = ({ parameters }: NamedQuery): z.ZodObject =>
  z.object(
    Object.fromEntries(parameters.map((parameter) => [parameter.name, schemaOf(parameter)])),
  );

function schemaOf(parameter: Parameter): z.ZodType {
  const schema = typeOf(parameter).meta({
    description: parameter.meaning,
    examples: [parameter.example],
  });
  return isSubject(parameter) ? schema : schema.optional();
}

function typeOf(parameter: Parameter): z.ZodType {
  if (parameter.type === "boolean") return z.boolean();
  if (parameter.type !== "integer" && parameter.type !== "number") return SOUND_TEXT;
  const { least, most, said } = rangeOf(parameter);
  const number = parameter.type === "integer" ? z.int() : z.number();
  return said === "" ? number : number.min(least).max(most);
}
