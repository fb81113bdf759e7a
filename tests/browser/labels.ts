/** The labels of a picture as they were really drawn, with the widths that the browser's own fonts gave them. */
import type { Page } from "playwright-core";
import type { Picture, Point, Rectangle } from "../../server/api.ts";

/** A label's rectangle in drawing units. */
export interface Label extends Rectangle {
  readonly text: string;
}

interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
}

/** What capitals and descenders take above and below the baseline, in font sizes. */
const ABOVE = 0.74;
const BELOW = 0.22;

/** Notes what is written on canvases; to be called before the page is opened. */
export async function noteCanvasTexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const notes = new Map<HTMLCanvasElement, DrawnText[]>();
    Object.assign(window, { canvasTexts: notes });
    const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...area) {
      notes.set(this.canvas, []);
      clearRect.apply(this, area);
    };
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
      const { width } = this.measureText(text);
      const shift = this.textAlign === "center" ? width / 2 : this.textAlign === "end" ? width : 0;
      const size = Number.parseFloat(/([\d.]+)px/.exec(this.font)?.[1] ?? "0");
      const drawn = { text, x: x - shift, baseline: y, width, size };
      notes.set(this.canvas, [...(notes.get(this.canvas) ?? []), drawn]);
      fillText.call(this, text, x, y, ...rest);
    };
  });
}

/** Every label on the stage, whichever painter drew it. */
export async function drawnLabels(page: Page): Promise<readonly Label[]> {
  const texts = await page.evaluate((): DrawnText[] => {
    const svg = [...document.querySelectorAll<SVGTextElement>("#stage svg .content text")];
    if (svg.length > 0) {
      return svg.map((text) => {
        const { x, width } = text.getBBox();
        return {
          text: text.textContent,
          x,
          width,
          baseline: Number(text.getAttribute("y")),
          size: Number(text.getAttribute("font-size")),
        };
      });
    }
    const { canvasTexts } = window as unknown as { canvasTexts: Map<Element, DrawnText[]> };
    return [...canvasTexts].flatMap(([canvas, drawn]) => (canvas.isConnected ? drawn : []));
  });
  return texts.map(({ text, x, baseline, width, size }) => ({
    ...{ text, x, width },
    y: baseline - size * ABOVE,
    height: size * (ABOVE + BELOW),
  }));
}

/** Pairs of labels that cover one another, and labels that stick out of their box or frame, in words. */
export function labelFaults(labels: readonly Label[], picture: Picture): readonly string[] {
  const covering = labels.flatMap((label, index) =>
    labels
      .slice(index + 1)
      .filter((other) => overlap(label, other))
      .map((other) => `“${label.text}” lies on “${other.text}”`),
  );
  return [...covering, ...labels.flatMap((label) => placeFaults(label, picture))];
}

function placeFaults(label: Label, { boxes, compartments }: Picture): readonly string[] {
  const own = boxes.find((box) => holdsMiddle(box, label));
  if (own) return contains(own, label) ? [] : [`“${label.text}” sticks out of its box`];
  const below = boxes.filter((box) => overlap(box, label));
  const framed = compartments.some((frame) => contains(frame, label));
  return [
    ...(framed ? [] : [`the title “${label.text}” sticks out of its frame`]),
    ...below.map(({ name }) => `the title “${label.text}” lies on the box “${name}”`),
  ];
}

/** How far a line may reach into the corner of its own box: boxes that are slanted or round end inside of it. */
const OWN_REACH = 24;

/** Boxes that a painted line runs through, from points on the line as the browser draws it. */
export async function linesThroughBoxes(page: Page, picture: Picture): Promise<readonly string[]> {
  const arrows = new Map(picture.arrows.map((arrow) => [arrow.id, arrow]));
  const found = (await pointsOnLines(page)).flatMap(({ id, points }) => {
    const arrow = arrows.get(id);
    return picture.boxes
      .filter((box) => {
        const own = [
          ...(box.id === arrow?.fromBox ? [points[0]] : []),
          ...(box.id === arrow?.toBox ? [points.at(-1)] : []),
        ];
        return points.some(
          (point) => isInside(box, point) && !own.some((end) => isNear(point, end)),
        );
      })
      .map((box) => `${id} runs through ${box.id}`);
  });
  return found;
}

const isInside = ({ x, y, width, height }: Rectangle, [px, py]: Point): boolean =>
  px > x + 1 && px < x + width - 1 && py > y + 1 && py < y + height - 1;

const isNear = ([x, y]: Point, end: Point | undefined): boolean =>
  end !== undefined && Math.hypot(x - end[0], y - end[1]) <= OWN_REACH;

const STEP = 3;

async function pointsOnLines(page: Page): Promise<{ id: string; points: [number, number][] }[]> {
  return page.evaluate((step) => {
    const lines = [...document.querySelectorAll<SVGGElement>("#stage .line:not(.inside)")];
    return lines.map((line) => {
      const path = line.querySelector<SVGPathElement>("path.hit");
      const length = path?.getTotalLength() ?? 0;
      const points: [number, number][] = [];
      for (let at = 0; at <= length; at += step) {
        const { x, y } = path?.getPointAtLength(at) ?? { x: 0, y: 0 };
        points.push([x, y]);
      }
      return { id: line.dataset.id ?? "", points };
    });
  }, STEP);
}

/** Half a unit: what rounding and hinting may do. */
const SLACK = 0.5;

function overlap(a: Rectangle, b: Rectangle): boolean {
  return (
    a.x + a.width > b.x + SLACK &&
    b.x + b.width > a.x + SLACK &&
    a.y + a.height > b.y + SLACK &&
    b.y + b.height > a.y + SLACK
  );
}

function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x - SLACK &&
    inner.y >= outer.y - SLACK &&
    inner.x + inner.width <= outer.x + outer.width + SLACK &&
    inner.y + inner.height <= outer.y + outer.height + SLACK
  );
}

function holdsMiddle(box: Rectangle, label: Rectangle): boolean {
  const [x, y] = [label.x + label.width / 2, label.y + label.height / 2];
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}
