import { serveElsewhere } from "./served.ts";
import { answersUnderAttack } from "./under-attack.ts";

answersUnderAttack("the embedded store, under attack", () => serveElsewhere());
