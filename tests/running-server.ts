import type { RequestHandler } from "express";
import { readConfig } from "../server/config.ts";
import { readLibrary } from "../server/library/library.ts";
import { type LogFields, SILENT } from "../server/log.ts";
import { type Running, start } from "../server/start.ts";

const NO_PAGE: RequestHandler = (_request, _response, next) => next();

/** The real server on a free port, over the real graph. Each mistake of the program that it reports lands in `bugs`. */
export interface RunningServer extends Running {
  readonly bugs: readonly unknown[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  json<T>(path: string): Promise<T>;
  cypher(body: unknown): Promise<Response>;
}

/**
 * @param env settings, as the environment would give them
 * @param tell hears each line of the log that tells of a change
 */
export async function runServer(
  env: Readonly<Record<string, string>> = {},
  viewer = NO_PAGE,
  tell: (fields: LogFields, message: string) => void = () => {},
): Promise<RunningServer> {
  const bugs: unknown[] = [];
  const running = await start({
    config: readConfig({ PORT: "0", ...env }),
    library: await readLibrary("cypher"),
    version: "test",
    viewer,
    log: { ...SILENT, info: tell, warn: tell, error: ({ error }) => void bugs.push(error) },
  });
  await running.tried;
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
