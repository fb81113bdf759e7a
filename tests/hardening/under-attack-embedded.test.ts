import { serveElsewhere } from "./served.ts";
import { answersUnderAttack } from "./under-attack.ts";

answersUnderAttack(
  "the embedded store, under attack",
  // With no answer kept, so that each is asked of the engine.
  () => serveElsewhere({ ANSWER_MEMORY_MB: "0" }),
  { mostRatio: 2 },
);
