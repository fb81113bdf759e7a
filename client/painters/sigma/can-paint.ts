/** Whether the Sigma painter is worth choosing here. Imports nothing of Sigma, so that asking costs no download. */

/** The answer, why not, and the name that the graphics driver gives itself where it says one. */
export interface PaintAnswer {
  readonly able: boolean;
  readonly reason: "no-webgl" | "software-renderer" | null;
  readonly renderer: string | null;
}

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** True of the name of a renderer that draws on the processor: correct, but slower than SVG at our sizes. */
export function isSoftwareRenderer(name: string): boolean {
  return SOFTWARE.test(name);
}

/** Asks the browser for WebGL and its driver's name. `able` is false without WebGL, and with a software renderer. */
export function canPaintWithSigma(): PaintAnswer {
  const renderer = rendererName();
  if (renderer === null) return { able: false, reason: "no-webgl", renderer };
  if (isSoftwareRenderer(renderer)) return { able: false, reason: "software-renderer", renderer };
  return { able: true, reason: null, renderer };
}

function rendererName(): string | null {
  try {
    const canvas = document.createElement("canvas");
    const gl = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
    if (!gl) return null;
    const name = unmasked(gl) ?? String(gl.getParameter(gl.RENDERER));
    // Browsers keep few contexts alive and drop the oldest: this one is given back at once.
    gl.getExtension("WEBGL_lose_context")?.loseContext();
    return name;
  } catch {
    return null;
  }
}

function unmasked(gl: WebGLRenderingContext | WebGL2RenderingContext): string | null {
  const extension = gl.getExtension("WEBGL_debug_renderer_info");
  const name: unknown = extension && gl.getParameter(extension.UNMASKED_RENDERER_WEBGL);
  return typeof name === "string" && name !== "" ? name : null;
}
