import { useEffect } from "preact/hooks";
import type { ClaimDetail, EntityDetail } from "../../server/api.ts";
import { claimOfArrow } from "../chains.ts";
import { open } from "../going.ts";
import { ignoredNotices, notify, type Page } from "../page.ts";
import type { Selection } from "../view.ts";
import { ClaimDetails } from "./claim-details.tsx";
import { EntityDetails } from "./entity-details.tsx";
import { Failure } from "./failure.tsx";
import { InferenceDetails } from "./inference-details.tsx";
import { usePage } from "./page-context.ts";
import { useAnswer } from "./use-answer.ts";

/** What a selection asks the server for. An inferred arrow asks nothing: all of it is in the picture. */
export type Asked =
  | { readonly of: "entity" | "claim"; readonly id: string }
  | { readonly of: "inference"; readonly id: string };

/** What the details of a selection are about. */
export function askedOf({ kind, id }: Selection): Asked {
  if (kind === "box") return { of: "entity", id: id.replace(/@.*$/, "") };
  if (kind !== "arrow") return { of: kind, id };
  const claim = claimOfArrow(id);
  return claim === null ? { of: "inference", id } : { of: "claim", id: claim };
}

type Detail =
  | { readonly of: "entity"; readonly entity: EntityDetail }
  | { readonly of: "claim"; readonly claim: ClaimDetail }
  | { readonly of: "inference" };

async function ask({ api }: Page, { of, id }: Asked): Promise<Detail> {
  if (of === "entity") return { of, entity: await api.entity(id) };
  if (of === "claim") return { of, claim: await api.claim(id) };
  return { of };
}

/** Right of the picture: what is selected, with its evidence. */
export function Details() {
  const page = usePage();
  const { view, say } = page;
  const words = say.value;
  const { selection } = view.value;
  const asked = selection && askedOf(selection);
  const answer = useAnswer<Detail>(asked && `${asked.of} ${asked.id}`, () =>
    ask(page, asked ?? { of: "inference", id: "" }),
  );
  const unknown = answer.state === "failed" && answer.failure.code === "not-found";
  useEffect(() => {
    if (!unknown || !selection) return;
    notify(page, ignoredNotices([`select=${selection.kind}:${selection.id}`]));
    open(page, null);
  }, [page, unknown, selection]);
  if (!selection || unknown) return null;
  return (
    <aside class="details" id="details" aria-label={words("details")} tabIndex={-1}>
      <button
        type="button"
        class="icon close"
        aria-label={words("closeDetails")}
        title={`${words("closeDetails")} (Esc)`}
        onClick={() => open(page, null)}
      >
        ×
      </button>
      {answer.state === "waiting" && <p class="muted">{words("loading")}</p>}
      {answer.state === "failed" && (
        <Failure what="failedDetails" failure={answer.failure} retry={answer.retry} />
      )}
      {answer.state === "here" && answer.value.of === "entity" && (
        <EntityDetails
          entity={answer.value.entity}
          box={selection.kind === "box" ? selection.id : null}
        />
      )}
      {answer.state === "here" && answer.value.of === "claim" && (
        <ClaimDetails claim={answer.value.claim} />
      )}
      {answer.state === "here" && answer.value.of === "inference" && (
        <InferenceDetails arrow={selection.id} />
      )}
    </aside>
  );
}
