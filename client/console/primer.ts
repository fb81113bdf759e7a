/** A piece of a primer: a heading, a paragraph, or a query to try. */
export type PrimerPart =
  | { readonly kind: "title" | "heading" | "text"; readonly text: string }
  | { readonly kind: "query"; readonly text: string };

const FENCE = /^```cypher\n([\s\S]*?)\n```$/m;

/** Reads the part of Markdown that the primer is written in. */
export function readPrimer(markdown: string): readonly PrimerPart[] {
  return markdown
    .split(FENCE)
    .flatMap((piece, index) =>
      index % 2 === 1
        ? [{ kind: "query", text: piece } as const]
        : piece.split(/\n{2,}/).flatMap(prose),
    );
}

function prose(block: string): readonly PrimerPart[] {
  const text = block.trim();
  if (text.startsWith("## ")) return [{ kind: "heading", text: text.slice(3) }];
  if (text.startsWith("# ")) return [{ kind: "title", text: text.slice(2) }];
  return text === "" ? [] : [{ kind: "text", text: text.replaceAll("\n", " ") }];
}

/** The pieces of a paragraph: plain, in bold, or as code. */
export function readSpans(
  text: string,
): readonly { readonly style: "plain" | "bold" | "code"; readonly text: string }[] {
  return text
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      if (piece.startsWith("`")) return { style: "code", text: piece.slice(1, -1) };
      if (piece.startsWith("**")) return { style: "bold", text: piece.slice(2, -2) };
      return { style: "plain", text: piece };
    });
}
