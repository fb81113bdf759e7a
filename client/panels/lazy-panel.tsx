import { signal } from "@preact/signals";
import type { ComponentChildren, ComponentType } from "preact";
import { usePage } from "./page-context.ts";

/** A panel whose code is fetched when it is first opened, so that first sight does not wait for it. */
export function lazyPanel(
  load: () => Promise<ComponentType>,
): ComponentType<{ readonly waiting?: ComponentChildren }> {
  const loaded = signal<{ readonly Panel: ComponentType } | null>(null);
  let asked = false;
  return function LazyPanel({ waiting }) {
    const { say } = usePage();
    if (!asked) {
      asked = true;
      load().then(
        (Panel) => {
          loaded.value = { Panel };
        },
        () => {
          asked = false; // asked again when it is opened again
        },
      );
    }
    const Panel = loaded.value?.Panel;
    if (Panel) return <Panel />;
    return <>{waiting ?? <p class="muted">{say.value("loading")}</p>}</>;
  };
}
