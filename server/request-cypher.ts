import type { Request } from "express";
import { z } from "zod";
import type { CypherRequest, Value } from "./api.ts";
import type { Config } from "./config.ts";
import { AppError } from "./errors.ts";
import { soundText } from "./request-text.ts";

type Bounds = Pick<Config, "maxCypherBytes" | "maxParameterBytes" | "maxParameterDepth">;

/** Room for both fields, each character of which JSON may write as up to six. */
export const bodyBytes = ({ maxCypherBytes, maxParameterBytes }: Bounds): number =>
  (maxCypherBytes + maxParameterBytes) * 6 + 1024;

/** What a body must be before it is looked at more closely. */
export const CYPHER_BODY = z.strictObject({
  cypher: z.string({ error: "Cypher, as text" }).regex(/\S/, { error: "Cypher, as text" }),
  parameters: z
    .record(z.string(), z.unknown(), { error: "a map from a name to a value" })
    .optional(),
});

/**
 * The body of `POST /api/cypher`. The Cypher itself is for the store to judge.
 * @throws AppError `bad-request` | `too-large`
 */
export function readCypher(request: Request, bounds: Bounds): Required<CypherRequest> {
  if (!request.is("application/json")) {
    throw new AppError("bad-request", "the body must be JSON, with Content-Type: application/json");
  }
  const body: unknown = request.body;
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new AppError("bad-request", 'the body must be {"cypher": "…", "parameters": {…}}');
  }
  checkValue("the body", body, bounds.maxParameterDepth + 1);
  const result = CYPHER_BODY.safeParse(body);
  if (!result.success) throw bodyError(result.error);
  const { cypher, parameters = {} } = result.data;
  const bytes = Buffer.byteLength(JSON.stringify(parameters));
  if (bytes > bounds.maxParameterBytes) {
    const most = `may have at most ${bounds.maxParameterBytes} bytes of JSON, not ${bytes}`;
    throw new AppError("too-large", `"parameters" ${most}`);
  }
  // What JSON can say is a value of ours: the walk above refused the rest.
  return { cypher, parameters: parameters as Readonly<Record<string, Value>> };
}

function bodyError(error: z.ZodError): AppError {
  const [issue] = error.issues;
  if (issue?.code === "unrecognized_keys") {
    const name = issue.keys[0];
    const expected = 'there is "cypher", "parameters"';
    return new AppError("bad-request", `"${name}" is no field of the body; ${expected}`);
  }
  return new AppError("bad-request", `"${issue?.path.join(".")}" must be ${issue?.message}`);
}

/** What the parser of JSON lets pass and no engine should see. Stops at the bound, so no depth overflows the stack. */
function checkValue(name: string, value: unknown, levels: number): void {
  if (typeof value === "string") soundText(name, value);
  if (typeof value === "number") checkNumber(name, value);
  if (typeof value !== "object" || value === null) return;
  if (levels === 0) throw new AppError("bad-request", `${name} is nested too deep`);
  for (const [key, item] of Object.entries(value)) {
    if (key === "__proto__") {
      throw new AppError("bad-request", `${name} must not have the key "__proto__"`);
    }
    soundText("a key", key);
    checkValue(Array.isArray(value) ? name : `"${key}"`, item, levels - 1);
  }
}

function checkNumber(name: string, value: number): void {
  const exact = !Number.isInteger(value) || Number.isSafeInteger(value);
  if (Number.isFinite(value) && exact) return;
  throw new AppError("bad-request", `${name} must be a number that JSON keeps exact`);
}
