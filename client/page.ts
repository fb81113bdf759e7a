import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Mechanism, Picture, Ready, Term } from "../server/api.ts";
import type { ApiClient, RequestError } from "./api-client.ts";
import { type Drawn, drawnOf } from "./drawn.ts";
import { type History, NO_HISTORY } from "./history.ts";
import type { Later } from "./later.ts";
import { buildScene } from "./scene/build-scene.ts";
import type { Look } from "./scene/look.ts";
import type { Place } from "./scene/places.ts";
import type { Scene } from "./scene/scene.ts";
import type { Hand } from "./stage.ts";
import type { LinkedView } from "./url.ts";
import type { Choice, View } from "./view.ts";
import { FIRST_WORDS } from "./words/first-words.ts";
import { type Say, sayIn, type WordKey, type Words } from "./words.ts";

/** A quiet line about something that went otherwise than expected, until it is put away. */
export interface Notice {
  readonly word: WordKey;
  readonly detail: string;
}

/** What of the picture can be steered from outside it: set by the stage once there is a painter. */
export interface Steering {
  zoom(factor: number): void;
  fit(): void;
  centre(box: string): void;
  /** Brings these boxes into sight, where they are not, without going nearer than the eye needs. */
  reveal(boxes: readonly string[], leastScale?: number): void;
  /** Moves the picture, at its scale, no farther than what is open wants to be seen. */
  keepInSight(): void;
}

/** Puts moved boxes in their places. */
export type Arrange = (picture: Picture, places: readonly Place[]) => Picture;

/** What an entity is called. */
export interface Named {
  readonly name: string;
  readonly nameZh: string;
}

/** Everything that the page remembers. Panels read it; only `change` and the loaders write it. */
export interface Page {
  readonly api: ApiClient;
  readonly view: Signal<View>;
  /** What stands behind the `#` of the address, with it: the console's own. */
  readonly fragment: Signal<string>;
  readonly history: Signal<History<Choice>>;
  readonly terms: Signal<readonly Term[]>;
  readonly mechanisms: Signal<readonly Mechanism[]>;
  readonly ready: Signal<Ready | null>;
  readonly picture: Signal<Picture | null>;
  /** What puts moved boxes in their places; null until it has been fetched, which it is where boxes are moved. */
  readonly arrange: Signal<Arrange | null>;
  /** The places while a box is being moved; null where none is. */
  readonly held: Signal<readonly Place[] | null>;
  /** The picture with the boxes that the reader moved in their places. */
  readonly arranged: ReadonlySignal<Picture | null>;
  /** Why the picture on show is not the one asked for; null while all is well. */
  readonly failure: Signal<RequestError | null>;
  /** Why vocabulary and mechanisms are missing; null while all is well. */
  readonly basicsFailure: Signal<RequestError | null>;
  readonly waiting: Signal<boolean>;
  readonly notices: Signal<readonly Notice[]>;
  /** What a screen reader is told next. */
  readonly announcement: Signal<string>;
  /** Title of the box or line under the pointer. */
  readonly hovered: Signal<string | null>;
  /** Names met so far beyond those in the picture, by entity. */
  readonly names: Signal<ReadonlyMap<string, Named>>;
  readonly helpOpen: Signal<boolean>;
  readonly systemDark: Signal<boolean>;
  /** The painter at work, for what steers it. */
  readonly hand: Signal<Hand | null>;
  readonly steering: Signal<Steering | null>;
  /** The painter at work and why it is not Sigma. */
  readonly painter: Signal<{ name: "sigma" | "svg"; because: WordKey | null } | null>;
  /** Raised to ask for the picture once more after a failure. */
  readonly attempt: Signal<number>;
  /** What first sight does without; null until it has been fetched. */
  readonly later: Signal<Later | null>;
  readonly words: Signal<Words>;
  readonly drawn: ReadonlySignal<Drawn | null>;
  /** How the picture is to look; null until it is there. */
  readonly look: ReadonlySignal<Look | null>;
  /** What the painters draw; null until picture and vocabulary are there. */
  readonly scene: ReadonlySignal<Scene | null>;
  /** True where the painter has its first picture, or where there is something else to tell. */
  readonly settled: ReadonlySignal<boolean>;
  readonly theme: ReadonlySignal<"light" | "dark">;
  readonly say: ReadonlySignal<Say>;
}

/** A page before anything has been loaded, as the link says. */
export function createPage(
  api: ApiClient,
  linked: LinkedView,
  systemDark: boolean,
  fragment = "",
): Page {
  const view = signal(linked.view);
  const picture = signal<Picture | null>(null);
  const terms = signal<readonly Term[]>([]);
  const dark = signal(systemDark);
  const arrange = signal<Arrange | null>(null);
  const held = signal<readonly Place[] | null>(null);
  const places = computed(() => (view.value.diagram ? (held.value ?? view.value.places) : []));
  const arranged = computed(() => {
    if (!picture.value || places.value.length === 0) return picture.value;
    return arrange.value?.(picture.value, places.value) ?? null;
  });
  const drawn = computed(() => arranged.value && drawnOf(arranged.value, view.value));
  const theme = computed(() => view.value.theme ?? (dark.value ? "dark" : "light"));
  const look = computed(
    () =>
      drawn.value && {
        language: view.value.language,
        theme: theme.value,
        selected: drawnSelection(view.value),
        lit: drawn.value.lit,
        hidden: drawn.value.hidden,
      },
  );
  const scene = computed(() =>
    arranged.value && look.value && terms.value.length > 0
      ? buildScene(arranged.value, terms.value, look.value)
      : null,
  );
  const failure = signal<RequestError | null>(null);
  const basicsFailure = signal<RequestError | null>(null);
  const painter = signal<{ name: "sigma" | "svg"; because: WordKey | null } | null>(null);
  const ready = signal<Ready | null>(null);
  const notices = signal<readonly Notice[]>(ignoredNotices(linked.ignored));
  const settled = computed(
    () =>
      failure.value !== null ||
      basicsFailure.value !== null ||
      notices.value.length > 0 ||
      ready.value?.empty === true ||
      (painter.value !== null && scene.value !== null),
  );
  const words = signal<Words>(FIRST_WORDS);
  return {
    api,
    view,
    fragment: signal(fragment),
    history: signal<History<Choice>>(NO_HISTORY),
    terms,
    mechanisms: signal<readonly Mechanism[]>([]),
    ready,
    picture,
    arrange,
    held,
    arranged,
    failure,
    basicsFailure,
    waiting: signal(true),
    notices,
    announcement: signal(""),
    hovered: signal<string | null>(null),
    names: signal<ReadonlyMap<string, Named>>(new Map()),
    helpOpen: signal(false),
    systemDark: dark,
    hand: signal<Hand | null>(null),
    steering: signal<Steering | null>(null),
    painter,
    attempt: signal(0),
    later: signal<Later | null>(null),
    words,
    drawn,
    look,
    scene,
    settled,
    theme,
    say: computed(() => sayIn(view.value.language, words.value)),
  };
}

const drawnSelection = ({ selection }: View): string | null =>
  selection?.kind === "box" || selection?.kind === "arrow" ? selection.id : null;

/** What a link said that we do not know, as notices. */
export const ignoredNotices = (ignored: readonly string[]): readonly Notice[] =>
  ignored.length > 0 ? [{ word: "ignoredInLink", detail: ignored.join(", ") }] : [];

/** Adds notices, each once. */
export function notify(page: Page, notices: readonly Notice[]): void {
  const known = page.notices.peek();
  const fresh = notices.filter(
    ({ word, detail }) => !known.some((old) => old.word === word && old.detail === detail),
  );
  if (fresh.length > 0) page.notices.value = [...known, ...fresh];
}
