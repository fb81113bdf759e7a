import { Router } from "express";
import { z } from "zod";
import { FORMATS } from "../layout/format.ts";
import { DEFAULT_LAYER, type Pictures, pictureKey } from "../pictures.ts";
import { readQuery, textField } from "../request-query.ts";
import { SOUND_TEXT } from "../request-text.ts";
import type { SendKept } from "../shortcuts.ts";
import { only } from "./only-method.ts";

const MOST_BOXES = 200;

const boxes = (list: string): readonly string[] => list.split(",").filter((box) => box !== "");

const SHOW = SOUND_TEXT.refine((list) => boxes(list).length <= MOST_BOXES, {
  error: `at most ${MOST_BOXES} boxes, with commas between`,
}).optional();

/** What the picture is laid out for. */
const FORMAT = z.enum(FORMATS, { error: `one of ${FORMATS.join(", ")}` }).optional();

/** What may be asked of a picture. */
export const PICTURE_QUERY = {
  mechanism: textField(200).optional().meta({
    description: "Id of a mechanism; without it the whole layer, with `none` nothing but `show`.",
  }),
  layer: textField(200).optional().meta({ description: "Layers, with commas between." }),
  show: SHOW.meta({ description: "More boxes, with commas between." }),
  format: FORMAT.meta({ description: "What it is laid out for." }),
};

/** GET /picture?mechanism=&layer=&show=&format=   boxes, arrows and their places */
export function pictureRoutes(pictures: Pictures, send: SendKept): Router {
  const router = Router();
  router
    .route("/picture")
    .get(async (request, response) => {
      const { mechanism, layer, show, format } = readQuery(request, PICTURE_QUERY);
      const question = {
        mechanism: mechanism || null,
        layer: layer || DEFAULT_LAYER,
        show: boxes(show ?? ""),
        format,
      };
      await send({ request, response }, pictureKey(question), () => pictures.draw(question));
    })
    .all(only("GET"));
  return router;
}
