/** Keeps the page that the server drew before the reader's eyes while the element that holds it is filled anew. */
export function keepDrawn(element: HTMLElement): void {
  document.body.append(...element.children);
}

/** To be called where a painter has drawn the same. */
export function dropDrawn(): void {
  document.querySelector("body > .drawn")?.remove();
}
