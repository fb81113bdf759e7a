import type {
  LanguageQuestions,
  LanguageReply,
  LanguageRequest,
  QuestionName,
} from "./language-messages.ts";

/** Neo4j's language support, asked from the page. */
export interface Language {
  /** Rejects where the worker could not do it, or is gone. */
  ask<Name extends QuestionName>(
    name: Name,
    ask: LanguageQuestions[Name]["ask"],
  ): Promise<LanguageQuestions[Name]["answer"]>;
  /** Called when what was asked before is worth asking again. */
  onKnowsMore(listener: () => void): void;
  close(): void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (cause: Error) => void;
}

/** Starts the language's worker. */
export function startLanguage(): Language {
  const worker = new Worker(new URL("./cypher-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  const listeners: (() => void)[] = [];
  let last = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<LanguageReply>) => {
    if ("knowsMore" in data) return listeners.forEach((listener) => void listener());
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.failure === undefined) asked?.resolve(data.answer as never);
    else asked?.reject(new Error(data.failure));
  });
  worker.addEventListener("error", ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  return {
    ask: (name, ask) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, name, ask } satisfies LanguageRequest);
      }),
    onKnowsMore: (listener) => void listeners.push(listener),
    close: () => worker.terminate(),
  };
}
