import type { RenderParams } from "sigma/types";

/** Device pixels per drawing unit, as Sigma's matrix has it; graph units are drawing units and nothing is turned. */
export function deviceScale(params: Pick<RenderParams, "matrix" | "width" | "pixelRatio">): number {
  return ((params.matrix[0] ?? 0) * params.width * params.pixelRatio) / 2;
}
