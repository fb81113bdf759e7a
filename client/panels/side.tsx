import { usePage } from "./page-context.ts";

/** Left of the picture: what it is about, how to read it, and what of it is seen. */
export function Side() {
  const { view, say, later } = usePage();
  const { Mechanisms, Legend, Filters } = later.value ?? {};
  const words = say.value;
  return (
    <aside class="side" id="side" aria-label={words("sidePanel")}>
      <button
        type="button"
        class="sheet-close"
        onClick={() => {
          view.value = { ...view.value, side: false };
        }}
      >
        {words("close")}
      </button>
      {Mechanisms && <Mechanisms />}
      {Legend && <Legend />}
      {Filters && <Filters />}
    </aside>
  );
}
