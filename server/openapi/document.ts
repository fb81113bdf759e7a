import { z } from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from "zod-openapi";
import { LINES_TYPE } from "../answer-lines.ts";
import type { ErrorCode, NamedQuery } from "../api.ts";
import { MEDIA_TYPES } from "../diagram/diagram-order.ts";
import { CYPHER_BODY } from "../request-cypher.ts";
import { SOUND_TEXT } from "../request-text.ts";
import { DIAGRAM_QUERY } from "../routes/diagram.ts";
import { SEARCH_QUERY } from "../routes/graph.ts";
import { PICTURE_QUERY } from "../routes/picture.ts";
import { ClaimDetail, EntityDetail } from "./details.ts";
import { Health, Mechanism, Ready, SearchAnswer, Vocabulary } from "./graph.ts";
import { Picture } from "./picture.ts";
import { queryParameters } from "./query-parameters.ts";
import { NamedQuery as NamedQuerySchema, Schema } from "./questions.ts";
import { answersOf, json } from "./responses.ts";
import { AnswerLine, QueryAnswer } from "./values.ts";

/** Whatever is asked of the store may end so. */
const STORE: readonly ErrorCode[] = ["store-down", "store-failed", "timed-out"];

const CONDITION = z.object({
  "If-None-Match": z
    .string()
    .optional()
    .meta({ description: "Tags of answers that the caller has." }),
});

/** None of them is JSON; what is in them, their standards say. */
const FILES = Object.fromEntries(Object.values(MEDIA_TYPES).map((type) => [type, {}]));

const idOf = (example: string) => z.object({ id: SOUND_TEXT.min(1).meta({ examples: [example] }) });

interface Read {
  readonly summary: string;
  readonly answer: z.ZodType;
  readonly errors?: readonly ErrorCode[];
  readonly query?: z.ZodObject;
  readonly path?: z.ZodObject;
  /** True where it is asked anew each time, and has no tag. */
  readonly fresh?: true;
}

/** A path that is read. */
function read({ summary, answer, errors = [], query, path, fresh }: Read) {
  const params = { ...(query && { query }), ...(path && { path }) };
  const get: ZodOpenApiOperationObject = {
    summary,
    requestParams: fresh ? params : { ...params, header: CONDITION },
    responses: answersOf(fresh ? "fresh" : "kept", json(answer), errors),
  };
  return { get };
}

const PATHS: ZodOpenApiPathsObject = {
  "/api/health": read({
    summary: "The process is alive, whatever the store does",
    answer: Health,
    fresh: true,
  }),
  "/api/ready": read({
    summary: "A query succeeded",
    answer: Ready,
    errors: STORE,
    fresh: true,
  }),
  "/api/openapi.json": read({
    summary: "This description",
    answer: z.record(z.string(), z.unknown()),
  }),
  "/api/vocabulary": read({
    summary: "Every term of every closed vocabulary",
    answer: Vocabulary,
    errors: STORE,
  }),
  "/api/mechanisms": read({
    summary: "The mechanisms, in order",
    answer: z.array(Mechanism),
    errors: STORE,
  }),
  "/api/picture": read({
    summary: "Boxes, arrows and their places",
    answer: Picture,
    errors: ["not-found", ...STORE],
    query: z.object(PICTURE_QUERY),
  }),
  "/api/entities/{id}": read({
    summary: "An entity with its states, its claims, and what it is joined to",
    answer: EntityDetail,
    errors: ["not-found", ...STORE],
    path: idOf("il6"),
  }),
  "/api/claims/{id}": read({
    summary: "A claim in full, quoted where the source is at hand",
    answer: ClaimDetail,
    errors: ["not-found", ...STORE],
    path: idOf("LEN-054"),
  }),
  "/api/search": read({
    summary: "Entities by name, synonym, identifier or pinyin",
    answer: SearchAnswer,
    errors: STORE,
    query: z.object(SEARCH_QUERY),
  }),
  "/api/queries": read({
    summary: "Every named query, as the header of its file tells it",
    answer: z.array(NamedQuerySchema),
  }),
  "/api/schema": read({
    summary: "What the graph is made of, counted in the store",
    answer: Schema,
    errors: STORE,
  }),
  "/api/diagram/{file}": {
    get: {
      summary: "A mechanism, or all, as a file: SVG, PNG, PDF or PPTX by the ending of its name",
      requestParams: {
        path: z.object({ file: SOUND_TEXT.min(1).meta({ examples: ["nk-adcc.svg"] }) }),
        query: z.object(DIAGRAM_QUERY),
        header: CONDITION,
      },
      responses: answersOf("kept", FILES, ["not-found", ...STORE]),
    },
  },
  "/api/cypher": {
    post: {
      summary: "Anybody's Cypher: it reads, and nothing else",
      requestBody: { required: true, content: { "application/json": { schema: CYPHER_BODY } } },
      responses: answersOf("sent", { ...json(QueryAnswer), [LINES_TYPE]: { schema: AnswerLine } }, [
        ...(["bad-cypher", "unsupported-here", "read-only"] as const),
        ...STORE,
      ]),
    },
  },
};

const queryPath = (query: NamedQuery): ZodOpenApiPathsObject => ({
  [`/api/queries/${query.name}`]: read({
    summary: query.title,
    answer: QueryAnswer,
    errors: ["not-found", ...STORE],
    query: queryParameters(query),
  }),
});

/** What the server answers to whom, as OpenAPI: made from the schemas that it reads requests with. */
export const describeApi = (queries: Iterable<NamedQuery>, version: string) =>
  createDocument({
    openapi: "3.1.0",
    info: {
      title: "mechgraph",
      version,
      description: "The mechanisms of a drug, claim by claim from the literature.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    security: [],
    paths: Object.assign({}, PATHS, ...[...queries].map(queryPath)) as ZodOpenApiPathsObject,
  });
