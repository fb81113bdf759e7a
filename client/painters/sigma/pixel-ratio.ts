/** Calls back whenever the device pixels per CSS pixel change: browser zoom, or another screen. Returns how to stop. */
export function watchPixelRatio(onChange: () => void): () => void {
  let query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  const changed = (): void => {
    query.removeEventListener("change", changed);
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener("change", changed);
    onChange();
  };
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
