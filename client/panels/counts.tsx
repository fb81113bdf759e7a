import type { Picture } from "../../server/api.ts";
import type { Say } from "../words.ts";
import { usePage } from "./page-context.ts";

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

/** How much is in the picture, and how much of it is seen. */
export function Counts() {
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
