/** The drawing that the server put into the page: it stays where it is until a painter has drawn the same there. */

const KEPT = "kept-drawing";

/** Takes the served drawing out of an element that is about to be filled anew, and keeps it before the reader's eyes. */
export function keepDrawn(element: HTMLElement): void {
  const drawn = element.querySelector<HTMLElement>("#drawn");
  if (!drawn) return;
  const { left, top, width, height } = drawn.getBoundingClientRect();
  drawn.className = KEPT;
  drawn.ariaHidden = "true";
  Object.assign(drawn.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  element.replaceChildren();
  document.body.append(drawn);
}

/** To be called where a painter has drawn. */
export function dropDrawn(): void {
  document.querySelector(`.${KEPT}`)?.remove();
}
