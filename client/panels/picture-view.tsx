import { useLayoutEffect, useRef } from "preact/hooks";
import type { Page } from "../page.ts";
import { createStage } from "../stage.ts";
import { NO_MECHANISM } from "../view.ts";
import { usePage } from "./page-context.ts";
import { PictureState } from "./picture-state.tsx";

/** The picture with its title, its counts and the buttons that move it. */
export function PictureView() {
  const page = usePage();
  const { hovered, drawn, say, view, waiting, later } = page;
  const { Counts, Tokens, Working } = later.value ?? {};
  const stage = useRef<HTMLDivElement>(null);
  const words = say.value;
  const { name, question } = titleOf(page);
  useLayoutEffect(() => (stage.current ? createStage(stage.current, page) : undefined), [page]);
  return (
    <main class="picture" data-waiting={waiting.value}>
      <div class="heading">
        <h2>{name}</h2>
        <p class="small muted">{question}</p>
        {Counts && !view.value.diagram && <Counts />}
        {Tokens && <Tokens />}
        {view.value.diagram && <div class="working">{Working && <Working waiting=" " />}</div>}
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
