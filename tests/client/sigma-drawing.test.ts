import { describe, expect, test } from "vitest";
import { cornersOf } from "../../client/painters/sigma/box-corners.ts";
import { canPaintWithSigma, isSoftwareRenderer } from "../../client/painters/sigma/can-paint.ts";
import { packColour } from "../../client/painters/sigma/colours.ts";
import { drawingGraph, emphasised } from "../../client/painters/sigma/drawing-graph.ts";
import { hitTest } from "../../client/painters/sigma/hit-test.ts";
import {
  END_NUMBER,
  FLOATS_PER_PIECE,
  STYLE_NUMBER,
  writePieces,
} from "../../client/painters/sigma/line-buffer.ts";
import { LINE_FRAGMENT_SHADER, PIECE } from "../../client/painters/sigma/line-shader.ts";
import type { Scene } from "../../client/scene/scene.ts";
import type { BoxShape } from "../../server/api.ts";
import { boxId, demandingScene } from "../browser/sigma-scene.ts";

const scene = demandingScene();

describe("a scene as Sigma's graph", () => {
  test("has a node for every box and every pill and an edge for every line", () => {
    const graph = drawingGraph(scene);
    const pills = scene.boxes.reduce((sum, { ports }) => sum + ports.length, 0);
    expect(graph.order).toBe(scene.boxes.length + pills);
    expect(graph.size).toBe(scene.lines.length);
    expect(graph.nodes().slice(0, scene.boxes.length)).toEqual(
      scene.boxes.map(({ id }) => `box ${id}`),
    );
  });

  test("keeps a box's place and size, with y up as Sigma wants it", () => {
    const [first] = scene.boxes;
    const node = drawingGraph(scene).getNodeAttributes(`box ${first?.id}`);
    expect(node).toMatchObject({ x: 118, y: -80, halfWidth: 58, halfHeight: 20 });
  });

  test("tells the four emphases apart by more than a shade", () => {
    const graph = drawingGraph(scene);
    const look = [0, 1, 2, 3].map((row) => {
      const { strokeWidth, glow, color } = graph.getNodeAttributes(`box ${boxId(row, 1)}`);
      return { strokeWidth, glow: glow > 0, color };
    });
    expect(look).toEqual([
      { strokeWidth: 1.3, glow: false, color: "#fef3c7" },
      { strokeWidth: 1.3, glow: false, color: emphasised("#fef3c7", "faded", "#ffffff") },
      { strokeWidth: 2.2, glow: false, color: "#fef3c7" },
      { strokeWidth: 3, glow: true, color: "#fef3c7" },
    ]);
    expect(look[1]?.color).not.toBe("#fef3c7");
  });

  test("corners are those of the shared outlines", () => {
    const box = { x: 10, y: 20, width: 116, height: 40 };
    const measured = (shape: BoxShape) => {
      const { kind, width, height } = cornersOf(shape, box);
      return [kind, Math.round(width * 1e6) / 1e6, Math.round(height * 1e6) / 1e6];
    };
    expect(measured("rounded")).toEqual(["rounded", 6, 6]);
    expect(measured("octagon")).toEqual(["cut", 8, 8]);
    expect(measured("slanted").slice(0, 2)).toEqual(["slanted", 7]);
    expect(measured("ellipse")).toEqual(["rounded", 14, 20]);
  });
});

describe("lines as numbers for the graphics card", () => {
  const attributes = (id: string, from: Scene = scene) => {
    const graph = drawingGraph(from);
    return graph.getEdgeAttributes(id);
  };
  const kinds = (floats: Float32Array) =>
    Array.from(
      { length: floats.length / FLOATS_PER_PIECE },
      (_, i) => floats[i * FLOATS_PER_PIECE + 4],
    );

  test("a route of twenty-two points has all its pieces, then its end", () => {
    const line = attributes("stairs");
    const found = kinds(writePieces([line]));
    expect(found.length).toBe(line.route.pieces.length + 1);
    expect(found.filter((kind) => kind === PIECE.arc).length).toBe(20);
    expect(found.at(-1)).toBe(PIECE.end);
  });

  test("each piece carries style, end and length, and the shader knows as many", () => {
    const line = attributes("stairs");
    const floats = writePieces([line]);
    expect([...floats.slice(9, 11)]).toEqual([STYLE_NUMBER.dashed, END_NUMBER.bar]);
    expect(floats[11]).toBeCloseTo(line.route.length, 2);
    expect(new Set(Object.values(STYLE_NUMBER)).size).toBe(4);
    expect(new Set(Object.values(END_NUMBER)).size).toBe(4);
    expect(LINE_FRAGMENT_SHADER).toContain("float stroked");
    expect(LINE_FRAGMENT_SHADER).not.toContain("NaN");
  });

  test("a struck line has its mark, another has none", () => {
    expect(kinds(writePieces([attributes("down-0-4")]))).toContain(PIECE.strike);
    expect(kinds(writePieces([attributes("down-0-0")]))).not.toContain(PIECE.strike);
  });

  test("what is lit lies over what is plain, and what is faded under everything", () => {
    const lines = ["down-1-0", "down-2-0", "down-0-0"].map((id) => attributes(id));
    const floats = writePieces(lines);
    const styles = [0, 1, 2, 3, 4, 5].map((piece) => floats[piece * FLOATS_PER_PIECE + 9]);
    const [dashed, solid, dotted] = [STYLE_NUMBER.dashed, STYLE_NUMBER.solid, STYLE_NUMBER.dotted];
    expect(styles).toEqual([dashed, dashed, solid, solid, dotted, dotted]);
  });

  test("a colour keeps its three channels in one float, and what is no colour is refused", () => {
    const bytes = new Uint8Array(new Float32Array([packColour("#1d4ed8")]).buffer);
    expect([...bytes]).toEqual([0x1d, 0x4e, 0xd8, 254]);
    const white = new Uint8Array(new Float32Array([packColour("#ffffff")]).buffer);
    expect([...white]).toEqual([255, 255, 255, 254]);
    expect(() => packColour("red")).toThrow('"red" is no colour');
  });
});

describe("pointing at a scene", () => {
  const find = hitTest(scene);

  test("a pill goes before its box, a box before a line, and the ground is nothing", () => {
    expect(find([520, 655], 6)).toMatchObject({ id: "il-2|expression|t", kind: "port" });
    expect(find([600, 620], 6)).toMatchObject({ id: "cytokine", kind: "box" });
    expect(find([118, 98], 6)).toMatchObject({ id: boxId(0, 0), kind: "box" });
    expect(find([118, 135], 6)).toMatchObject({ id: "down-0-0", kind: "line" });
    expect(find([40, 300], 6)).toBeNull();
  });

  test("a line may be missed by a few pixels, whatever the zoom", () => {
    expect(find([124, 135], 6)).toMatchObject({ id: "down-0-0" });
    expect(find([124, 135], 3)).toBeNull();
    expect(find([143, 135], 30)).toMatchObject({ id: "down-0-0" });
  });

  test("of two lines near the pointer the nearer one is meant", () => {
    expect(find([210, 520], 40)).toMatchObject({ id: "crossing" });
    expect(find([940, 600], 6)).toMatchObject({ id: "self" });
  });

  test("a connector inside a box can be chosen, and says what it is", () => {
    expect(find([595, 655], 6)).toMatchObject({ id: "inner", kind: "line", title: "inner" });
    expect(find([520, 655], 6)?.title).toBe("Interleukin-2 白细胞介素-2: expression");
  });
});

describe("renderers", () => {
  test("renderers that draw on the processor are recognised by their names", () => {
    const software = [
      "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)",
      "llvmpipe (LLVM 15.0.7, 256 bits)",
      "ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)",
      "Software Rasterizer",
    ];
    expect(software.map(isSoftwareRenderer)).toEqual([true, true, true, true]);
    const cards = [
      "ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0)",
      "Mesa Intel(R) UHD Graphics 620 (KBL GT2)",
      "Apple M2",
    ];
    expect(cards.map(isSoftwareRenderer)).toEqual([false, false, false]);
  });

  test("where nothing gives WebGL the answer is no, and why", () => {
    const without = { able: false, reason: "no-webgl", renderer: null };
    expect(canPaintWithSigma()).toEqual(without);
  });
});
