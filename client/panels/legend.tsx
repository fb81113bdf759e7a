import { legendOf } from "../scene/legend.ts";
import { LegendSample } from "./legend-sample.tsx";
import { usePage } from "./page-context.ts";

/** Marks whose names alone say little. */
const TOLD: ReadonlySet<string> = new Set(["pill", "frame"]);

/** What the marks mean: those that the picture uses, drawn as they are in it. */
export function Legend() {
  const { picture, terms, look, scene, say } = usePage();
  const words = say.value;
  const entries =
    scene.value && picture.value && look.value
      ? legendOf(picture.value, terms.value, look.value)
      : [];
  return (
    <section class="about-marks" aria-labelledby="legend-title">
      <h2 id="legend-title">{words("howToRead")}</h2>
      <p class="small">{words("howToReadText")}</p>
      <ul class="legend">
        {entries.map((entry) => (
          <li key={entry.id} title={entry.meaning}>
            <LegendSample sample={entry.sample} />
            <span>
              {entry.text}
              {TOLD.has(entry.id) && (
                <span class="muted">{words("meaning", { text: entry.meaning })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
