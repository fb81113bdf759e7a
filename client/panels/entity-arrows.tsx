import type { Arrow } from "../../server/api.ts";
import { NO_SITE } from "../filters.ts";
import { openArrow } from "../going.ts";
import { siteName } from "../table-rows.ts";
import { ArrowButton } from "./arrow-button.tsx";
import { usePage } from "./page-context.ts";

/** Arrows at one end of an entity, those of the selected box's place first; each opens its claim. */
export function EntityArrows(props: {
  readonly title: string;
  readonly none: string;
  readonly arrows: readonly Arrow[];
  /** The end at which the entity itself stands. */
  readonly own: "from" | "to";
  /** Site of the selected box, or null where no box is. */
  readonly site: string | null;
}) {
  const page = usePage();
  const { view, say } = page;
  const words = say.value;
  const { title, none, own, site } = props;
  const siteOf = (arrow: Arrow) => arrow[own].site ?? NO_SITE;
  const groups = new Map<string, Arrow[]>();
  const effectsFirst = [...props.arrows].sort((a, b) => Number(b.walked) - Number(a.walked));
  for (const arrow of effectsFirst) {
    groups.set(siteOf(arrow), [...(groups.get(siteOf(arrow)) ?? []), arrow]);
  }
  const ordered = [...groups].sort(
    ([left], [right]) => Number(right === site) - Number(left === site),
  );
  return (
    <section>
      <h3>
        {title} <span class="count">{props.arrows.length}</span>
      </h3>
      {ordered.length === 0 && <p class="muted">{none}</p>}
      {ordered.map(([place, arrows]) => {
        const [first] = arrows;
        const name = (first && siteName(first[own], view.value.language)) ?? words("noSite");
        return (
          <div key={place}>
            {(ordered.length > 1 || site !== null) && (
              <h4>{place === site ? words("here", { site: name }) : name}</h4>
            )}
            <ul class="arrows">
              {arrows.map((arrow) => (
                <li key={arrow.id}>
                  <ArrowButton
                    arrow={arrow}
                    other={own === "from" ? "to" : "from"}
                    onOpen={() => openArrow(page, arrow.id, arrow.claim?.id ?? null)}
                  />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
