import { useEffect, useState } from "preact/hooks";
import type { Arrow, GraphPath, Row, Term, Value } from "../../server/api.ts";
import type { Language } from "../scene/scene.ts";
import { termName } from "../terms.ts";
import type { Answer } from "./answer.ts";
import { useConsole, useConsoleWords } from "./console-context.ts";
import { CopyButton } from "./copy-button.tsx";
import { isNode, isPath, isRelationship } from "./kinds.ts";
import { nameOfNode } from "./names.ts";

/** What is needed to say a value in words. */
interface Telling {
  readonly language: Language;
  readonly terms: readonly Term[];
  /** The arrows of the whole picture, by id. */
  readonly arrows: ReadonlyMap<string, Arrow>;
}

/** An answer as sentences: chains from name to name, other values after the name of their column. */
export function ChainText({ answer }: { readonly answer: Answer }) {
  const { page } = useConsole();
  const say = useConsoleWords();
  const [arrows, setArrows] = useState<ReadonlyMap<string, Arrow>>(new Map());
  useEffect(() => {
    page.api.picture(null, []).then(
      (picture) => setArrows(new Map(picture.arrows.map((arrow) => [arrow.id, arrow]))),
      () => {}, // then arrows keep their ids
    );
  }, [page]);
  const telling = { language: page.view.value.language, terms: page.terms.value, arrows };
  const lines = answer.rows.map((row) => tellRow(row, telling));
  return (
    <>
      <div class="console-bar">
        <CopyButton text={() => lines.join("\n")} label={say("copyText")} />
      </div>
      <section
        class="console-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={say("view-text")}
      >
        <ol class="console-text">
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** A row in words. */
export function tellRow(row: Row, telling: Telling): string {
  const cells = Object.entries(row).map(([column, value]) => {
    const told = tell(value, telling);
    return isChain(value, telling) ? told : `${column}: ${told}`;
  });
  return cells.join("; ");
}

const isChain = (value: Value, { arrows }: Telling): boolean =>
  (typeof value === "object" && value !== null && isPath(value)) ||
  (Array.isArray(value) && value.length > 0 && value.every((item) => arrows.has(String(item))));

function tell(value: Value, telling: Telling): string {
  const { language, arrows } = telling;
  if (value === null) return "–";
  if (typeof value === "string") return tellId(value, telling);
  if (typeof value !== "object") return String(value);
  if (isNode(value)) return nameOfNode(value, language);
  if (isRelationship(value)) return tellId(value.id, telling);
  if (isPath(value)) return tellPath(value, telling);
  if (!Array.isArray(value)) return JSON.stringify(value);
  const chain = value.map((item) => arrows.get(String(item)));
  const known = chain.flatMap((arrow) => arrow ?? []);
  if (known.length === value.length && known.length > 0) return tellArrows(known, telling);
  return value.map((item) => tell(item, telling)).join(", ");
}

const tellId = (id: string, telling: Telling): string => {
  const arrow = telling.arrows.get(id);
  return arrow === undefined ? id : tellArrows([arrow], telling);
};

function tellArrows(arrows: readonly Arrow[], { language, terms }: Telling): string {
  const name = ({ name, nameZh }: Arrow["from"]) => (language === "zh" ? nameZh : name);
  const steps = arrows.map(
    ({ type, to, claim }) =>
      ` —${termName(terms, "relationship", type, language)}${claim ? ` (${claim.id})` : ""}→ ${name(to)}`,
  );
  const [first] = arrows;
  return (first === undefined ? "" : name(first.from)) + steps.join("");
}

function tellPath({ nodes, relationships }: GraphPath, { language, terms }: Telling): string {
  return nodes
    .map((node, index) => {
      const step = relationships[index - 1];
      const name = nameOfNode(node, language);
      if (step === undefined) return name;
      const verb = termName(terms, "relationship", step.type, language);
      return step.to === node.id ? ` —${verb}→ ${name}` : ` ←${verb}— ${name}`;
    })
    .join("");
}
