import { useEffect } from "preact/hooks";
import { usePage } from "./page-context.ts";

/** Nothing to act on: it goes by itself. */
const PASSING = "addedNone";
const SHOWN_MS = 6000;

/** Quiet lines about what went otherwise than expected, each until it is put away or all is well again. */
export function Notices() {
  const { notices, say, api, failure, basicsFailure } = usePage();
  const list = notices.value;
  useEffect(() => {
    if (!list.some(({ word }) => word === PASSING)) return;
    const timer = setTimeout(() => {
      notices.value = notices.peek().filter(({ word }) => word !== PASSING);
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [list, notices]);
  return (
    <div class="notices" role="status">
      {api.away.value && !(failure.value ?? basicsFailure.value) && (
        <p class="notice">{say.value("away")}</p>
      )}
      {list.map((notice) => (
        <p key={notice.word + notice.detail} class="notice">
          <span>
            {say.value(notice.word)}
            {notice.detail && (
              <>
                : <code>{notice.detail}</code>
              </>
            )}
          </span>
          <button
            type="button"
            class="plain"
            onClick={() => {
              notices.value = list.filter((other) => other !== notice);
            }}
          >
            {say.value("dismiss")}
          </button>
        </p>
      ))}
    </div>
  );
}
