// The worker thread's entry. Node's `--import tsx` does not reach a worker on Node 20, so tsx is registered here.
import { setPriority } from "node:os";
import { register } from "tsx/esm/api";

// On Linux a priority belongs to a thread, elsewhere to the process. To start takes more than to read most queries, and
// attackers may have it start again and again: named queries go first.
if (process.platform === "linux") setPriority(5);

register();
await import("./cypher-worker.ts");
