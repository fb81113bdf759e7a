import type { Point } from "../../server/api.ts";
import type { Scene } from "../scene/scene.ts";
import { grownTitles } from "./grown-titles.ts";
import { nearestLine } from "./nearest-line.ts";
import { paintSvg } from "./paint-svg.ts";
import type { Camera, Painter, PainterEvents } from "./painter.ts";
import { boundCamera, fitCamera, sameCamera, type View } from "./sigma/camera.ts";
import { type Glide, glide, wantsStillness } from "./sigma/glide.ts";
import { bindSvgGestures } from "./svg-gestures.ts";

/** At this scale a box's name can be read. */
const READABLE_SCALE = 1;

/** CSS pixels off a line that still mean it. */
const NEAR = 8;

/** From the middle of a line of text down to its baseline, in font sizes; as `paintSvg` has it. */
const BASELINE = 0.355;

interface Life {
  readonly element: HTMLElement;
  readonly events: PainterEvents;
  scene: Scene | null;
  camera: Camera;
  /** True once the first scene was fitted, or the page said where to look. */
  placed: boolean;
  glide: Glide | null;
  frame: number;
}

/** Paints as SVG in the page: where WebGL is missing, for up to some 1,500 boxes and lines. */
export function createSvgPainter(element: HTMLElement, events: PainterEvents): Painter {
  const life: Life = {
    element,
    events,
    scene: null,
    camera: { x: 0, y: 0, scale: 1 },
    placed: false,
    glide: null,
    frame: 0,
  };
  const stopGestures = bindSvgGestures(element, {
    camera: () => life.camera,
    view: () => viewOf(life),
    onMove: (camera) => moveByHand(life, camera),
    onClick: (id, kind) => events.onSelect(id, kind),
    onHover: (id) => events.onHover(id),
    lineNear: (place) => lineNear(life, place),
  });
  const observer = new ResizeObserver(() => arrive(life));
  observer.observe(element);
  element.classList.add("svg-painter");
  const touchAction = element.style.touchAction;
  element.style.touchAction = "none";
  return {
    show: (scene) => show(life, scene),
    camera: () => life.camera,
    moveTo: (camera, animate = false) => moveTo(life, camera, animate),
    fit: () => fitWhole(life),
    centre: (boxId) => centre(life, boxId),
    resize: () => arrive(life),
    close: () => {
      observer.disconnect();
      stopGestures();
      life.glide?.stop();
      cancelAnimationFrame(life.frame);
      life.scene = null;
      element.replaceChildren();
      element.classList.remove("svg-painter");
      element.style.touchAction = touchAction;
    },
  };
}

function viewOf({ element }: Life): View {
  return { width: element.clientWidth, height: element.clientHeight };
}

function lineNear(life: Life, [x, y]: Point): string | null {
  const { width, height } = viewOf(life);
  const { camera, scene } = life;
  const at: Point = [
    camera.x + (x - width / 2) / camera.scale,
    camera.y + (y - height / 2) / camera.scale,
  ];
  return nearestLine(scene?.lines ?? [], at, NEAR / camera.scale);
}

function show(life: Life, scene: Scene): void {
  life.scene = scene;
  const focused = life.element.contains(document.activeElement)
    ? document.activeElement?.getAttribute("data-id")
    : null;
  life.element.innerHTML = paintSvg(scene, { focusable: true });
  const svg = life.element.querySelector("svg");
  svg?.removeAttribute("viewBox");
  svg?.setAttribute("width", "100%");
  svg?.setAttribute("height", "100%");
  svg?.querySelector(".ground")?.setAttribute("width", "100%");
  svg?.querySelector(".ground")?.setAttribute("height", "100%");
  arrive(life);
  if (focused) {
    life.element.querySelector<SVGElement>(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  }
}

/** Fits the first scene as soon as there is a size to fit it into; later sizes keep the camera. */
function arrive(life: Life): void {
  const { width, height } = viewOf(life);
  if (life.scene === null || width === 0 || height === 0) return;
  if (life.placed) place(life, life.camera);
  else fitWhole(life);
}

function place(life: Life, camera: Camera): void {
  life.camera = camera;
  const { width, height } = viewOf(life);
  const { x, y, scale } = camera;
  const shift = `translate(${width / 2 - x * scale} ${height / 2 - y * scale})`;
  life.element.querySelector(".content")?.setAttribute("transform", `${shift} scale(${scale})`);
  growTitles(life);
}

/** Titles keep a size in which they can be read where there is room, as Sigma draws them. */
function growTitles({ element, scene, camera }: Life): void {
  if (!scene) return;
  const titles = grownTitles(scene, camera.scale).flat();
  const drawn = element.querySelectorAll(".content > text");
  for (const [index, { y, size }] of titles.entries()) {
    drawn[index]?.setAttribute("font-size", String(size));
    drawn[index]?.setAttribute("y", String(y + size * BASELINE));
  }
}

function drawingOf({ scene }: Life) {
  return { x: 0, y: 0, width: scene?.width ?? 0, height: scene?.height ?? 0 };
}

function fitWhole(life: Life): void {
  life.glide?.stop();
  life.placed = true;
  place(life, fitCamera(drawingOf(life), viewOf(life)));
  tell(life);
}

function moveByHand(life: Life, camera: Camera): void {
  if (life.scene === null) return;
  life.glide?.stop();
  place(life, boundCamera(camera, drawingOf(life), viewOf(life)));
  tell(life);
}

function moveTo(life: Life, camera: Camera, animate: boolean): void {
  life.glide?.stop();
  life.placed = true;
  if (!animate || wantsStillness() || sameCamera(life.camera, camera)) {
    place(life, camera);
    return;
  }
  life.glide = glide(life.camera, camera, (now) => {
    place(life, now);
    if (now === camera) tell(life);
  });
}

function centre(life: Life, boxId: string): void {
  const box = life.scene?.boxes.find(({ id }) => id === boxId);
  if (box === undefined) return;
  const scale = Math.max(life.camera.scale, READABLE_SCALE);
  moveTo(life, { x: box.x + box.width / 2, y: box.y + box.height / 2, scale }, true);
}

/** Tells the page of the camera, at most once a frame. */
function tell(life: Life): void {
  life.frame ||= requestAnimationFrame(() => {
    life.frame = 0;
    life.events.onCamera(life.camera);
  });
}
