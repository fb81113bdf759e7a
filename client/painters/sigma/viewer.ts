import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Scene } from "../../scene/scene.ts";
import type { Camera } from "../painter.ts";
import { BoxProgram } from "./box-program.ts";
import { fromSigma, IDENTITY_BOX, toSigma, type View } from "./camera.ts";
import { addCanvasLayer } from "./canvas-layer.ts";
import { type BoxAttributes, drawingGraph, type LineAttributes } from "./drawing-graph.ts";
import { paintGround } from "./ground.ts";
import { LineProgram } from "./line-program.ts";
import { watchPixelRatio } from "./pixel-ratio.ts";
import { paintTexts } from "./texts.ts";

/** One Sigma with its canvases, for as long as its WebGL contexts live. */
export interface Viewer {
  readonly sigma: Sigma<BoxAttributes, LineAttributes>;
  readonly frame: HTMLElement;
  view(): View;
  show(scene: Scene): void;
  look(camera: Camera): void;
  /** To be called when the element has another size. */
  resize(): void;
  close(): void;
}

/** What a viewer asks and tells while it lives. */
export interface ViewerHooks {
  /** What to draw with each frame. */
  scene(): Scene | null;
  camera(): Camera;
  /** The nearest camera that is allowed. */
  bound(camera: Camera, view: View): Camera;
  /** Sigma moved its camera by itself: a drag. */
  onMoved(camera: Camera): void;
  onResized(): void;
  onFrame(): void;
  onLost(event: Event): void;
}

/** Layers of Sigma on which nothing is ever drawn here; left out of the page they cost nothing per frame. */
const UNUSED_LAYERS = ["edgeLabels", "labels", "hovers", "hoverNodes"];
const WEBGL_LAYERS = ["edges", "nodes", "hoverNodes"];

/** Opens Sigma in an element that has a size. @throws Error where no WebGL context can be had. */
export function openViewer(element: HTMLElement, hooks: ViewerHooks): Viewer {
  const frame = element.ownerDocument.createElement("div");
  Object.assign(frame.style, { position: "absolute", inset: "0", overflow: "hidden" });
  frame.setAttribute("aria-hidden", "true");
  element.append(frame);
  try {
    return assemble(frame, hooks);
  } catch (error) {
    frame.remove();
    throw error;
  }
}

function assemble(frame: HTMLElement, hooks: ViewerHooks): Viewer {
  const sigma = createSigma(frame);
  sigma.setCustomBBox({ ...IDENTITY_BOX });
  const paint = layers(sigma, hooks);
  let looking = false;
  const look = (camera: Camera): void => {
    looking = true;
    sigma.getCamera().setState(toSigma(camera, sigma.getDimensions()));
    looking = false;
  };
  const resize = (): void => {
    sigma.resize();
    sigma.scheduleRender();
  };
  sigma.getCamera().clean = (state) => {
    const view = sigma.getDimensions();
    return { ...toSigma(hooks.bound(fromSigma(state, view), view), view) };
  };
  sigma.getCamera().on("updated", (state) => {
    if (!looking && hasSize(sigma.getDimensions())) {
      hooks.onMoved(fromSigma(state, sigma.getDimensions()));
    }
  });
  sigma.on("resize", () => {
    if (hasSize(sigma.getDimensions())) hooks.onResized();
  });
  sigma.on("afterRender", () => {
    if (!hasSize(sigma.getDimensions())) return;
    paint();
    hooks.onFrame();
  });
  const stopListening = listen(sigma, hooks);
  return {
    sigma,
    frame,
    view: () => sigma.getDimensions(),
    show: (scene) => sigma.setGraph(drawingGraph(scene)),
    look,
    resize,
    close: () => {
      stopListening();
      sigma.kill();
      frame.remove();
    },
  };
}

function createSigma(frame: HTMLElement): Sigma<BoxAttributes, LineAttributes> {
  return new Sigma(new MultiDirectedGraph<BoxAttributes, LineAttributes>(), frame, {
    nodeProgramClasses: { box: BoxProgram },
    edgeProgramClasses: { line: LineProgram },
    defaultNodeType: "box",
    defaultEdgeType: "line",
    itemSizesReference: "positions",
    zoomToSizeRatioFunction: (ratio) => ratio,
    stagePadding: 0,
    renderLabels: false,
    enableCameraRotation: false,
    // Hidden, Sigma would throw at the next frame; the camera is ours and waits.
    allowInvalidContainer: true,
    // No drift after a drag. A duration of 0 would put NaN into the camera for a frame.
    inertiaRatio: 0,
    inertiaDuration: 1,
  });
}

/** Ground below; lines above the boxes, for a line may run inside a box; texts on top. Returns what paints a frame. */
function layers(sigma: Sigma<BoxAttributes, LineAttributes>, hooks: ViewerHooks): () => void {
  const ground = addCanvasLayer(sigma, "ground", { beforeLayer: "edges" });
  const texts = addCanvasLayer(sigma, "texts", { afterLayer: "nodes" });
  const { edges, nodes, ...others } = sigma.getCanvases();
  if (edges) nodes?.after(edges);
  for (const name of UNUSED_LAYERS) if (others[name]) others[name].style.display = "none";
  return () => {
    const scene = hooks.scene();
    if (!scene) return;
    const [camera, view] = [hooks.camera(), sigma.getDimensions()];
    ground.draw(camera, view, (context, shown) => paintGround(context, scene, shown, camera.scale));
    texts.draw(camera, view, (context, shown) => paintTexts(context, scene, shown, camera.scale));
  };
}

function listen(sigma: Sigma<BoxAttributes, LineAttributes>, hooks: ViewerHooks): () => void {
  const stopWatching = watchPixelRatio(() => {
    // Sigma takes note of another pixel ratio, but keeps its canvases as long as their size in CSS pixels is the same.
    sigma.resize(true);
    sigma.scheduleRender();
  });
  const canvases = WEBGL_LAYERS.map((name) => sigma.getCanvases()[name]);
  const { onLost } = hooks;
  for (const canvas of canvases) canvas?.addEventListener("webglcontextlost", onLost);
  return () => {
    stopWatching();
    for (const canvas of canvases) canvas?.removeEventListener("webglcontextlost", onLost);
  };
}

/** Sigma gives an element without a size one pixel. */
function hasSize({ width, height }: View): boolean {
  return width > 1 && height > 1;
}
