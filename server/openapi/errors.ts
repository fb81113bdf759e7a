import { z } from "zod";
import type { ErrorCode } from "../api.ts";

const CODES = [
  "bad-request",
  "bad-cypher",
  "unsupported-here",
  "read-only",
  "not-found",
  "too-large",
  "too-many",
  "store-down",
  "store-failed",
  "timed-out",
  "bug",
] as const satisfies readonly ErrorCode[];

const place = z.int().min(1);

/** The JSON of an error, with one of these codes. */
export const errorBody = (codes: readonly ErrorCode[]) =>
  z.strictObject({
    error: z.strictObject({
      code: z.enum(codes),
      message: z.string(),
      requestId: z.uuid().meta({ description: "The log of the server has it as well." }),
      at: z.strictObject({ line: place, column: place }).exactOptional(),
    }),
  });

export const ErrorBody = errorBody(CODES).meta({ id: "ErrorBody" });
