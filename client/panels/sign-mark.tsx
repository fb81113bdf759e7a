import { findTerm } from "../terms.ts";
import { LegendSample } from "./legend-sample.tsx";
import { usePage } from "./page-context.ts";

/** The line of a relationship in small, as the picture draws it: never colour alone. */
export function SignMark(props: { readonly type: string; readonly sign: number | null }) {
  const { terms, theme } = usePage();
  const term = findTerm(terms.value, "relationship", props.type);
  const colour = (theme.value === "dark" ? term?.colourDark : term?.colour) ?? "currentColor";
  return (
    <span class="sign-mark">
      <LegendSample
        sample={{
          kind: "line",
          line: {
            colour,
            width: 1.8,
            style: term?.lineStyle ?? "solid",
            end: term?.lineEnd ?? "none",
            struck: props.sign === 0,
          },
        }}
      />
    </span>
  );
}
