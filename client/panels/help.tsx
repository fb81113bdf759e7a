import { useEffect, useRef } from "preact/hooks";
import type { WordKey } from "../words.ts";
import { usePage } from "./page-context.ts";

const KEYS: readonly (readonly [keys: readonly string[], meaning: WordKey])[] = [
  [["/"], "keySearch"],
  [["←", "↑", "→", "↓"], "keyArrows"],
  [["Shift ←", "Shift ↑", "Shift →", "Shift ↓"], "keyMove"],
  [["Enter"], "keyEnter"],
  [["U", "D", "B"], "keyExpand"],
  [["H"], "keyHide"],
  [["+", "−", "0"], "keyZoom"],
  [["Ctrl Z", "Ctrl Shift Z"], "keyUndo"],
  [["Esc"], "keyEscape"],
  [["?"], "keyHelp"],
];

/** How to read the picture and which keys there are, as a dialog. */
export function Help() {
  const { helpOpen, say, view } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const words = say.value;
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    helpOpen.value = false;
  };
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={close}>
      <h2 id="help-title">{words("helpTitle")}</h2>
      <p>{words("howToReadText")}</p>
      <p>{words("helpClaims")}</p>
      <p>{words("helpCells")}</p>
      <h3>{words("helpKeys")}</h3>
      <dl class="keys">
        {KEYS.filter(([, meaning]) => meaning !== "keyMove" || view.value.diagram).map(
          ([keys, meaning]) => (
            <div key={meaning}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{words(meaning)}</dd>
            </div>
          ),
        )}
      </dl>
      <button type="button" class="strong" onClick={close}>
        {words("close")}
      </button>
    </dialog>
  );
}
