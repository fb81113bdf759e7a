import { effect } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { sayConsole, useConsole } from "./console-context.ts";
import { createEditor, type Editor } from "./editor.ts";
import { engineFinding } from "./engine-finding.ts";
import { startLanguage } from "./language.ts";
import { type Console, runAll, runHere } from "./state.ts";

/** The field for Cypher. */
export function EditorView() {
  const console = useConsole();
  const field = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (field.current ? fill(field.current, console) : undefined), [console]);
  return <div class="console-editor" ref={field} />;
}

function fill(element: HTMLElement, console: Console): () => void {
  const language = startLanguage();
  const { page } = console;
  const editor: Editor = createEditor(element, {
    language,
    text: console.text.peek(),
    label: sayConsole(console)("editor"),
    known: async () => {
      await console.loaded;
      return { schema: console.schema.peek(), parameters: console.parameters.peek() };
    },
    findIds: async (typed) => {
      const { results } = await page.api.search(typed);
      const zh = page.view.peek().language === "zh";
      return results.map(({ id, name, nameZh }) => ({ id, name: zh ? nameZh : name }));
    },
    onText: (text) => {
      console.text.value = text;
    },
    onCursor: (cursor) => {
      console.cursor.value = cursor;
    },
    onRun: (all) => void (all ? runAll(console) : runHere(console)),
  });
  console.editor.value = editor;
  const stops = [
    effect(() => editor.setText(console.text.value)),
    effect(() => editor.setLabel(sayConsole(console)("editor"))),
    effect(() => editor.setEngineFinding(engineFinding(console))),
  ];
  return () => {
    for (const stop of stops) stop();
    console.editor.value = null;
    editor.close();
    language.close();
  };
}
