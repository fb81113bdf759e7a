import { Router } from "express";
import { z } from "zod";
import { DEFAULT_LAYER, type Pictures } from "../pictures.ts";
import { readQuery, textField } from "../request-query.ts";
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
export function pictureRoutes(pictures: Pictures): Router {
  const router = Router();
  router
    .route("/picture")
    .get(async (request, response) => {
      const { mechanism, layer, show } = readQuery(request, {
        mechanism: textField(200),
        layer: textField(200),
        show: SHOW,
      });
      const answer = await pictures.picture({
        mechanism: mechanism || null,
        layer: layer || DEFAULT_LAYER,
        show: boxes(show ?? ""),
      });
      await answer.send(request, response);
    })
    .all(only("GET"));
  return router;
}
