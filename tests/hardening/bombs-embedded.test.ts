import { CHILD_MB, outlivesBombs } from "./bombs.ts";
import { serveElsewhere } from "./served.ts";

outlivesBombs("the embedded store", (settings) =>
  serveElsewhere({ ...settings, CONSOLE_MEMORY_MB: `${CHILD_MB}` }),
);
