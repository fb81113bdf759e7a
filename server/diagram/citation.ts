import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import type { CitedProgram, Publication } from "../../client/scene/title-block.ts";

/** The program's own. */
export const CITATION_FILE = new URL("../../CITATION.cff", import.meta.url);

/** How the program and its sources are cited. */
export interface Citation {
  readonly program: CitedProgram;
  /** What the claims of the review's layer were read from. */
  readonly sources: readonly Publication[];
  /** Day of the release, `2026-11-22`. */
  readonly date: string;
}

const NAMES = z.array(
  z.union([
    z.object({ "family-names": z.string(), "given-names": z.string() }),
    z.object({ name: z.string() }),
  ]),
);

const CITATION = z.object({
  title: z.string(),
  version: z.string(),
  "date-released": z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  authors: NAMES,
  references: z.array(
    z.object({
      title: z.string(),
      authors: NAMES,
      journal: z.string(),
      year: z.number(),
      volume: z.number(),
      issue: z.number(),
    }),
  ),
});

/**
 * Reads a citation file (Citation File Format 1.2.0).
 * @throws Error naming what is missing
 */
export async function readCitation(file: URL | string): Promise<Citation> {
  const cited = CITATION.parse(parse(await readFile(file, "utf8")));
  const { title, version } = cited;
  return {
    program: { authors: namesOf(cited.authors), title, version },
    sources: cited.references.map((reference) => ({
      authors: namesOf(reference.authors),
      title: reference.title,
      where: `${reference.journal} ${reference.year}; ${reference.volume}(${reference.issue})`,
    })),
    date: cited["date-released"],
  };
}

/** Reads the program's own when it is first asked for. */
export function citationOnce(): () => Promise<Citation> {
  let read: Promise<Citation> | null = null;
  return () => {
    read ??= readCitation(CITATION_FILE);
    return read;
  };
}

/** `Li X, Guo CH`: initials as the Vancouver style has them. */
function namesOf(names: z.infer<typeof NAMES>): string {
  return names
    .map((one) => {
      if ("name" in one) return one.name;
      const initials = one["given-names"]
        .split(/[\s-]+/)
        .map((part) => part.charAt(0).toUpperCase());
      return `${one["family-names"]} ${initials.join("")}`;
    })
    .join(", ");
}
