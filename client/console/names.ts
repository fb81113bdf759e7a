import type { GraphNode } from "../../server/api.ts";
import type { Language } from "../scene/scene.ts";

/** What a node is called in a language: by its name, or, as a claim, which has none, by its id. */
export function nameOfNode({ id, properties }: GraphNode, language: Language): string {
  const { name, nameZh } = properties;
  const own = language === "zh" ? (nameZh ?? name) : name;
  return typeof own === "string" && own !== "" ? own : id;
}
