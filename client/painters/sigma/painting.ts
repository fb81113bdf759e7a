/** A Sigma painting while it lasts: its camera, its scene, and the viewer that draws them and may be lost. */
import type { Point } from "../../../server/api.ts";
import type { Scene } from "../../scene/scene.ts";
import type { Camera, PainterEvents } from "../painter.ts";
import { boundCamera, fitCamera, sameCamera, toDrawing, type View } from "./camera.ts";
import { bindGestures } from "./gestures.ts";
import { type Glide, glide, wantsStillness } from "./glide.ts";
import { type Hit, type HitTest, hitTest } from "./hit-test.ts";
import { openViewer, type Viewer, type ViewerHooks } from "./viewer.ts";

/** A click may be so many CSS pixels off a line. */
const REACH = 6;
/** A box that is looked at is shown at least at this scale. */
const READABLE_SCALE = 0.9;

/** Changed by the functions of this file and by `viewer-life.ts`, by nobody else. */
export interface Painting {
  readonly element: HTMLElement;
  readonly events: PainterEvents;
  scene: Scene | null;
  find: HitTest;
  /** Null until the first scene meets an element with a size. */
  camera: Camera | null;
  /** True while nobody moved the picture since it was fitted: then it stays fitted when the element changes its size. */
  fitted: boolean;
  /** The camera that the page was last told. */
  told: Camera | null;
  hovered: string | null;
  viewer: Viewer | null;
  glide: Glide | null;
  stopGestures(): void;
}

/** A painting of nothing yet. */
export function newPainting(element: HTMLElement, events: PainterEvents): Painting {
  return {
    element,
    events,
    scene: null,
    find: () => null,
    camera: null,
    fitted: true,
    told: null,
    hovered: null,
    viewer: null,
    glide: null,
    stopGestures: () => {},
  };
}

/** Opens a viewer for the painting. @throws Error where no WebGL context can be had. */
export function startViewer(painting: Painting, onLost: (event: Event) => void): void {
  const viewer = openViewer(painting.element, viewerHooks(painting, onLost));
  painting.viewer = viewer;
  painting.stopGestures = bindGestures(viewer.sigma, {
    camera: () => cameraOf(painting),
    view: viewer.view,
    isOn: (point) => hitAt(painting, point) !== null,
    onClick: (point) => {
      const hit = hitAt(painting, point);
      painting.events.onSelect(hit?.id ?? null, hit?.kind ?? null);
    },
    onPoint: (point) => hover(painting, point),
    onZoom: (camera, animate) => moveTo(painting, camera, animate),
  });
  arrange(painting);
  if (painting.scene) viewer.show(painting.scene);
}

/** Closes the viewer, if there is one; scene and camera stay. */
export function stopViewer(painting: Painting): void {
  painting.glide?.stop();
  painting.stopGestures();
  painting.viewer?.close();
  painting.viewer = null;
}

/** Draws another scene; the camera stays. */
export function show(painting: Painting, scene: Scene): void {
  painting.scene = scene;
  painting.find = hitTest(scene);
  if (!painting.camera) arrange(painting);
  painting.viewer?.show(scene);
}

/** The camera, or the one that the first scene will have; of nothing, the origin at its own size. */
export function cameraOf(painting: Painting): Camera {
  return painting.camera ?? fitted(painting) ?? { x: 0, y: 0, scale: 1 };
}

/** Looks there, as near as the drawing allows. */
export function moveTo(painting: Painting, camera: Camera, animate: boolean): void {
  painting.glide?.stop();
  painting.glide = null;
  painting.fitted = false;
  const target = bound(painting, camera);
  const { camera: from, viewer } = painting;
  if (animate && viewer && from && !wantsStillness()) {
    painting.glide = glide(from, target, (step) => look(painting, step));
  } else look(painting, target);
}

/** Shows the whole drawing. */
export function fitWhole(painting: Painting): void {
  const camera = fitted(painting);
  painting.glide?.stop();
  if (camera) look(painting, camera);
  else painting.camera = null;
  painting.fitted = true;
}

/** Brings a box to the middle, so large that its name can be read. */
export function centre(painting: Painting, boxId: string): void {
  const box = painting.scene?.boxes.find(({ id }) => id === boxId);
  if (!box) return;
  const scale = Math.max(cameraOf(painting).scale, READABLE_SCALE);
  moveTo(painting, { x: box.x + box.width / 2, y: box.y + box.height / 2, scale }, true);
}

/** Puts the camera right for the element's size: fitted again, or the same place at the same scale. */
function arrange(painting: Painting): void {
  if (painting.fitted) painting.camera = fitted(painting) ?? painting.camera;
  if (painting.camera && painting.viewer) painting.viewer.look(painting.camera);
}

function look(painting: Painting, camera: Camera): void {
  painting.camera = camera;
  painting.viewer?.look(camera);
  painting.viewer?.sigma.scheduleRender();
}

function viewerHooks(painting: Painting, onLost: (event: Event) => void): ViewerHooks {
  return {
    scene: () => painting.scene,
    camera: () => cameraOf(painting),
    bound: (camera, view) => bound(painting, camera, view),
    onMoved: (camera) => {
      painting.glide?.stop();
      painting.fitted = false;
      painting.camera = camera;
    },
    onResized: () => arrange(painting),
    onFrame: () => tellCamera(painting),
    onLost,
  };
}

function tellCamera(painting: Painting): void {
  const { camera, told } = painting;
  if (!camera || (told && sameCamera(camera, told))) return;
  painting.told = camera;
  painting.events.onCamera(camera);
}

function hitAt(painting: Painting, point: Point): Hit | null {
  const { viewer } = painting;
  if (!viewer) return null;
  const camera = cameraOf(painting);
  return painting.find(toDrawing(camera, viewer.view(), point), REACH / camera.scale);
}

function hover(painting: Painting, point: Point | null): void {
  const hit = point && hitAt(painting, point);
  const { viewer } = painting;
  if (viewer) {
    viewer.frame.style.cursor = hit ? "pointer" : "";
    viewer.frame.title = hit?.title ?? "";
  }
  const id = hit?.id ?? null;
  if (id === painting.hovered) return;
  painting.hovered = id;
  painting.events.onHover(id);
}

function sizeOf({ element }: Painting): View | null {
  const { offsetWidth: width, offsetHeight: height } = element;
  return width > 0 && height > 0 ? { width, height } : null;
}

function fitted(painting: Painting): Camera | null {
  const view = sizeOf(painting);
  const { scene } = painting;
  return view && scene && fitCamera({ x: 0, y: 0, ...scene }, view);
}

function bound(painting: Painting, camera: Camera, view = sizeOf(painting)): Camera {
  const { scene } = painting;
  return view && scene ? boundCamera(camera, { x: 0, y: 0, ...scene }, view) : camera;
}
