import type { RequestHandler } from "express";
import { readConfig } from "../server/config.ts";
import { readLibrary } from "../server/library/library.ts";
import { SILENT } from "../server/log.ts";
import { type Running, start } from "../server/start.ts";

const NO_PAGE: RequestHandler = (_request, _response, next) => next();

/** The real server on a free port, over the real graph. Each mistake of the program that it reports lands in `bugs`. */
export interface RunningServer extends Running {
  readonly bugs: readonly unknown[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  json<T>(path: string): Promise<T>;
  cypher(body: unknown): Promise<Response>;
}

/** @param env settings, as the environment would give them */
export async function runServer(
  env: Readonly<Record<string, string>> = {},
  viewer = NO_PAGE,
): Promise<RunningServer> {
  const bugs: unknown[] = [];
  const running = await start({
    config: readConfig({ PORT: "0", ...env }),
    library: await readLibrary("cypher"),
    version: "test",
    viewer,
    log: { ...SILENT, error: ({ error }) => void bugs.push(error) },
  });
  const get = (path: string, headers = {}) => fetch(running.url + path, { headers });
  return {
    ...running,
    bugs,
    get,
    json: async <T>(path: string) => (await (await get(path)).json()) as T,
    cypher: (body) =>
      fetch(`${running.url}/api/cypher`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
  };
}
