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

/** GET /picture?mechanism=&layer=&show=&format=   boxes, arrows and their places */
export function pictureRoutes(pictures: Pictures, send: SendKept): Router {
  const router = Router();
  router
    .route("/picture")
    .get(async (request, response) => {
      const { mechanism, layer, show, format } = readQuery(request, {
        mechanism: textField(200),
        layer: textField(200),
        show: SHOW,
        format: FORMAT,
      });
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
