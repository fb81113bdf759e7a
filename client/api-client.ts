import { type Signal, signal } from "@preact/signals";
import type {
  ClaimDetail,
  EntityDetail,
  ErrorBody,
  ErrorCode,
  Mechanism,
  Picture,
  QueryAnswer,
  Ready,
  SearchAnswer,
  Vocabulary,
} from "../server/api.ts";

/** `offline`: no answer came. `unreadable`: an answer that is not ours, as of a proxy in between. */
export type FailureCode = ErrorCode | "offline" | "unreadable";

/** A request that did not end in an answer, with what the server said of it. */
export class RequestError extends Error {
  readonly code: FailureCode;
  readonly requestId: string | null;

  constructor(code: FailureCode, message: string, requestId: string | null = null) {
    super(message);
    this.name = "RequestError";
    this.code = code;
    this.requestId = requestId;
  }
}

export interface ApiClient {
  /** True from the first answer that the database is away until `ready` has one again. */
  readonly away: Signal<boolean>;
  ready(): Promise<Ready>;
  vocabulary(): Promise<Vocabulary>;
  mechanisms(): Promise<readonly Mechanism[]>;
  picture(
    mechanism: string | null,
    show: readonly string[],
    signal?: AbortSignal,
  ): Promise<Picture>;
  entity(id: string): Promise<EntityDetail>;
  claim(id: string): Promise<ClaimDetail>;
  search(query: string, signal?: AbortSignal): Promise<SearchAnswer>;
  query(
    name: string,
    parameters: Readonly<Record<string, string | number>>,
    signal?: AbortSignal,
  ): Promise<QueryAnswer>;
}

/**
 * The same client, keeping the details of entities and claims that it has been answered: they stay the same while a
 * page is open, and are asked for at every step through the picture.
 */
export function keepingDetails(api: ApiClient): ApiClient {
  const keep = <Detail>(ask: (id: string) => Promise<Detail>) => {
    const kept = new Map<string, Promise<Detail>>();
    return (id: string): Promise<Detail> => {
      const answer = kept.get(id) ?? ask(id);
      kept.set(id, answer);
      answer.catch(() => kept.delete(id));
      return answer;
    };
  };
  return { ...api, entity: keep(api.entity), claim: keep(api.claim) };
}

type Parameters = Readonly<Record<string, string | number | undefined>>;

/** Asks the server's API; every method rejects with a `RequestError` or, when aborted, an `AbortError`. */
export function createApiClient(fetcher: typeof fetch, base = ""): ApiClient {
  const away = signal(false);
  const get = async <Answer>(path: string, parameters?: Parameters, signal?: AbortSignal) => {
    const address = `${base}/api/${path}${queryText(parameters)}`;
    const answer = await request(fetcher, address, signal).catch((failure: unknown) => {
      if (failure instanceof RequestError && failure.code === "store-down") away.value = true;
      throw failure;
    });
    return answer as Answer;
  };
  const named = encodeURIComponent;
  return {
    away,
    async ready() {
      const ready = await get<Ready>("ready");
      away.value = false;
      return ready;
    },
    vocabulary: () => get("vocabulary"),
    mechanisms: () => get("mechanisms"),
    picture: (mechanism, show, signal) =>
      get(
        "picture",
        { mechanism: mechanism ?? undefined, show: show.join(",") || undefined },
        signal,
      ),
    entity: (id) => get(`entities/${named(id)}`),
    claim: (id) => get(`claims/${named(id)}`),
    search: (q, signal) => get("search", { q }, signal),
    query: (name, parameters, signal) => get(`queries/${named(name)}`, parameters, signal),
  };
}

function queryText(parameters: Parameters = {}): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : "";
}

async function request(fetcher: typeof fetch, path: string, signal?: AbortSignal) {
  let response: Response;
  try {
    response = await fetcher(path, {
      headers: { accept: "application/json" },
      signal: signal ?? null,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new RequestError("offline", String(cause instanceof Error ? cause.message : cause));
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body;
  if (isErrorBody(body)) {
    throw new RequestError(body.error.code, body.error.message, body.error.requestId);
  }
  throw new RequestError("unreadable", `${path}: ${response.status} ${response.statusText}`);
}

const isErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === "object" &&
  body !== null &&
  "error" in body &&
  typeof body.error === "object" &&
  body.error !== null &&
  "code" in body.error &&
  "message" in body.error;
