import type Sigma from "sigma";
import type { InstancedProgramDefinition, ProgramInfo } from "sigma/rendering";
import { NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { BOX_FRAGMENT_SHADER, BOX_VERTEX_SHADER, CORNER_KIND } from "./box-shader.ts";
import { packColour } from "./colours.ts";
import { deviceScale } from "./device-scale.ts";
import type { BoxAttributes, LineAttributes } from "./drawing-graph.ts";

const UNIFORMS = ["u_matrix", "u_scale", "u_ratio"] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Draws boxes and pills as wide and high as they are; Sigma's own programs know one size for both. */
export class BoxProgram extends NodeProgram<Uniform, BoxAttributes, LineAttributes> {
  /** What is under the pointer is computed from the scene, so that Sigma's picture of ids need not be drawn. */
  constructor(
    gl: WebGLRenderingContext,
    _pickingBuffer: WebGLFramebuffer | null,
    renderer: Sigma<BoxAttributes, LineAttributes>,
  ) {
    super(gl, null, renderer);
  }

  getDefinition(): InstancedProgramDefinition<Uniform> {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: BOX_VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: BOX_FRAGMENT_SHADER,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_half", size: 2, type: FLOAT },
        { name: "a_corners", size: 3, type: FLOAT },
        { name: "a_look", size: 3, type: FLOAT },
        { name: "a_fill", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_stroke", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  processVisibleItem(_index: number, start: number, box: NodeDisplayData & BoxAttributes): void {
    const { corners } = box;
    const numbers = [
      ...[box.x, box.y, box.halfWidth, box.halfHeight],
      ...[CORNER_KIND[corners.kind], corners.width, corners.height],
      ...[box.doubled ? 1 : 0, box.strokeWidth, box.glow],
      ...[packColour(box.color), packColour(box.stroke)],
    ];
    this.array.set(numbers, start);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
    gl.uniform1f(uniformLocations.u_scale ?? null, deviceScale(params));
    gl.uniform1f(uniformLocations.u_ratio ?? null, params.pixelRatio);
  }
}
