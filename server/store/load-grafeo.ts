import { createRequire } from "node:module";
import { AppError } from "../errors.ts";

/**
 * Loads the embedded engine: native code, one binary a platform.
 * @throws AppError `unsupported-here` where there is none for this platform
 */
export async function loadGrafeo(packageName: string): Promise<typeof import("@grafeo-db/js")> {
  try {
    return createRequire(import.meta.url)(packageName);
  } catch (cause) {
    throw new AppError(
      "unsupported-here",
      `the embedded engine ${packageName} has no binary for ${process.platform} ${process.arch}, or npm left it out: ` +
        "run npm ci once more, or set NEO4J_URI to use a Neo4j instead",
      { cause },
    );
  }
}
