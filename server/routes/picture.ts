import { Router } from "express";
import { z } from "zod";
import { DEFAULT_LAYER, type Pictures, pictureKey } from "../pictures.ts";
import { readQuery, textField } from "../request-query.ts";
import type { SendKept } from "../shortcuts.ts";
import { only } from "./only-method.ts";

const MOST_BOXES = 200;

const boxes = (list: string): readonly string[] => list.split(",").filter((box) => box !== "");

const SHOW = z
  .string()
  .refine((list) => boxes(list).length <= MOST_BOXES, {
    error: `at most ${MOST_BOXES} boxes, with commas between`,
  })
  .optional();

/** GET /picture?mechanism=&layer=&show=   boxes, arrows and their places */
export function pictureRoutes(pictures: Pictures, send: SendKept): Router {
  const router = Router();
  router
    .route("/picture")
    .get(async (request, response) => {
      const { mechanism, layer, show } = readQuery(request, {
        mechanism: textField(200),
        layer: textField(200),
        show: SHOW,
      });
      const question = {
        mechanism: mechanism || null,
        layer: layer || DEFAULT_LAYER,
        show: boxes(show ?? ""),
      };
      await send({ request, response }, pictureKey(question), () => pictures.draw(question));
    })
    .all(only("GET"));
  return router;
}
