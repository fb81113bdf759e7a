import type { Plugin } from "vite";

const SHADER_FILE = /-shader\.ts$/;
const SHADER = /\/\* glsl \*\/ `[^`]*`/g;

/**
 * Takes comments and spare white space out of a shader. Signs keep theirs: what `${…}` fills in may begin with one, and
 * `--` means another thing.
 */
export const packShader = (source: string): string =>
  source
    .replace(/\/\/.*$/gm, "")
    .replace(/^\s+/gm, "")
    .replace(/ *([*/=<>?:,;(){}]) */g, "$1")
    .replace(/([;{}])\s+/g, "$1");

/** Packs every template marked as GLSL in our shader files: minifiers leave texts alone. */
export const packedShaders = (): Plugin => ({
  name: "packed-shaders",
  apply: "build",
  enforce: "pre",
  transform: {
    filter: { id: SHADER_FILE },
    handler: (code) => ({ code: code.replace(SHADER, packShader), map: null }),
  },
});
