import type { Row, Value } from "../../server/api.ts";
import { open } from "../going.ts";
import type { Language } from "../scene/scene.ts";
import { type Say, sayOf, WORDS, type WordKey } from "../words.ts";
import { Failure } from "./failure.tsx";
import { usePage } from "./page-context.ts";
import { useAnswer } from "./use-answer.ts";

interface Ends {
  readonly from: string;
  readonly to: string;
}

const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");

const list = (value: Value | undefined, language: Language): string =>
  (Array.isArray(value) ? value : []).map(String).join(language === "zh" ? "、" : ", ");

/** A reason in words, with the names that it is about; null for one that we have no words for. */
export function reasonText(row: Row, names: Ends, say: Say, language: Language): string | null {
  const reason = text(row.reason);
  const key = `reason-${reason}`;
  if (!Object.hasOwn(WORDS, key)) return null;
  const own = (column: string) => (language === "zh" ? row[`${column}Zh`] : row[column]);
  return say(key as WordKey, {
    ...names,
    entity: text(own("entityName")),
    reached: text(own("reachedName")),
    needed: text(own("neededName")),
    fromCells: list(own("fromCells"), language),
    toCells: list(own("toCells"), language),
  });
}

/** Says that there is no chain, and what the graph knows about why. */
export function NoChain(props: Ends & { readonly names: Ends }) {
  const page = usePage();
  const { picture, say } = page;
  const words = say.value;
  const { from, to, names } = props;
  const layer = picture.value?.layer ?? "";
  const answer = useAnswer(`${from} ${to} ${layer}`, (signal) =>
    page.api.query("why-no-chain", { from, to, layer }, signal),
  );
  return (
    <div class="no-chain" role="status">
      <h3>{words("noChain", { ...names })}</h3>
      {answer.state === "waiting" && <p class="muted">{words("loading")}</p>}
      {answer.state === "failed" && (
        <Failure what="failedChains" failure={answer.failure} retry={answer.retry} />
      )}
      {answer.state === "here" &&
        (answer.value.rows.length === 0 ? (
          <p>{words("noChainNoReason")}</p>
        ) : (
          <>
            <p>{words("noChainWhy")}</p>
            <ul class="reasons">
              {answer.value.rows.map((row) => (
                <Reason key={JSON.stringify(row)} row={row} names={names} />
              ))}
            </ul>
          </>
        ))}
    </div>
  );
}

function Reason({ row, names }: { readonly row: Row; readonly names: Ends }) {
  const page = usePage();
  const { language } = page.view.value;
  const say = page.say.value;
  const told = reasonText(row, names, say, language);
  const statement = text(language === "zh" ? row.statementZh : row.statement);
  const claim = text(row.claim);
  return (
    <li>
      {told ?? sayOf(say, "reason", text(row.reason))}
      {claim !== "" && (
        <button
          type="button"
          class="claim-button"
          onClick={() => open(page, { kind: "claim", id: claim })}
        >
          <span>{statement}</span>
          <span class="small muted">{claim}</span>
        </button>
      )}
    </li>
  );
}
