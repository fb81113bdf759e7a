import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Told } from "./exchange.ts";

/** Figures for Prometheus. No label has a value that a caller chose, so their number is bounded and nothing is given away. */
export interface Metrics {
  readonly contentType: string;
  /** All figures as text. */
  text(): Promise<string>;
  /** Counts a request that has been answered. */
  count(told: Told): void;
  close(): void;
}

/** Seconds: a prepared answer takes the first, a query at its limit of 5 s the last but one. */
const BUCKETS = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 5, 10];

const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/**
 * Figures of the process, of requests by route, method and status, of errors by code, and of the store.
 * @param gauges of the store, read when somebody asks
 */
export function createMetrics(gauges: () => Readonly<Record<string, number>>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: "mechgraph_request_seconds",
    help: "Time from a request's first line to the last byte of its answer.",
    labelNames: ["route", "method", "status"] as const,
    buckets: BUCKETS,
    registers,
  });
  const errors = new Counter({
    name: "mechgraph_errors_total",
    help: "Errors answered, by route and code; those of /api/cypher are refusals of free queries.",
    labelNames: ["route", "code"] as const,
    registers,
  });
  new Gauge({
    name: "mechgraph_store",
    help: "What the store says of itself: processes, sessions, connections, queries that wait.",
    labelNames: ["what"] as const,
    registers,
    collect() {
      for (const [what, value] of Object.entries(gauges())) this.set({ what }, value);
    },
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    count({ route, method, status, ms, code }) {
      const known = METHODS.has(method) ? method : "other";
      requests.observe({ route, method: known, status: String(status) }, ms / 1000);
      if (code !== undefined) errors.inc({ route, code });
    },
    close: () => registry.clear(),
  };
}
