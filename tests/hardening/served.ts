import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Limits, Parameters, Store } from "../../server/store/store.ts";
import type { Served, ServerState } from "./serve.ts";

/** The server in a process of its own. */
export interface ServedElsewhere extends Served {
  readonly pid: number;
  /** Whether it still runs, as the very process that was started. */
  alive(): boolean;
  state(): Promise<ServerState>;
  cypher(body: unknown, client?: string): Promise<Answer>;
  end(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  /** As it came, for whoever looks for what must not stand in it. */
  readonly text: string;
  /** The error's code; undefined where rows were answered. */
  readonly code: string | undefined;
  readonly ms: number;
}

/** What attackers are not kept from by limits per client, which have tests of their own. */
const ANY_CLIENT = {
  CLIENT_REQUESTS_PER_MINUTE: "0",
  CLIENT_QUERY_SECONDS_PER_MINUTE: "0",
  CLIENT_ERRORS_PER_MINUTE: "0",
  CLIENT_QUERIES_AT_ONCE: "0",
  TRUST_PROXY: "1",
};

/** @param settings as the environment would give them; `environment` is what the process has besides */
export async function serveElsewhere(
  settings: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<ServedElsewhere> {
  const server = program("serve.ts", [JSON.stringify({ ...ANY_CLIENT, ...settings })], environment);
  const [{ url, engine }] = (await Promise.race([
    once(server, "message"),
    once(server, "exit").then(() => Promise.reject(new Error("the server did not start"))),
  ])) as [Served];
  return {
    url,
    engine,
    pid: server.pid ?? 0,
    alive: () => server.exitCode === null && server.signalCode === null,
    state: () => tell<ServerState>(server, "state"),
    async cypher(body, client = "10.0.0.1") {
      const start = performance.now();
      const response = await fetch(`${url}/api/cypher`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-forwarded-for": client },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      const ms = performance.now() - start;
      const { error } = JSON.parse(text) as { error?: { code: string } };
      return { status: response.status, text, code: error?.code, ms };
    },
    async end() {
      if (server.exitCode !== null) return;
      const ended = once(server, "exit");
      server.disconnect();
      await ended;
    },
  };
}

/** One of the programs beside this file, in a process of its own. */
export function program(
  file: string,
  words: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), [...words], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ...environment },
  });
}

export async function tell<Reply>(to: ChildProcess, message: object | string): Promise<Reply> {
  to.send(message);
  const [reply] = await once(to, "message");
  return reply as Reply;
}

/** The graph behind a server, as it answers free queries. */
export function graphBehind(server: ServedElsewhere): Pick<Store, "read"> {
  return {
    async read(cypher: string, parameters: Parameters = {}, _options?: { limits?: Limits }) {
      const { status, text } = await server.cypher({ cypher, parameters });
      if (status !== 200) throw new Error(text);
      return JSON.parse(text);
    },
  };
}
