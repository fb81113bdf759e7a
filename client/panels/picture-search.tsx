import { goTo } from "../going.ts";
import { Combobox } from "./combobox.tsx";
import { usePage } from "./page-context.ts";

/** The search box on top: what is chosen is opened and brought to the middle. */
export function PictureSearch() {
  const page = usePage();
  const say = page.say.value;
  return (
    <search class="search">
      <Combobox
        inputId="search"
        label={say("search")}
        hint={say("searchHint")}
        onChoose={({ id }) => goTo(page, id)}
      />
    </search>
  );
}
