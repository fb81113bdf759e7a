import type { InstancedProgramDefinition, ProgramInfo } from "sigma/rendering";
import { EdgeProgram } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { deviceScale } from "./device-scale.ts";
import type { BoxAttributes, LineAttributes } from "./drawing-graph.ts";
import { FLOATS_PER_PIECE, writePieces } from "./line-buffer.ts";
import { LINE_FRAGMENT_SHADER, LINE_VERTEX_SHADER } from "./line-shader.ts";

const UNIFORMS = ["u_matrix", "u_scale", "u_ratio"] as const;
type Uniform = (typeof UNIFORMS)[number];

type DisplayedLine = EdgeDisplayData & LineAttributes;

/**
 * Draws a line of any number of points as one edge. Sigma reserves the same room for every edge; here a line's pieces
 * are laid out when all lines are known, as many as it needs, and go to the graphics card only when a line has changed.
 */
export class LineProgram extends EdgeProgram<Uniform, BoxAttributes, LineAttributes> {
  private lines: (DisplayedLine | null)[] = [];
  private stale = true;
  private uploaded = false;

  getDefinition(): InstancedProgramDefinition<Uniform> {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: LINE_VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: LINE_FRAGMENT_SHADER,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_place", size: 4, type: FLOAT },
        { name: "a_piece", size: 4, type: FLOAT },
        { name: "a_line", size: 4, type: FLOAT },
        { name: "a_colour", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, -1],
        [1, -1],
        [0, 1],
        [1, 1],
      ],
    };
  }

  /** Sigma tells how many edges there will be; how many pieces they have is known later. */
  override reallocate(capacity: number): void {
    this.lines = new Array<DisplayedLine | null>(capacity).fill(null);
    this.stale = true;
  }

  override process(
    _index: number,
    offset: number,
    _source: NodeDisplayData,
    _target: NodeDisplayData,
    data: DisplayedLine,
  ): void {
    this.lines[offset] = data.hidden ? null : data;
    this.stale = true;
  }

  processVisibleItem(): void {
    throw new Error("a line is laid out with all others, not by itself");
  }

  override render(params: RenderParams): void {
    if (this.stale) this.layOut();
    if (this.capacity === 0) return;
    const { gl } = this.normalProgram;
    gl.viewport(0, 0, params.width * params.pixelRatio, params.height * params.pixelRatio);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    this.bindProgram(this.normalProgram);
    this.renderProgram(params, this.normalProgram);
    this.unbindProgram(this.normalProgram);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
    gl.uniform1f(uniformLocations.u_scale ?? null, deviceScale(params));
    gl.uniform1f(uniformLocations.u_ratio ?? null, params.pixelRatio);
  }

  private layOut(): void {
    const floats = writePieces(this.lines.filter((line) => line !== null));
    super.reallocate(floats.length / FLOATS_PER_PIECE);
    this.array = floats;
    this.stale = false;
    this.uploaded = false;
  }

  /** Sigma's own sends every number again at every frame. */
  protected override bindProgram(program: ProgramInfo): void {
    const { gl } = program;
    const fill = (buffer: WebGLBuffer, perPiece: boolean, floats: Float32Array): void => {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      if (!this.uploaded) gl.bufferData(gl.ARRAY_BUFFER, floats, gl.STATIC_DRAW);
      let offset = 0;
      for (const attribute of perPiece ? this.ATTRIBUTES : this.CONSTANT_ATTRIBUTES) {
        offset += this.bindAttribute(attribute, program, offset, perPiece);
      }
    };
    fill(program.constantBuffer, false, this.constantArray);
    fill(program.buffer, true, this.array);
    this.uploaded = true;
  }
}
