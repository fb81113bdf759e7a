import { goTo } from "../going.ts";
import { Combobox } from "./combobox.tsx";
import { usePage } from "./page-context.ts";

/** The search on top: what is chosen is opened and brought to the middle. */
export function PictureSearch({ begun = null }: { readonly begun?: string | null }) {
  const page = usePage();
  const say = page.say.value;
  return (
    <Combobox
      inputId="search"
      label={say("search")}
      hint={say("searchHint")}
      begun={begun}
      onChoose={({ id }) => goTo(page, id)}
    />
  );
}
