import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { RequestHandler } from "express";
import { AppError } from "./errors.ts";
import { createSendable, type Sendable } from "./sendable.ts";

const CLIENT = fileURLToPath(new URL("../client", import.meta.url));
const BUILT = fileURLToPath(new URL("../dist/client", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/** vite names these after their content, so that what a browser has under a name never changes. */
const HASHED = /^\/assets\//;

/** Serves the page. */
export interface Viewer extends RequestHandler {
  /** The page itself, where it does not change. */
  readonly html?: string;
}

/**
 * The built page, held in memory: a request names a file of the build or nothing, whatever its path says.
 * @throws AppError `bad-request` where the page was not built
 */
export async function builtViewer(folder = BUILT): Promise<Viewer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause) => {
    throw new AppError("bad-request", "the page is not built; npm run build does it", { cause });
  });
  const files = new Map<string, Sendable>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    files.set(urlPath(file.slice(folder.length)), await readSendable(file, folder));
  }
  const handler: RequestHandler = async (request, response, next) => {
    const file = files.get(request.path);
    if (!file || (request.method !== "GET" && request.method !== "HEAD")) return next();
    await file.send(request, response);
  };
  const html = await readFile(join(folder, "index.html"), "utf8");
  return Object.assign(handler, { html });
}

/**
 * Builds the page, in a process of its own, so that the store is filled meanwhile.
 * @throws AppError `bad-request` where the build fails; its own message is printed before
 */
export async function buildPage(): Promise<void> {
  const vite = fileURLToPath(new URL("bin/vite.js", import.meta.resolve("vite/package.json")));
  const child = spawn(process.execPath, [vite, "build", CLIENT, "--logLevel", "warn"], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  // Whoever ends the server while it starts wants no page any more.
  const endToo = () => child.kill();
  process.once("exit", endToo);
  const [code] = await once(child, "close");
  process.off("exit", endToo);
  if (code !== 0) throw new AppError("bad-request", "the page cannot be built");
}

/** `/index.html` is the page itself. */
const urlPath = (path: string) =>
  path
    .split(sep)
    .join("/")
    .replace(/^\/index\.html$/, "/");

async function readSendable(file: string, folder: string): Promise<Sendable> {
  const hashed = HASHED.test(urlPath(file.slice(folder.length)));
  return createSendable({
    body: await readFile(file),
    type: TYPES[extname(file)] ?? "application/octet-stream",
    cacheControl: hashed ? "public, max-age=31536000, immutable" : "no-cache",
  });
}

/** The page compiled as it is asked for, with hot reload: one process, one port. */
export async function liveViewer(): Promise<RequestHandler> {
  const { createServer } = await import("vite");
  const vite = await createServer({ root: CLIENT, server: { middlewareMode: true } });
  return (request, response, next) => {
    // vite puts its own scripts and styles into the page.
    response.removeHeader("Content-Security-Policy");
    vite.middlewares(request, response, next);
  };
}
