import { usePage } from "./page-context.ts";

/** Says of a CARRIES_OVER that it is an inference by rule and no claim. */
export function InferenceDetails({ arrow }: { readonly arrow: string }) {
  const { picture, view, say } = usePage();
  const words = say.value;
  const zh = view.value.language === "zh";
  const found = picture.value?.arrows.find(({ id }) => id === arrow);
  if (!found) return <p class="muted">{words("failure-not-found")}</p>;
  const { from, to } = found;
  return (
    <>
      <p class="kicker">{words("inference")}</p>
      <h2>
        {zh ? from.nameZh : from.name} → {zh ? to.nameZh : to.name}
      </h2>
      <p>{words("inferenceText", { name: zh ? from.entityNameZh : from.entityName })}</p>
    </>
  );
}
