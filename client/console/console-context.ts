import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { sayIn } from "../words.ts";
import { CONSOLE_WORDS } from "./console-words.ts";
import type { Console } from "./state.ts";

/** Carries the console to its parts. */
export const ConsoleContext = createContext<Console | null>(null);

/**
 * The console that a part belongs to.
 * @throws Error outside of a console
 */
export function useConsole(): Console {
  const console = useContext(ConsoleContext);
  if (!console) throw new Error("A part stands outside of its console");
  return console;
}

export type ConsoleWord = keyof typeof CONSOLE_WORDS;

/** Says the console's own texts in the language of the page. */
export const sayConsole = (console: Console) =>
  sayIn<ConsoleWord>(console.page.view.value.language, CONSOLE_WORDS);

/** The same, for a part. */
export const useConsoleWords = () => sayConsole(useConsole());
