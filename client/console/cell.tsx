import type { GraphNode, GraphPath, GraphRelationship, Value } from "../../server/api.ts";
import { claimOfArrow } from "../chains.ts";
import { openArrow } from "../going.ts";
import { useConsole } from "./console-context.ts";
import { isNode, isPath, isRelationship } from "./kinds.ts";
import { nameOfNode } from "./names.ts";
import { goToNode } from "./to-picture.ts";

/** A value of any kind, as deep as it goes; nodes and arrows are chips that select in the picture. */
export function Cell({ value }: { readonly value: Value }) {
  if (value === null) return <span class="unstated">null</span>;
  if (typeof value === "string") return <>{value}</>;
  if (typeof value !== "object") return <code>{String(value)}</code>;
  if (isNode(value)) return <NodeChip node={value} />;
  if (isRelationship(value)) return <ArrowChip arrow={value} />;
  if (isPath(value)) return <PathCell path={value} />;
  if (Array.isArray(value)) return <ListCell items={value} />;
  return (
    <span class="console-map">
      {"{"}
      {Object.entries(value).map(([key, item], index) => (
        <span key={key}>
          {index > 0 && ", "}
          <span class="muted">{key}: </span>
          <Cell value={item as Value} />
        </span>
      ))}
      {"}"}
    </span>
  );
}

function ListCell({ items }: { readonly items: readonly Value[] }) {
  return (
    <span class="console-list">
      [
      {items.map((item, index) => (
        <span key={index}>
          {index > 0 && ", "}
          <Cell value={item} />
        </span>
      ))}
      ]
    </span>
  );
}

function PathCell({ path }: { readonly path: GraphPath }) {
  return (
    <span class="console-path">
      {path.nodes.map((node, index) => (
        <span key={index}>
          {index > 0 && <ArrowStep path={path} index={index - 1} />}
          <NodeChip node={node} />
        </span>
      ))}
    </span>
  );
}

function ArrowStep({ path, index }: { readonly path: GraphPath; readonly index: number }) {
  const arrow = path.relationships[index];
  if (arrow === undefined) return null;
  const forwards = arrow.from === path.nodes[index]?.id;
  return (
    <>
      {forwards ? " –" : " ←"}
      <ArrowChip arrow={arrow} />
      {forwards ? "→ " : "– "}
    </>
  );
}

function NodeChip({ node }: { readonly node: GraphNode }) {
  const { page } = useConsole();
  const { language } = page.view.value;
  const name = nameOfNode(node, language);
  const go = goToNode(page, node);
  const title = `${node.labels.map((label) => `:${label}`).join("")} ${node.id}`;
  if (go === null) {
    return (
      <span class="chip" title={title}>
        {name}
      </span>
    );
  }
  return (
    <button type="button" class="chip" data-label={node.labels[0]} title={title} onClick={go}>
      {name}
    </button>
  );
}

function ArrowChip({ arrow }: { readonly arrow: GraphRelationship }) {
  const { page } = useConsole();
  const title = `${arrow.from} → ${arrow.to}`;
  if (!arrow.from.includes("|")) {
    return (
      <span class="chip arrow" title={title}>
        {arrow.type}
      </span>
    );
  }
  return (
    <button
      type="button"
      class="chip arrow"
      title={title}
      onClick={() => openArrow(page, arrow.id, claimOfArrow(arrow.id))}
    >
      {arrow.type}
    </button>
  );
}
