/** A scene as the graph that Sigma draws: boxes and pills are its nodes, lines its edges, each with its look resolved. */
import { MultiDirectedGraph } from "graphology";
import type { LineEnd, LineStyle, Point, Rectangle } from "../../../server/api.ts";
import { mix } from "../../scene/colour.ts";
import { crossingsOf, isInside, strikeOf, withGaps } from "../../scene/route.ts";
import type { Emphasis, Scene, SceneBox, SceneLine } from "../../scene/scene.ts";
import { EMPHASIS_OPACITY, PALETTES } from "../../scene/theme.ts";
import { type Corners, cornersOf } from "./box-corners.ts";
import { interrupted, type Route, type RoutePlace, roundRoute } from "./route-pieces.ts";

/** A box or a pill; `x`, `y` are its middle with y up, `size` its shorter half. Names that Sigma reads are Sigma's. */
export type BoxAttributes = {
  x: number;
  y: number;
  size: number;
  color: string;
  type: "box";
  halfWidth: number;
  halfHeight: number;
  corners: Corners;
  doubled: boolean;
  stroke: string;
  strokeWidth: number;
  /** Width of the glow around what is selected, in drawing units. */
  glow: number;
};

/** A line; `size` is its width. */
export type LineAttributes = {
  size: number;
  color: string;
  type: "line";
  route: Route;
  style: LineStyle;
  end: LineEnd;
  /** Where the mark of a denied effect stands, null without one. */
  strike: RoutePlace | null;
  emphasis: Emphasis;
};

export type DrawingGraph = MultiDirectedGraph<BoxAttributes, LineAttributes>;

const GLOW = 4;
const STROKE: Readonly<Record<Emphasis, number>> = {
  plain: 1.3,
  faded: 1.3,
  lit: 2.2,
  selected: 3,
};
const PORT_STROKE = 0.8;
/** Of more lines the crossings are not looked for: nobody could follow them, and it takes the square of their number. */
export const MOST_LINES_WITH_GAPS = 800;

/**
 * The colour of a thing of that emphasis. What is faded is mixed with the ground and not transparent, so that nothing
 * shows through and pieces of a line may touch.
 */
export function emphasised(colour: string, emphasis: Emphasis, ground: string): string {
  const opacity = EMPHASIS_OPACITY[emphasis];
  return opacity === 1 ? colour : mix(colour, ground, 1 - opacity);
}

/** Builds the graph of a scene. Pills come after all boxes, so that they lie on them. */
export function drawingGraph(scene: Scene): DrawingGraph {
  const graph: DrawingGraph = new MultiDirectedGraph();
  for (const box of scene.boxes) graph.addNode(boxKey(box.id), boxAttributes(box, scene));
  for (const box of scene.boxes) addPorts(graph, box, scene);
  const outside = scene.lines.filter((line) => !isInside(line));
  const crossings = outside.length > MOST_LINES_WITH_GAPS ? new Map() : crossingsOf(outside);
  for (const line of scene.lines) {
    const attributes = lineAttributes(line, crossings.get(line.id) ?? [], scene);
    graph.addDirectedEdgeWithKey(line.id, boxKey(line.from), boxKey(line.to), attributes);
  }
  return graph;
}

function boxKey(id: string): string {
  return `box ${id}`;
}

function boxAttributes(box: SceneBox, scene: Scene): BoxAttributes {
  const selected = box.emphasis === "selected";
  const stroke = selected ? selectionOn(scene.background, box.stroke) : box.stroke;
  return {
    ...placed(box),
    corners: cornersOf(box.shape, box),
    doubled: box.doubled,
    color: emphasised(box.fill, box.emphasis, scene.background),
    stroke: emphasised(stroke, box.emphasis, scene.background),
    strokeWidth: STROKE[box.emphasis],
    glow: selected ? GLOW : 0,
  };
}

function addPorts(graph: DrawingGraph, box: SceneBox, scene: Scene): void {
  for (const port of box.ports) {
    const radius = Math.min(port.width, port.height) / 2;
    graph.addNode(`port ${box.id} ${port.id}`, {
      ...placed(port),
      corners: { kind: "rounded", width: radius, height: radius },
      doubled: false,
      color: emphasised(port.fill, box.emphasis, scene.background),
      stroke: emphasised(port.stroke, box.emphasis, scene.background),
      strokeWidth: PORT_STROKE,
      glow: 0,
    });
  }
}

function placed({ x, y, width, height }: Rectangle) {
  const size = Math.min(width, height) / 2;
  const middle = { x: x + width / 2, y: -(y + height / 2) };
  return { ...middle, size, type: "box" as const, halfWidth: width / 2, halfHeight: height / 2 };
}

function selectionOn(background: string, otherwise: string): string {
  const palette = Object.values(PALETTES).find((one) => one.background === background);
  return palette?.selection ?? otherwise;
}

function lineAttributes(
  line: SceneLine,
  crossings: readonly Point[],
  scene: Scene,
): LineAttributes {
  const strike = line.struck ? strikeOf(line.points) : null;
  const route = roundRoute(line.points);
  return {
    type: "line",
    size: line.width,
    color: emphasised(line.colour, line.emphasis, scene.background),
    route: crossings.length === 0 ? route : interrupted(route, withGaps(line.points, crossings)),
    style: line.style,
    end: line.end,
    strike: strike && { at: strike.at, towards: strike.direction },
    emphasis: line.emphasis,
  };
}
