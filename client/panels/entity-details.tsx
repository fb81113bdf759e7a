import { useEffect } from "preact/hooks";
import type { EntityDetail } from "../../server/api.ts";
import { rememberName } from "../change.ts";

import { termMeaning, termName } from "../terms.ts";
import { ClaimList } from "./claim-list.tsx";
import { EntityActions } from "./entity-actions.tsx";
import { EntityArrows } from "./entity-arrows.tsx";
import { EntityPlaces } from "./entity-places.tsx";
import { Identifiers } from "./identifiers.tsx";
import { usePage } from "./page-context.ts";

/** All about an entity: names, what can be done from it, what acts on it and what it acts on, where, and its identifiers. */
export function EntityDetails(props: {
  readonly entity: EntityDetail;
  /** The box that was selected; null where the entity was, without a box. */
  readonly box: string | null;
}) {
  const page = usePage();
  const { view, terms, say } = page;
  const { entity, box } = props;
  const { language } = view.value;
  const words = say.value;
  const zh = language === "zh";
  useEffect(() => rememberName(page, entity.id, entity), [page, entity]);
  const arrows = [...entity.incoming, ...entity.outgoing];
  const told = new Set(arrows.flatMap(({ claim }) => claim?.id ?? []));
  const others = entity.claims.filter(({ id }) => !told.has(id));
  const site = box === null ? null : box.replace(/^.*@/, "");
  return (
    <>
      <p class="kicker" title={termMeaning(terms.value, "label", entity.label, language)}>
        {termName(terms.value, "label", entity.label, language)}
      </p>
      <h2>{zh ? entity.nameZh : entity.name}</h2>
      {entity.name !== entity.nameZh && (
        <p class="other-name" lang={zh ? "en" : "zh-CN"}>
          {zh ? entity.name : entity.nameZh}
        </p>
      )}
      <EntityActions entity={entity} box={box} />
      <EntityArrows
        title={words("incoming")}
        none={words("nothingIncoming")}
        arrows={entity.incoming}
        own="to"
        site={site}
      />
      <EntityArrows
        title={words("outgoing")}
        none={words("nothingOutgoing")}
        arrows={entity.outgoing}
        own="from"
        site={site}
      />
      <EntityPlaces entity={entity} box={box} />
      {others.length > 0 && (
        <section>
          <h3>{words("otherClaims")}</h3>
          <ClaimList claims={others} />
        </section>
      )}
      {entity.synonyms.length > 0 && (
        <section>
          <h3>{words("synonyms")}</h3>
          <p>{entity.synonyms.join(zh ? "；" : "; ")}</p>
        </section>
      )}
      <Identifiers entity={entity} />
    </>
  );
}
