import { change } from "../change.ts";

import { chooseMechanism, NO_MECHANISM } from "../view.ts";
import { usePage } from "./page-context.ts";

/** The mechanisms to choose a picture from, each with the question that it answers. */
export function Mechanisms() {
  const page = usePage();
  const { mechanisms, view, say } = page;
  const { mechanism: chosen, language } = view.value;
  const words = say.value;
  const zh = language === "zh";
  const total = mechanisms.value.reduce((sum, { claims }) => sum + claims, 0);
  const choices = [
    {
      id: null,
      name: words("wholeReview"),
      question: words("wholeReviewQuestion"),
      claims: total,
    },
    ...mechanisms.value.map((one) => ({
      id: one.id,
      name: zh ? one.nameZh : one.name,
      question: zh ? one.questionZh : one.question,
      claims: one.claims,
    })),
    ...(chosen === NO_MECHANISM
      ? [
          {
            id: NO_MECHANISM,
            name: words("ownPicture"),
            question: words("ownPictureQuestion"),
            claims: null,
          },
        ]
      : []),
  ];
  return (
    <section aria-labelledby="mechanisms-title">
      <h2 id="mechanisms-title">{words("mechanisms")}</h2>
      <ul class="mechanisms">
        {choices.map(({ id, name, question, claims }) => (
          <li key={id}>
            <button
              type="button"
              class="mechanism"
              title={question}
              aria-pressed={chosen === id}
              onClick={() => change(page, (now) => chooseMechanism(now, id))}
            >
              <span class="mechanism-name">
                {name}
                {claims !== null && (
                  <span class="count" title={words("claimCount", { n: claims })}>
                    {claims}
                  </span>
                )}
              </span>
              <span class="small muted">{question}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
