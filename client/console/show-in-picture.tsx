import { useState } from "preact/hooks";
import type { Answer } from "./answer.ts";
import { useConsole, useConsoleWords } from "./console-context.ts";
import { boxesOfRows, draw } from "./to-picture.ts";

/** Draws what an answer names, in place of the picture or beside what it holds. */
export function ShowInPicture({ answer }: { readonly answer: Answer }) {
  const { page } = useConsole();
  const say = useConsoleWords();
  const [none, setNone] = useState(false);
  const show = async (way: "alone" | "beside") => {
    const boxes = await boxesOfRows(page, answer.rows);
    setNone(boxes.length === 0);
    page.announcement.value =
      boxes.length === 0 ? say("nothingToDraw") : say("drawn", { n: boxes.length });
    if (boxes.length > 0) draw(page, boxes, way);
  };
  return (
    <fieldset class="console-draw" aria-label={say("picture")}>
      <button type="button" onClick={() => void show("alone")}>
        {say("drawAlone")}
      </button>
      <button type="button" onClick={() => void show("beside")}>
        {say("drawBeside")}
      </button>
      {none && <span class="small muted">{say("nothingToDraw")}</span>}
    </fieldset>
  );
}
