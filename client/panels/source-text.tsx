import type { ClaimDetail } from "../../server/api.ts";
import { usePage } from "./page-context.ts";

/** The claim's sentence marked in its paragraph, where the user has the source; else where it stands. */
export function SourceText({ claim }: { readonly claim: ClaimDetail }) {
  const say = usePage().say.value;
  const { source, start, end } = claim;
  return (
    <section>
      <h3>{say("source")}</h3>
      {source ? (
        <blockquote class="source" lang="zh-CN">
          {source.text.slice(0, source.start)}
          <mark>{source.text.slice(source.start, source.end)}</mark>
          {source.text.slice(source.end)}
        </blockquote>
      ) : (
        <p class="small muted">{say("sourceMissing", { start, end })}</p>
      )}
    </section>
  );
}
