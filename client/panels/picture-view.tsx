import { useEffect, useRef } from "preact/hooks";
import type { Picture } from "../../server/api.ts";
import type { Page } from "../page.ts";
import { createStage, ZOOM_STEP } from "../stage.ts";
import { NO_MECHANISM } from "../view.ts";
import type { Say } from "../words.ts";
import { usePage } from "./page-context.ts";
import { PictureState } from "./picture-state.tsx";
import { Tokens } from "./tokens.tsx";

/** The picture with its title, its counts and the buttons that move it. */
export function PictureView() {
  const page = usePage();
  const { hovered, drawn, say, waiting } = page;
  const stage = useRef<HTMLDivElement>(null);
  const words = say.value;
  const { name, question } = titleOf(page);
  useEffect(() => (stage.current ? createStage(stage.current, page) : undefined), [page]);
  return (
    <main class="picture" data-waiting={waiting.value}>
      <div class="heading">
        <h2>{name}</h2>
        <p class="small muted">{question}</p>
        <Counts />
        <Tokens />
      </div>
      <div class="frame">
        <div
          id="stage"
          class="stage"
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: an application, moved through by the arrow keys
          tabIndex={0}
          aria-roledescription={words("pictureRole")}
          aria-label={words("pictureLabel", {
            name,
            boxes: drawn.value?.boxes.length ?? 0,
            lines: drawn.value?.arrows.length ?? 0,
          })}
        >
          <div ref={stage} class="paint" />
        </div>
        <PictureState />
        <Zoom />
        <p class="hovered small" hidden={hovered.value === null}>
          {hovered.value}
        </p>
      </div>
    </main>
  );
}

function titleOf({ view, mechanisms, say }: Page): { name: string; question: string } {
  const { mechanism, language } = view.value;
  const words = say.value;
  if (mechanism === NO_MECHANISM) {
    return { name: words("ownPicture"), question: words("ownPictureQuestion") };
  }
  const found = mechanisms.value.find(({ id }) => id === mechanism);
  if (!found) return { name: words("wholeReview"), question: words("wholeReviewQuestion") };
  return language === "zh"
    ? { name: found.nameZh, question: found.questionZh }
    : { name: found.name, question: found.question };
}

function countsText(say: Say, { counts }: Picture): string {
  const { boxes, walkedBoxes, walkedArrows, inferredArrows, otherLines } = counts;
  if (walkedArrows + inferredArrows + otherLines === 0) return say("countsAlone", { n: boxes });
  const parts = [say("counts", { boxes: walkedBoxes, arrows: walkedArrows })];
  if (inferredArrows > 0) parts.push(say("countsInferred", { n: inferredArrows }));
  if (boxes > walkedBoxes) {
    parts.push(say("countsMore", { boxes: boxes - walkedBoxes, lines: otherLines }));
  } else if (otherLines > 0) {
    parts.push(say("countsLines", { lines: otherLines }));
  }
  return parts.join("");
}

function Counts() {
  const { picture, drawn, say } = usePage();
  if (!picture.value || !drawn.value) return null;
  const words = say.value;
  const all = picture.value.arrows.length;
  const seen = drawn.value.arrows.length;
  return (
    <p class="small counts">
      {countsText(words, picture.value)}
      {seen < all && ` · ${words("countsSeen", { seen, all })}`}
    </p>
  );
}

function Zoom() {
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
