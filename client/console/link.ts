import type { AnswerView } from "./state.ts";

/** What a link holds of the console, behind its `#`: no server and no log sees it. */
export interface ConsoleLink {
  readonly cypher: string;
  /** As typed, by name. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly view: AnswerView;
  /** The hash of the graph that was asked; null where it is not known. */
  readonly content: string | null;
}

export const ANSWER_VIEWS = ["table", "text", "json"] as const;

/** Browsers and mail keep links of this length whole. */
const LONGEST = 16_000;

/** The console as a link's end, `#cypher=…`; empty where nothing is asked, or where it is too long for a link. */
export function writeConsole({ cypher, parameters, view, content }: ConsoleLink): string {
  if (cypher.trim() === "") return "";
  const pairs = new URLSearchParams({ cypher });
  if (Object.keys(parameters).length > 0) pairs.set("parameters", JSON.stringify(parameters));
  if (view !== "table") pairs.set("answer", view);
  if (content !== null) pairs.set("content", content);
  const text = `#${pairs}`;
  return text.length > LONGEST ? "" : text;
}

/** Reads a link's end; null where it holds no query. */
export function readConsole(hash: string): ConsoleLink | null {
  const pairs = new URLSearchParams(hash.replace(/^#/, ""));
  const cypher = pairs.get("cypher");
  if (cypher === null) return null;
  return {
    cypher,
    parameters: readParameters(pairs.get("parameters")),
    view: ANSWER_VIEWS.find((known) => known === pairs.get("answer")) ?? "table",
    content: pairs.get("content"),
  };
}

function readParameters(text: string | null): Readonly<Record<string, string>> {
  try {
    const read: unknown = JSON.parse(text ?? "{}");
    const entries = Object.entries(read ?? {}).filter(([, typed]) => typeof typed === "string");
    return Object.fromEntries(entries) as Record<string, string>;
  } catch {
    return {};
  }
}
