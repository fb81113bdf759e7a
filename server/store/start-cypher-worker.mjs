// The entry of a thread that reads Cypher; its program comes with it.
import { setPriority } from "node:os";
import { workerData } from "node:worker_threads";

// On Linux a priority belongs to a thread, elsewhere to the process. To start takes more than to read most queries, and
// attackers may have it start again and again: named queries go first.
if (process.platform === "linux") setPriority(5);

await import(`data:text/javascript;base64,${Buffer.from(workerData).toString("base64")}`);
