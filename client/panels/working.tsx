import { useEffect } from "preact/hooks";
import { change } from "../change.ts";
import { enableMoving } from "../moving.ts";
import { arrangePicture } from "../scene/arrange-boxes.ts";
import { SPARED } from "../view.ts";
import { WORKING_WORDS } from "../words/working-words.ts";
import { sayIn } from "../words.ts";
import { usePage } from "./page-context.ts";

/** Tools for working on the diagram; while they are there, its boxes can be moved. */
export function Working() {
  const page = usePage();
  const { places, language, without } = page.view.value;
  const say = sayIn(language, WORKING_WORDS);
  const hand = page.hand.value;
  useEffect(() => {
    page.arrange.value = arrangePicture;
    return hand ? enableMoving(page, window) : undefined;
  }, [page, hand]);
  const tidyUp = () => {
    change(page, (view) => ({ ...view, places: [] }));
    page.announcement.value = say("tidied");
  };
  return (
    <section class="hand-tools" aria-label={say("tools")}>
      <button
        type="button"
        disabled={places.length === 0}
        title={say("tidyUpTitle")}
        onClick={tidyUp}
      >
        {say("tidyUp")}
        {places.length > 0 && ` (${places.length})`}
      </button>
      {SPARED.map((one) => (
        <label key={one}>
          <input
            type="checkbox"
            checked={!without.includes(one)}
            onChange={() => {
              const rest = SPARED.filter((other) => without.includes(other) !== (other === one));
              page.view.value = { ...page.view.peek(), without: rest };
            }}
          />{" "}
          {say(one)}
        </label>
      ))}
      <span class="small muted">{say("hint")}</span>
    </section>
  );
}
