import type { EntityDetail } from "../../server/api.ts";
import { boxOfState } from "../chains.ts";
import { change } from "../change.ts";
import { expand, goToBox, hide, type Way } from "../going.ts";

import { setChainEnd, showBoxes, startFrom } from "../view-changes.ts";
import type { WordKey } from "../words.ts";
import { usePage } from "./page-context.ts";

const WAYS: readonly (readonly [way: Way, word: WordKey, hint: WordKey, mark: string])[] = [
  ["upstream", "upstream", "upstreamHint", "↑"],
  ["downstream", "downstream", "downstreamHint", "↓"],
  ["both", "both", "bothHint", "↕"],
];

/** What can be done from an entity: growing the picture from it, hiding it, starting over from it, asking for chains. */
export function EntityActions(props: {
  readonly entity: EntityDetail;
  readonly box: string | null;
}) {
  const page = usePage();
  const { picture, view, say } = page;
  const words = say.value;
  const { entity, box } = props;
  const boxes = [...new Set(entity.states.map(({ id }) => boxOfState(id)))];
  const present = new Set(picture.value?.boxes.map(({ id }) => id));
  const drawn = boxes.filter((id) => present.has(id) && !view.value.hidden.includes(id));
  return (
    <div class="actions">
      {drawn.length === 0 && (
        <p class="hint">
          {words("noBox")}{" "}
          {boxes.length > 0 && (
            <button
              type="button"
              class="strong"
              title={words("showItHint", { n: boxes.length })}
              onClick={() => change(page, (now) => showBoxes(now, boxes))}
            >
              {words("showIt")}
            </button>
          )}
        </p>
      )}
      {drawn.length > 0 && (
        <fieldset class="row">
          <legend class="unseen">{words("expand")}</legend>
          {WAYS.map(([way, word, hint, mark]) => (
            <button
              key={way}
              type="button"
              title={words(hint)}
              onClick={() => void expand(page, entity.id, box, way)}
            >
              <span aria-hidden="true">{mark}</span> {words(word)}
            </button>
          ))}
        </fieldset>
      )}
      <div class="row">
        {drawn[0] !== undefined && (
          <button type="button" onClick={() => goToBox(page, box ?? drawn[0] ?? "")}>
            {words("centre")}
          </button>
        )}
        {box !== null && drawn.includes(box) && (
          <button type="button" title={words("hideHint")} onClick={() => hide(page, box)}>
            {words("hide")}
          </button>
        )}
        {boxes.length > 0 && (
          <button
            type="button"
            title={words("startAloneHint")}
            onClick={() => change(page, (now) => startFrom(now, box === null ? boxes : [box]))}
          >
            {words("startAlone")}
          </button>
        )}
      </div>
      {boxes.length > 0 && (
        <div class="row">
          <button
            type="button"
            onClick={() => change(page, (now) => setChainEnd(now, "from", entity.id))}
          >
            {words("useAsFrom")}
          </button>
          <button
            type="button"
            onClick={() => change(page, (now) => setChainEnd(now, "to", entity.id))}
          >
            {words("useAsTo")}
          </button>
        </div>
      )}
    </div>
  );
}
