import { usePage } from "./page-context.ts";

/** Which painter is at work, and why it is not the other one. */
export function PaintedBy() {
  const { painter, say } = usePage();
  const at = painter.value;
  if (!at) return null;
  return (
    <p class="painter small muted">
      {say.value(at.name === "svg" ? "paintedSvg" : "paintedSigma")}
      {at.because && say.value("meaning", { text: say.value(at.because) })}
    </p>
  );
}
