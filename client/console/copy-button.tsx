import { useState } from "preact/hooks";
import { useConsole, useConsoleWords } from "./console-context.ts";

const SAID_MS = 2500;

/** Copies a text, and says that it did. */
export function CopyButton(props: { readonly text: () => string; readonly label: string }) {
  const { page } = useConsole();
  const say = useConsoleWords();
  const [told, setTold] = useState<"copied" | "notCopied" | null>(null);
  const copy = async () => {
    const done = await navigator.clipboard.writeText(props.text()).then(
      () => "copied" as const,
      () => "notCopied" as const,
    );
    page.announcement.value = say(done);
    setTold(done);
    window.setTimeout(() => setTold(null), SAID_MS);
  };
  return (
    <button type="button" onClick={() => void copy()}>
      {told === null ? props.label : say(told)}
    </button>
  );
}
