import type { Picture } from "./api.ts";
import { AppError } from "./errors.ts";
import type { GraphViews } from "./graph-views.ts";
import type { Format } from "./layout/format.ts";
import type { Layouts } from "./layout/layouts.ts";
import type { Memory } from "./memory.ts";
import { chooseArrows, loneBoxes, type PictureChoice, statesInBox } from "./picture-choice.ts";
import { type Sendable, sendableJson } from "./sendable.ts";

/** Where nothing is drawn there is nothing to lay out. */
const emptyPicture = ({ mechanism, layer }: PictureQuestion): Picture => ({
  key: "empty",
  mechanism,
  layer,
  ...{ x: 0, y: 0, width: 0, height: 0 },
  counts: { boxes: 0, walkedBoxes: 0, walkedArrows: 0, inferredArrows: 0, otherLines: 0 },
  compartments: [],
  boxes: [],
  arrows: [],
});

/** What is asked of `GET /api/picture`. */
export interface PictureQuestion extends PictureChoice {
  /** One layer, or several with commas between. */
  readonly layer: string;
  /** What it is laid out for; the screen where none is named. */
  readonly format?: Format | undefined;
}

/** The layer that is shown unasked: the review alone. */
export const DEFAULT_LAYER = "review-2013";

/** Pictures, ready to be sent. */
export interface Pictures {
  /** @throws AppError `not-found` for a layer, a mechanism or a box that there is not */
  draw(question: PictureQuestion): Promise<Sendable>;
  /** Draws it, and remembers it under its key. */
  picture(question: PictureQuestion): Promise<Sendable>;
  /** The picture itself, for whoever draws it here. @throws AppError as `picture` does */
  whole(question: PictureQuestion): Promise<Picture>;
  /** Lays a picture out that nobody waits for yet; whoever asks for one goes first. */
  prepare(question: PictureQuestion): Promise<void>;
}

/** What stands for a picture in the memory; the same for questions that mean the same. */
export const pictureKey = ({
  layer,
  mechanism,
  show,
  format = "screen",
}: PictureQuestion): string => JSON.stringify(["picture", layer, mechanism, format, sorted(show)]);

const sorted = (show: readonly string[]) => [...new Set(show)].sort();

export function createPictures(views: GraphViews, layouts: Layouts, memory: Memory): Pictures {
  const terms = () => memory.remember("terms", () => views.terms());
  const mechanisms = () => memory.remember("mechanisms", () => views.mechanisms());

  async function check({ layer, mechanism }: PictureQuestion): Promise<void> {
    const layers = (await terms()).filter(({ vocabulary }) => vocabulary === "layer");
    const known = layers.map(({ term }) => term);
    const unknown = layer.split(",").find((each) => !known.includes(each));
    // An empty store knows no layer; its picture is empty.
    if (unknown !== undefined && known.length > 0) {
      throw new AppError("not-found", `"layer" must be of ${known.join(", ")}, not "${unknown}"`);
    }
    if (mechanism === null || mechanism === "none") return;
    if ((await mechanisms()).some(({ id }) => id === mechanism)) return;
    throw new AppError("not-found", `no mechanism has the id "${mechanism}"`);
  }

  async function statesOf(box: string) {
    const states = statesInBox(await views.states(box.slice(0, box.lastIndexOf("@"))), box);
    if (states.length > 0) return states;
    throw new AppError("not-found", `no box has the id "${box}"`);
  }

  async function draw(question: PictureQuestion, background: boolean): Promise<Picture> {
    await check(question);
    const { layer, mechanism, show, format } = question;
    const all = await memory.remember(`arrows ${layer}`, () => views.arrows(layer));
    const arrows = chooseArrows(all, question);
    const lone = loneBoxes(arrows, show);
    const states = (await Promise.all(lone.map(statesOf))).flat();
    if (arrows.length + states.length === 0) return emptyPicture(question);
    const facets = new Map(
      (await terms())
        .filter(({ vocabulary }) => vocabulary === "facet")
        .map((term) => [term.term, term]),
    );
    return layouts.picture({ mechanism, layer, arrows, states, facets, format, background });
  }

  const drawn = async (question: PictureQuestion) =>
    sendableJson(await draw({ ...question, show: sorted(question.show) }, false));

  return {
    draw: drawn,
    picture: (question) => memory.remember(pictureKey(question), () => drawn(question)),
    whole: (question) => draw(question, false),
    async prepare(question) {
      await draw(question, true);
    },
  };
}
