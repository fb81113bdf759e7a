// The worker thread's entry. Node's `--import tsx` does not reach a worker on Node 20, so tsx is registered here.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
