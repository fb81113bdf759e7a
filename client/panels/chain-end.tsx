import { useEffect } from "preact/hooks";
import { change, rememberName } from "../change.ts";

import { setChainEnd } from "../view-changes.ts";
import { Combobox } from "./combobox.tsx";
import { usePage } from "./page-context.ts";

/** What an entity is called, asking the server where nothing on the page says it; its id until then. */
export function useEntityName(entity: string): string {
  const page = usePage();
  const { picture, names, view } = page;
  const known =
    picture.value?.boxes.find((box) => box.entity === entity) ?? names.value.get(entity) ?? null;
  const unknown = known === null;
  useEffect(() => {
    if (!unknown || entity === "") return;
    page.api.entity(entity).then(
      (found) => rememberName(page, entity, found),
      () => undefined, // the id stands in for the name; asking for chains tells what is wrong
    );
  }, [page, entity, unknown]);
  return (view.value.language === "zh" ? known?.nameZh : known?.name) ?? entity;
}

/** One end of the chains asked for: chosen by name here, or from the details. */
export function ChainEnd({ end }: { readonly end: "from" | "to" }) {
  const page = usePage();
  const { view, say } = page;
  const words = say.value;
  const chosen = view.value.chain[end];
  const name = useEntityName(chosen ?? "");
  const { selection } = view.value;
  const selected = selection?.kind === "box" ? selection.id.replace(/@.*$/, "") : null;
  const selectedName = useEntityName(selected ?? "");
  const label = words(end === "from" ? "chainFrom" : "chainTo");
  return (
    <div class="chain-end">
      <span class="small muted">{label}</span>
      <Combobox
        label={label}
        hint={words("search")}
        chosen={chosen === null ? "" : name}
        onChoose={({ id }) => change(page, (now) => setChainEnd(now, end, id))}
      />
      {chosen !== null && (
        <button
          type="button"
          class="icon plain"
          aria-label={`${words("clearEnd")}: ${label}`}
          title={words("clearEnd")}
          onClick={() => change(page, (now) => setChainEnd(now, end, null))}
        >
          ×
        </button>
      )}
      {selected !== null && selected !== chosen && (
        <button
          type="button"
          class="take"
          onClick={() => change(page, (now) => setChainEnd(now, end, selected))}
        >
          {words("takeSelected", { name: selectedName })}
        </button>
      )}
    </div>
  );
}
