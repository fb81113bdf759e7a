import { CHILD_MB, outlivesBombs, QUERY_MS } from "./bombs.ts";
import { serveElsewhere } from "./served.ts";

outlivesBombs("the embedded store", () =>
  serveElsewhere({ QUERY_TIMEOUT_MS: `${QUERY_MS}`, CONSOLE_MEMORY_MB: `${CHILD_MB}` }),
);
