import { retryLoading } from "../loading.ts";
import { Failure } from "./failure.tsx";
import { usePage } from "./page-context.ts";

/** What stands in place of the picture while there is none, and over one that shows nothing. */
export function PictureState() {
  const page = usePage();
  const { picture, drawn, ready, waiting } = page;
  const Notes = page.later.value?.PictureNotes;
  const failure = page.basicsFailure.value ?? page.failure.value;
  const say = page.say.value;
  if (ready.value?.empty && Notes) return <Notes />;
  if (failure) {
    return (
      <div class="state">
        <Failure what="failedPicture" failure={failure} retry={() => retryLoading(page)} />
      </div>
    );
  }
  if (!picture.value || !drawn.value) {
    return <p class="state muted">{waiting.value ? say("loading") : ""}</p>;
  }
  return Notes ? <Notes /> : null;
}
