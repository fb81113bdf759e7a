import { batch, effect, untracked } from "@preact/signals";
import type { Mechanism, Term } from "../server/api.ts";
import { RequestError } from "./api-client.ts";
import { INFERENCE } from "./filters.ts";
import { ignoredNotices, notify, type Page } from "./page.ts";
import {
  type Reconciled,
  reconcileFilters,
  reconcileMechanism,
  reconcilePicture,
} from "./reconcile.ts";
import { chooseMechanism } from "./view.ts";

const asFailure = (cause: unknown): RequestError =>
  cause instanceof RequestError ? cause : new RequestError("unreadable", String(cause));

function adopt(page: Page, { view, ignored }: Reconciled): void {
  if (ignored.length > 0) notify(page, ignoredNotices(ignored));
  page.view.value = view;
}

/** Loads what every picture needs: the vocabulary, the mechanisms, and whether the store holds anything. */
export async function loadBasics(page: Page): Promise<void> {
  const { api } = page;
  try {
    const [ready, { terms }, mechanisms] = await Promise.all([
      api.ready(),
      api.vocabulary(),
      api.mechanisms(),
    ]);
    batch(() => {
      page.basicsFailure.value = null;
      page.ready.value = ready;
      page.terms.value = terms;
      page.mechanisms.value = [...mechanisms].sort((left, right) => left.order - right.order);
      adopt(page, reconcileMechanism(page.view.peek(), mechanisms));
      adopt(page, reconcileFilters(page.view.peek(), knownFilters(terms, mechanisms)));
    });
  } catch (cause) {
    page.basicsFailure.value = asFailure(cause);
  }
}

/** Asks again for whatever is missing. */
export function retryLoading(page: Page): void {
  if (page.basicsFailure.peek()) void loadBasics(page);
  page.attempt.value += 1;
}

function knownFilters(terms: readonly Term[], mechanisms: readonly Mechanism[]) {
  const of = (vocabulary: string) =>
    terms.filter((term) => term.vocabulary === vocabulary).map(({ term }) => term);
  return {
    mechanism: new Set(mechanisms.map(({ id }) => id)),
    sign: new Set(["raises", "lowers", "denied", "none"]),
    kind: new Set(of("kind")),
    status: new Set([...of("status"), INFERENCE]),
  };
}

/** Keeps the picture to what the view asks for, and asks once more when `attempt` is raised. Returns how to stop. */
export function followPicture(page: Page): () => void {
  let running = new AbortController();
  let asked = "";
  return effect(() => {
    const { mechanism, show } = page.view.value;
    const question = `${page.attempt.value} ${mechanism} ${show.join()}`;
    if (question === asked) return;
    asked = question;
    running.abort();
    running = new AbortController();
    untracked(() => void loadPicture(page, running.signal));
  });
}

async function loadPicture(page: Page, signal: AbortSignal): Promise<void> {
  const { mechanism, show } = page.view.peek();
  page.waiting.value = true;
  try {
    const picture = await page.api.picture(mechanism, show, signal);
    if (signal.aborted) return;
    batch(() => {
      page.failure.value = null;
      page.waiting.value = false;
      page.picture.value = picture;
      adopt(page, reconcilePicture(page.view.peek(), picture));
    });
  } catch (cause) {
    if (signal.aborted) return;
    const failure = asFailure(cause);
    batch(() => {
      page.waiting.value = false;
      if (isOfLink(failure) && (mechanism || show.length > 0)) {
        notify(page, [{ word: "ignoredInLink", detail: failure.message }]);
        page.view.value = chooseMechanism(page.view.peek(), null);
      } else {
        page.failure.value = failure;
      }
    });
  }
}

/** True where the picture asked for cannot be: then the whole review is shown, not an error. */
const isOfLink = ({ code }: RequestError): boolean =>
  code === "not-found" || code === "bad-request";
