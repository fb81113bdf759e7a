import type { RequestError } from "../api-client.ts";
import { sayOf, type WordKey } from "../words.ts";
import { usePage } from "./page-context.ts";

/** Says what went wrong, in words and as the server put it, and offers to try again. */
export function Failure(props: {
  readonly what: WordKey;
  readonly failure: RequestError;
  readonly retry?: () => void;
}) {
  const say = usePage().say.value;
  const key = `failure-${props.failure.code}`;
  const words = sayOf(say, "failure", props.failure.code);
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{say(props.what)}.</strong> {words === props.failure.code ? "" : words}
      </p>
      <p class="small muted" data-code={key}>
        {props.failure.message}
      </p>
      {props.retry && (
        <button type="button" onClick={props.retry}>
          {say("retry")}
        </button>
      )}
    </div>
  );
}
