import { change } from "../change.ts";

import { clearFilters, unhideAll } from "../view-changes.ts";
import { usePage } from "./page-context.ts";

/** Why a picture shows nothing, or no line, though it was loaded, and what to do about it. */
export function PictureNotes() {
  const page = usePage();
  const { picture, drawn, ready } = page;
  const say = page.say.value;
  if (ready.value?.empty) {
    return (
      <div class="state">
        <h3>{say("emptyStore")}</h3>
        <p>{say("emptyStoreHow")}</p>
        <pre>
          <code>npm run load</code>
        </pre>
      </div>
    );
  }
  if (!picture.value || !drawn.value) return null;
  if (picture.value.boxes.length === 0) return <p class="state">{say("emptyPicture")}</p>;
  if (drawn.value.boxes.length === 0) {
    return (
      <div class="state">
        <p>{say("allHidden")}</p>
        <button type="button" onClick={() => change(page, unhideAll)}>
          {say("unhide")}
        </button>
      </div>
    );
  }
  if (drawn.value.arrows.length === 0 && picture.value.arrows.length > 0) {
    return (
      <div class="state note">
        <p>{say("filteredOut")}</p>
        <button type="button" onClick={() => change(page, clearFilters)}>
          {say("resetFilters")}
        </button>
      </div>
    );
  }
  return null;
}
