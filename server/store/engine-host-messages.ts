import type { Failure, Order } from "./engine-messages.ts";
import type { EngineOptions } from "./engine-process.ts";

/** What the server asks of the process that starts engines for it. Engines are named by numbers of the server's. */
export type HostOrder =
  | { readonly kind: "start"; readonly options: EngineOptions }
  | { readonly kind: "ask"; readonly order: Order; readonly timeoutMs: number }
  | { readonly kind: "kill" };

export interface HostRequest {
  readonly id: number;
  readonly engine: number;
  readonly order: HostOrder;
}

/** An answer to a request; without an id, the news that an engine has ended. */
export interface HostReply {
  readonly id?: number;
  readonly engine: number;
  /** What the engine answered; of one that was started its version. */
  readonly answer?: string;
  readonly failure?: HostFailure;
  readonly pid?: number;
  readonly rssBytes?: number;
}

export interface HostFailure extends Failure {
  readonly retryAfterS?: number;
  /** Said where the engine ended before it answered: whether by this very order. */
  readonly culprit?: boolean;
}
