import { ZOOM_STEP } from "../steering.ts";
import { usePage } from "./page-context.ts";

/** Buttons to look nearer, from farther, and at the whole picture. */
export function Zoom() {
  const { steering, say } = usePage();
  const words = say.value;
  return (
    <div class="zoom">
      <button
        type="button"
        class="icon"
        aria-label={words("zoomIn")}
        title={`${words("zoomIn")} (+)`}
        onClick={() => steering.value?.zoom(ZOOM_STEP)}
      >
        +
      </button>
      <button
        type="button"
        class="icon"
        aria-label={words("zoomOut")}
        title={`${words("zoomOut")} (−)`}
        onClick={() => steering.value?.zoom(1 / ZOOM_STEP)}
      >
        −
      </button>
      <button
        type="button"
        class="icon"
        aria-label={words("fit")}
        title={`${words("fit")} (0)`}
        onClick={() => steering.value?.fit()}
      >
        ⤢
      </button>
    </div>
  );
}
