import type { Pair } from "./pair.ts";

/** What the tools for working on a diagram say, fetched with them. */
export const WORKING_WORDS = {
  tools: ["Work on the diagram", "编辑图的版面"],
  hint: [
    "Drag a box, or select it and press Shift with an arrow key.",
    "拖动方框，或选中后按 Shift 加方向键移动。",
  ],
  tidyUp: ["Tidy up", "恢复排版"],
  tidyUpTitle: ["Put every box back to its place", "所有框回到原来的位置"],
  tidied: ["Every box is back in its place", "所有框已回到原位"],
  title: ["title", "标题"],
  legend: ["legend", "图例"],
  moved: ["{name} moved; undo puts it back", "已移动“{name}”，可撤销"],
  notExported: [
    "Boxes that you moved stand in the file where they were laid out.",
    "文件中，移动过的框仍在原来的位置。",
  ],
  noRoom: [
    "No room on that side: a box stays in its frame, clear of other boxes",
    "该侧没有空间：框须留在所属外框内，且不与其他框重叠",
  ],
} as const satisfies Readonly<Record<string, Pair>>;
