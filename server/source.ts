import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { SourceSpan } from "./api.ts";
import { AppError } from "./errors.ts";
import { paragraphAround } from "./paragraph.ts";

/** A user's copy of a source. */
export interface Source {
  readonly name: string;
  /** Code points, because offsets count these. */
  readonly characters: readonly string[];
}

/** Where a claim stands in its source, and what must stand there. */
export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** SHA-256, in hex, of the UTF-8 of the span without any Unicode white space. */
  readonly spanHash: string;
}

/**
 * Reads a source. A byte order mark is left off, and a line's end is one character, however the copy writes it.
 * @throws AppError `bad-request` naming the file that is missing or is no UTF-8
 */
export async function readSource(file: string): Promise<Source> {
  const bytes = await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === "ENOENT" ? "there is no such file" : "it cannot be read";
    throw new AppError("bad-request", `${file}: ${why}`, { cause });
  });
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { name: basename(file), characters: Array.from(text.replaceAll("\r\n", "\n")) };
  } catch (cause) {
    throw new AppError("bad-request", `${file}: it is not UTF-8 text`, { cause });
  }
}

/** The hash of a span, as `Span` says. `\s` is not all of Unicode's white space: U+0085 is missing. */
export function hashSpan(source: Source, start: number, end: number): string {
  const text = source.characters.slice(start, end).join("");
  return createHash("sha256")
    .update(text.replace(/\p{White_Space}/gu, ""), "utf8")
    .digest("hex");
}

/** True where the source says at this place what the claim was read from. */
export const agrees = (source: Source, { start, end, spanHash }: Span): boolean =>
  end <= source.characters.length && hashSpan(source, start, end) === spanHash;

/** A claim at whose place the source says something else. */
export interface Mismatch extends Span {
  readonly id: string;
  readonly why: string;
}

/** Compares every claim with a source. */
export function compareSource(
  source: Source,
  spans: readonly (Span & { readonly id: string })[],
): { readonly agreeing: number; readonly mismatches: readonly Mismatch[] } {
  const mismatches = spans
    .filter((span) => !agrees(source, span))
    .map((span) => ({ ...span, why: mismatchOf(source, span) }));
  return { agreeing: spans.length - mismatches.length, mismatches };
}

function mismatchOf(source: Source, { start, end, spanHash }: Span): string {
  if (end > source.characters.length) {
    return `the source ends at ${source.characters.length}`;
  }
  const found = hashSpan(source, start, end);
  return `the source says something else there (${found.slice(0, 12)}…, not ${spanHash.slice(0, 12)}…)`;
}

/** The paragraph in which a span stands, or null where no source agrees with it. */
export type Quote = (span: Span) => SourceSpan | null;

/**
 * Reads every text file of a folder; a claim is then quoted from the file that agrees with it.
 * @throws AppError `bad-request` where the folder cannot be read or holds no text file
 */
export async function openSources(folder: string): Promise<Quote> {
  const names = await readdir(folder).catch((cause) => {
    throw new AppError("bad-request", `SOURCE_DIR: the folder ${folder} cannot be read`, {
      cause,
    });
  });
  const files = names.filter((name) => name.toLowerCase().endsWith(".txt")).sort();
  if (files.length === 0) {
    throw new AppError("bad-request", `SOURCE_DIR: the folder ${folder} holds no .txt file`);
  }
  const sources = await Promise.all(files.map((name) => readSource(join(folder, name))));
  return (span) => {
    const source = sources.find((candidate) => agrees(candidate, span));
    return source ? paragraphAround(source.characters, span.start, span.end) : null;
  };
}

/** Where no source is at hand, nothing is quoted. */
export const quoteNothing: Quote = () => null;
