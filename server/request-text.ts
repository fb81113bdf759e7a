import { z } from "zod";
import { AppError } from "./errors.ts";

/** What `soundText` lets pass, as far as a schema can say it: what comes in an address has no half of a pair. */
export const SOUND_TEXT = z.string().meta({ pattern: String.raw`^[^\x00]*$` });

/** A NUL, or half of a surrogate pair: no text that anybody means, and no two engines agree on them. */
const BROKEN = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Lets sound text pass.
 * @param name what the caller called it, for the message
 * @throws AppError `bad-request`
 */
export function soundText(name: string, text: string): string {
  if (!BROKEN.test(text)) return text;
  throw new AppError("bad-request", `${name} must be text without NUL and half surrogate pairs`);
}
