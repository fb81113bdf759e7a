import { useEffect, useState } from "preact/hooks";
import { RequestError } from "../api-client.ts";
import { usePage } from "./page-context.ts";

/** How a question to the server stands. `last` is the answer before, to be shown while waiting for the next. */
export type Answer<Value> =
  | { readonly state: "waiting"; readonly last: Value | null }
  | { readonly state: "here"; readonly value: Value }
  | { readonly state: "failed"; readonly failure: RequestError; readonly retry: () => void };

/** Asks whenever `question` changes, and drops answers to questions no longer asked; null asks nothing. */
export function useAnswer<Value>(
  question: string | null,
  ask: (signal: AbortSignal) => Promise<Value>,
): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value> & { question?: string | null }>({
    state: "waiting",
    last: null,
  });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (question === null) return;
    const controller = new AbortController();
    const settle = (next: Answer<Value>) => {
      if (!controller.signal.aborted) setAnswer({ ...next, question });
    };
    setAnswer((old) => ({
      state: "waiting",
      last: old.state === "here" ? old.value : null,
      question,
    }));
    ask(controller.signal).then(
      (value) => settle({ state: "here", value }),
      (cause: unknown) =>
        settle({
          state: "failed",
          failure:
            cause instanceof RequestError ? cause : new RequestError("unreadable", String(cause)),
          retry: () => setAttempt((count) => count + 1),
        }),
    );
    return () => controller.abort();
    // `ask` is made anew at each rendering; the question says all that it depends on.
  }, [question, attempt]);
  const away = usePage().api.away.value;
  useEffect(() => {
    if (!away && answer.state === "failed") answer.retry();
    // Once the database is back; what fails otherwise waits for whoever asked.
  }, [away]);
  if (answer.question !== question) return { state: "waiting", last: null };
  return answer;
}
