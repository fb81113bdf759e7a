import type { IncomingMessage, ServerResponse } from "node:http";
import type { Request, Response } from "express";
import { LRUCache } from "lru-cache";
import { markRoute } from "./exchange.ts";
import type { Memory } from "./memory.ts";
import type { Sendable } from "./sendable.ts";

/** A request with the response to it. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** Sends what is remembered under a key, or made now. From then on the request's address is known to mean it. */
export type SendKept = (
  exchange: Exchange,
  key: string,
  make: () => Promise<Sendable>,
) => Promise<void>;

/** Answers without Express what was asked before, by the same address to the letter, and still holds. */
export interface Shortcuts {
  /** @returns whether it was answered */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  /** Null remembers nothing: each is made anew. */
  sendingFrom(memory: Memory | null): SendKept;
}

interface Known {
  readonly memory: Memory;
  readonly key: string;
  readonly route: string;
}

const MOST = 2_000;
const LONGEST_ADDRESS = 500;

export function createShortcuts(): Shortcuts {
  const known = new LRUCache<string, Known>({ max: MOST });
  return {
    answer(request, response) {
      const { method, url = "" } = request;
      if (method !== "GET" && method !== "HEAD") return false;
      const found = known.get(url);
      if (found === undefined) return false;
      // Nothing else is kept under such a key.
      const answer = found.memory.recall(found.key) as Sendable | null;
      if (answer === null) return false;
      markRoute(response, found.route);
      answer.send(request, response).catch(() => response.destroy());
      return true;
    },

    sendingFrom(memory) {
      if (memory === null) {
        return async ({ request, response }, _key, make) => (await make()).send(request, response);
      }
      return async ({ request, response }, key, make) => {
        const answer = await memory.remember(key, make);
        const { originalUrl, baseUrl, route } = request;
        if (originalUrl.length <= LONGEST_ADDRESS) {
          known.set(originalUrl, { memory, key, route: `${baseUrl}${route.path}` });
        }
        await answer.send(request, response);
      };
    },
  };
}
