import { STATUS_CODES } from "node:http";
import { z } from "zod";
import type {
  ZodOpenApiContentObject,
  ZodOpenApiResponseObject,
  ZodOpenApiResponsesObject,
} from "zod-openapi";
import type { ErrorCode } from "../api.ts";
import { STATUS } from "../errors.ts";
import { SECURE_HEADERS, SHARED_HEADERS } from "../secure-headers.ts";
import { errorBody } from "./errors.ts";

/** Every answer has them, and they are always the same. */
const fixed = (headers: readonly (readonly [name: string, value: string])[]) =>
  Object.fromEntries(
    headers.map(([name, value]) => [name, z.literal(value).meta({ header: { id: name } })]),
  );

const SENT = fixed(SECURE_HEADERS);
const READ = { ...SENT, ...fixed(SHARED_HEADERS) };
const CACHED = { "Cache-Control": z.string().meta({ header: { id: "Cache-Control" } }) };
const TAGGED = {
  ...CACHED,
  ETag: z.string().meta({
    description: "Names what was answered, in this encoding; weak where only its rows count.",
    header: { id: "ETag" },
  }),
  Vary: z
    .string()
    .optional()
    .meta({ description: "Where the answer may come packed.", header: { id: "Vary" } }),
};
const LATER = {
  "Retry-After": z
    .string()
    .regex(/^\d+$/)
    .optional()
    .meta({ description: "Seconds to wait.", header: { id: "Retry-After" } }),
};

type Kind = "kept" | "fresh" | "sent";

/**
 * What an operation answers, and each error with its codes.
 * @param kind `kept` has a tag; `fresh` is read anew each time; `sent` is the answer to a POST, which no other origin reads
 */
export function answersOf(
  kind: Kind,
  content: ZodOpenApiContentObject,
  codes: readonly ErrorCode[],
): ZodOpenApiResponsesObject {
  const base = kind === "sent" ? SENT : READ;
  const headers = z.object({ ...base, ...(kind === "kept" ? TAGGED : CACHED) });
  return {
    200: { description: "The answer", headers, content },
    ...(kind === "kept" && { 304: UNCHANGED }),
    ...failures(["bad-request", "too-large", "too-many", "bug", ...codes], kind === "sent"),
  };
}

const UNCHANGED: ZodOpenApiResponseObject = {
  id: "Unchanged",
  description: "What the caller has still holds",
  headers: z.object({ ...READ, ...TAGGED }),
};

/** An answer in JSON. */
export const json = (schema: z.ZodType): ZodOpenApiContentObject => ({
  "application/json": { schema },
});

/** Codes that share a status share an answer. */
function failures(codes: readonly ErrorCode[], sent: boolean): ZodOpenApiResponsesObject {
  const statuses = new Set(codes.map((code) => STATUS[code]));
  const having = (status: number) => [...new Set(codes.filter((code) => STATUS[code] === status))];
  return Object.fromEntries(
    [...statuses].map((status) => [status, failure(status, having(status), sent)]),
  );
}

const failed = new Map<string, ZodOpenApiResponseObject>();

/** What is answered in the same way is described once. */
function failure(status: number, codes: readonly ErrorCode[], sent: boolean) {
  const id = [...codes, ...(sent ? ["sent"] : [])].join("_");
  const known = failed.get(id);
  if (known !== undefined) return known;
  const headers = sent ? SENT : READ;
  const made: ZodOpenApiResponseObject = {
    id,
    description: `${STATUS_CODES[status]}: ${codes.join(", ")}`,
    headers: z.object(status === 429 || status === 503 ? { ...headers, ...LATER } : headers),
    content: { "application/json": { schema: errorBody(codes) } },
  };
  failed.set(id, made);
  return made;
}
