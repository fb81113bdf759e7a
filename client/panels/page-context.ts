import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Page } from "../page.ts";

/** Carries the page to its panels. */
export const PageContext = createContext<Page | null>(null);

/**
 * The page that a panel belongs to.
 * @throws Error outside of a page
 */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("A panel stands outside of its page");
  return page;
}
