import { DOMParser } from "@xmldom/xmldom";

/**
 * A document from its text.
 * @throws Error where it is not well formed
 */
export function parseXml(text: string): Document {
  const fail = (message: string) => {
    throw new Error(`not well formed: ${message}`);
  };
  const errorHandler = { warning: fail, error: fail, fatalError: fail };
  return new DOMParser({ errorHandler }).parseFromString(text, "text/xml");
}

/** The elements of a name, wherever they stand in it. */
export const elements = (root: Document | Element, name: string): readonly Element[] =>
  Array.from(root.getElementsByTagName(name));

/** Those whose attribute begins so. */
export const beginning = (
  root: Document | Element,
  [name, attribute, begin]: readonly [name: string, attribute: string, begin: string],
): readonly Element[] =>
  elements(root, name).filter((one) => one.getAttribute(attribute)?.startsWith(begin));
