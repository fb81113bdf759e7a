import { open } from "../going.ts";
import {
  askReasons,
  type Ends,
  REASON_GROUPS,
  type Reason,
  type ReasonClaim,
  type ReasonGroup,
  reasonText,
} from "../reasons.ts";
import type { WordKey } from "../words.ts";
import { Failure } from "./failure.tsx";
import { usePage } from "./page-context.ts";
import { useAnswer } from "./use-answer.ts";

/** Groups that stand beside the question: with nothing else there, the graph still knows no reason. */
const BESIDE: ReadonlySet<ReasonGroup> = new Set(["denials"]);

/** Says that there is no chain, and what the graph knows about why. */
export function NoChain(props: Ends & { readonly names: Ends }) {
  const page = usePage();
  const words = page.say.value;
  const { from, to, names } = props;
  const layer = page.picture.value?.layer ?? "";
  const answer = useAnswer(`${from} ${to} ${layer}`, (signal) =>
    askReasons(page.api, { from, to, layer }, signal),
  );
  return (
    <div class="no-chain">
      <div role="status">
        <h3>{words("noChain", { ...names })}</h3>
      </div>
      {answer.state === "waiting" && <p class="muted">{words("loading")}</p>}
      {answer.state === "failed" && (
        <Failure what="failedChains" failure={answer.failure} retry={answer.retry} />
      )}
      {answer.state === "here" && <Reasons reasons={answer.value} names={names} />}
    </div>
  );
}

function Reasons({
  reasons,
  names,
}: {
  readonly reasons: readonly Reason[];
  readonly names: Ends;
}) {
  const words = usePage().say.value;
  const known = reasons.some(({ group }) => !BESIDE.has(group));
  return (
    <>
      <p>{words(known ? "noChainWhy" : "noChainNoReason")}</p>
      <div class="reasons">
        {REASON_GROUPS.map((group) => {
          const own = reasons.filter((reason) => reason.group === group);
          return own.length > 0 && <Group key={group} group={group} reasons={own} names={names} />;
        })}
      </div>
    </>
  );
}

function Group(props: {
  readonly group: ReasonGroup;
  readonly reasons: readonly Reason[];
  readonly names: Ends;
}) {
  const words = usePage().say.value;
  const { group, reasons, names } = props;
  const hint = words(`reasons-${group}-hint` as WordKey, { ...names });
  return (
    <section data-group={group}>
      <h4>{words(`reasons-${group}`)}</h4>
      {hint && <p class="small muted">{hint}</p>}
      <ul>
        {reasons.map((reason) => (
          <Told key={JSON.stringify(reason.row)} reason={reason} names={names} />
        ))}
      </ul>
    </section>
  );
}

function Told({ reason, names }: { readonly reason: Reason; readonly names: Ends }) {
  const { view, say } = usePage();
  const told = reasonText(reason, names, say.value, view.value.language);
  return (
    <li>
      {told ?? String(reason.row.reason ?? "")}
      {reason.claims.map((claim) => (
        <ClaimButton key={claim.id} claim={claim} />
      ))}
    </li>
  );
}

function ClaimButton({ claim }: { readonly claim: ReasonClaim }) {
  const page = usePage();
  const zh = page.view.value.language === "zh";
  return (
    <button
      type="button"
      class="claim-button"
      onClick={() => open(page, { kind: "claim", id: claim.id })}
    >
      <span>{zh ? claim.statementZh : claim.statement}</span>
      <span class="small muted">{claim.id}</span>
    </button>
  );
}
