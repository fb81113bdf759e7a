/**
 * What draws a `Scene` into an element of the page, moves over it and tells what is pointed at. Every painter draws the
 * same boxes, pills, lines, ends, dashes, struck marks and texts; the page knows no painter but by this port.
 */
import type { Scene } from "../scene/scene.ts";

/** Where one looks: `x`, `y` are the drawing units at the middle of the view, `scale` the CSS pixels of a drawing unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** What of a scene was pointed at; null is the empty ground, compartments included. */
export type PointedKind = "box" | "line" | "port" | null;

/** What a painter tells the page. Ids are those of the scene. */
export interface PainterEvents {
  /** A click. The id of a port is the port's; of the ground null. */
  onSelect(id: string | null, kind: PointedKind): void;
  /** The pointer came over another box, line or port, or left it. */
  onHover(id: string | null): void;
  /** The camera has moved, by hand or by a call: told once a frame at most, and exactly as it was set. */
  onCamera(camera: Camera): void;
  /** The painter can draw no more, so another has to take over. It is closed already. */
  onLost?(): void;
}

/** A picture in an element. */
export interface Painter {
  /** Draws this scene in place of the last; the camera stays, except at the first scene, which is fitted. */
  show(scene: Scene): void;
  camera(): Camera;
  /** Looks there, gliding where `animate` is true and the reader has not asked for reduced motion. */
  moveTo(camera: Camera, animate?: boolean): void;
  /** Shows the whole drawing with a margin. */
  fit(): void;
  /** Brings the box to the middle, at a scale where its name can be read. Does nothing where there is no such box. */
  centre(boxId: string): void;
  /** To be called where the element changed its size and the painter cannot see that itself. */
  resize(): void;
  /** Takes everything out of the element again and frees what was held. */
  close(): void;
}
