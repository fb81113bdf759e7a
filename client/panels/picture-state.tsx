import { retryLoading } from "../loading.ts";
import { change } from "../page.ts";
import { clearFilters, unhideAll } from "../view.ts";
import { Failure } from "./failure.tsx";
import { usePage } from "./page-context.ts";

/** What stands in place of the picture while there is none: waiting, failed, empty, and what to do about it. */
export function PictureState() {
  const page = usePage();
  const { picture, drawn, ready, waiting } = page;
  const failure = page.basicsFailure.value ?? page.failure.value;
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
  if (failure) {
    return (
      <div class="state">
        <Failure what="failedPicture" failure={failure} retry={() => retryLoading(page)} />
      </div>
    );
  }
  if (!picture.value || !drawn.value) {
    return <p class="state muted">{waiting.value ? say("loading") : ""}</p>;
  }
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
