import type { CypherNode } from "./cypher-tree.ts";
import { whyUnequal } from "./grafeo-compare.ts";
import { fault, refuse } from "./grafeo-sheet.ts";
import {
  ANY,
  BOOLEAN,
  COUNT,
  either,
  FLOAT,
  INTEGER,
  isMaybe,
  isNullable,
  isOnly,
  itemsOf,
  type Kind,
  listOf,
  mapOf,
  NODE,
  NOTHING,
  NULL,
  namesOf,
  notNull,
  orNull,
  RELATIONSHIP,
  STRING,
  type Type,
  typeOf,
} from "./grafeo-types.ts";

/** A call of a function, with what its arguments may be. */
export interface Call {
  readonly node: CypherNode;
  readonly name: string;
  readonly inputs: readonly CypherNode[];
  readonly types: readonly Type[];
}

/** What a function gives; it refuses a call that the engine would answer otherwise than Neo4j. */
type Rule = (call: Call) => Type;

const NUMBER: readonly Kind[] = ["integer", "float"];

/** Where an argument is null the answer is null; what it may be else stands in the list. */
function takes(inputs: readonly (readonly Kind[])[], gives: Type | Rule): Rule {
  return (call) => {
    for (const [at, type] of call.types.entries()) {
      const kinds = inputs[at] ?? inputs.at(-1) ?? [];
      if (!isOnly(type, ...kinds)) refuseKind(call, at, kinds);
    }
    const given = typeof gives === "function" ? gives(call) : gives;
    return orNull(given, call.types.some(isNullable));
  };
}

function refuseKind(
  { node, name, inputs, types }: Call,
  at: number,
  kinds: readonly Kind[],
): never {
  const wanted = kinds.join(" or ");
  refuse(
    inputs[at] ?? node,
    `${name} of ${namesOf(types[at] ?? ANY)}`,
    `give it ${wanted} and nothing else`,
  );
}

/** The first or last item; in which order labels and keys come, each engine chooses. */
function oneOf({ node, inputs: [list], types: [type] }: Call): Type {
  if (/^(labels|keys)\s*\(/i.test(list?.text ?? "")) {
    refuse(
      node,
      "one of the labels or keys by its place",
      "look for it with [x IN labels(n) WHERE …]",
    );
  }
  return orNull(itemsIn(type));
}

/** The engine takes a place below zero, or none at all, where Neo4j makes an error of it. */
function placed(name: string, from: number): Rule {
  return ({ inputs, types, node }) => {
    for (const [at, type] of types.entries()) {
      if (at < from || (type.counted && !isNullable(type))) continue;
      refuse(
        inputs[at] ?? node,
        `${name} with a place that may be below zero or null`,
        "write the place as a number",
      );
    }
    return STRING;
  };
}

const OF_TEXT = takes([["string"]], STRING);
const OF_NUMBER = takes([NUMBER], FLOAT);

const RULES: Readonly<Record<string, Rule>> = {
  size: takes([["string", "list"]], COUNT),
  length: takes([["path"]], COUNT),
  char_length: takes([["string"]], COUNT),
  head: takes([["list"]], oneOf),
  last: takes([["list"]], oneOf),
  tail: takes([["list"]], ({ types }) => listOf(itemsIn(types[0]))),
  reverse: takes([["list", "string"]], ({ types: [type = ANY] }) => ({ ...notNull(type) })),
  keys: takes([["map", "node", "relationship"]], listOf(STRING)),
  properties: takes([["map", "node", "relationship"]], mapOf()),
  labels: takes([["node"]], listOf(STRING)),
  type: takes([["relationship"]], STRING),
  id: takes([["node", "relationship"]], typeOf("engine-id")),
  elementid: takes([["node", "relationship"]], typeOf("engine-id")),
  nodes: takes([["path"]], listOf(NODE, true)),
  relationships: takes([["path"]], listOf(RELATIONSHIP)),
  startnode: takes([["relationship"]], NODE),
  endnode: takes([["relationship"]], NODE),
  toupper: OF_TEXT,
  tolower: OF_TEXT,
  upper: OF_TEXT,
  lower: OF_TEXT,
  trim: OF_TEXT,
  ltrim: OF_TEXT,
  rtrim: OF_TEXT,
  left: takes([["string"], ["integer"]], placed("left", 1)),
  right: takes([["string"], ["integer"]], placed("right", 1)),
  substring: takes([["string"], ["integer"]], placed("substring", 1)),
  replace: takes([["string"]], STRING),
  split: takes([["string"]], (call) => {
    const [, separator] = call.inputs;
    if (separator?.rule === "literal" && separator.text.length > 2) return listOf(STRING, true);
    return refuse(
      separator ?? call.node,
      "split by what may be empty",
      "write the separator as a text",
    );
  }),
  tostring: takes([["boolean", "integer", "string", "date"]], STRING),
  tointeger: takes([NUMBER], INTEGER),
  tofloat: takes([NUMBER], FLOAT),
  toboolean: takes([["boolean", "string"]], orNull(BOOLEAN)),
  abs: takes([NUMBER], ({ types: [type = ANY] }) => ({ ...notNull(type), counted: true })),
  sign: takes([NUMBER], INTEGER),
  ceil: takes([["float"]], FLOAT),
  floor: takes([["float"]], FLOAT),
  round: takes([["float"]], (call) => {
    if (call.types.length > 1) refuse(call.node, "round with a precision", "round(x * 100) / 100");
    if (call.types[0]?.counted) return FLOAT;
    return refuse(call.node, "round of what may be below zero", "write floor(x + 0.5)");
  }),
  range: takes([["integer"]], ({ types, node, inputs: [, , step] }) => {
    if (step?.text === "0") fault(step, "range takes a step other than 0");
    if (step !== undefined && !/^-?[1-9]\d*$/.test(step.text)) {
      refuse(step, "range with a step that may be 0", "write the step as a number");
    }
    if (types.some(isNullable)) refuse(node, "range with a bound that may be null", "coalesce it");
    return listOf(INTEGER);
  }),
  coalesce: ({ types }) => {
    const last = types.findIndex((type) => !isNullable(type));
    const used = last < 0 ? types : types.slice(0, last + 1);
    return orNull(used.map(notNull).reduce(either, NOTHING), last < 0);
  },
  nullif: ({ types: [one = ANY, other = ANY], node }) => {
    const why = whyUnequal(one, other);
    return why === null ? orNull(one) : refuse(node, "nullIf", why);
  },
  date: aMoment("date", /^\d{4}-\d\d-\d\d$/, isDay),
  datetime: aMoment(
    "datetime",
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/,
    isDay,
  ),
  localdatetime: aMoment("localdatetime", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?$/, isDay),
  time: aMoment("time", /^\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)$/),
  localtime: aMoment("localtime", /^\d\d:\d\d:\d\d(\.\d{1,6})?$/),
  duration: aMoment(
    "duration",
    /^P(?=\w)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/,
  ),
  pi: () => FLOAT,
  e: () => FLOAT,
  rand: () => ({ ...FLOAT, counted: true }),
  timestamp: () => INTEGER,
  atan2: takes([NUMBER, NUMBER], FLOAT),
  ...Object.fromEntries(
    [
      "sqrt",
      "exp",
      "log",
      "log10",
      "sin",
      "cos",
      "tan",
      "asin",
      "acos",
      "atan",
      "degrees",
      "radians",
    ].map((name) => [name, OF_NUMBER]),
  ),
};

/** What a call gives. @throws AppError `unsupported-here` | `bad-cypher` */
export function typeOfCall(call: Call): Type {
  const name = call.name.toLowerCase();
  const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
  if (rule !== undefined) return rule(call);
  if (NEO4J_FUNCTIONS.has(name)) {
    return refuse(call.node, `the function ${call.name}`, "do without it");
  }
  return fault(call.node, `there is no function ${call.name}`);
}

function itemsIn(type: Type = ANY): Type {
  return isMaybe(type, "list") ? itemsOf(type) : NULL;
}

/** A moment that is written out whole: of other forms the engine makes null, or another moment. */
function aMoment(kind: Kind, form: RegExp, isRight: (text: string) => boolean = () => true): Rule {
  return ({ node, name, inputs: [input], types: [type] }) => {
    if (type !== undefined && isOnly(type)) return NULL;
    const text = input?.rule === "literal" ? input.text.slice(1, -1) : "";
    if (form.test(text) && isRight(text) && isTime(text)) return typeOf(kind);
    return refuse(
      node,
      `${name}()`,
      "write the moment whole, as in date('2013-06-01'), or compare texts",
    );
  };
}

function isDay(text: string): boolean {
  const day = text.slice(0, 10);
  const found = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(day);
}

function isTime(text: string): boolean {
  const [, hours = 0, minutes = 0, seconds = 0] = /(\d\d):(\d\d):(\d\d)/.exec(text) ?? [];
  return Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
}

/** Neo4j's own functions that are not above; of any other name there is none. */
const NEO4J_FUNCTIONS = new Set(
  `allreduce btrim char_length character_length cot coth cosh datetime.fromepoch datetime.fromepochmillis date.realtime
   date.statement date.transaction date.truncate datetime.realtime datetime.statement datetime.transaction datetime.truncate db.namefromelementid
   duration.between duration.indays duration.inmonths duration.inseconds file format graph.byelementid graph.byname graph.names
   graph.propertiesbyname haversin isempty isnan linenumber localdatetime.realtime localdatetime.statement localdatetime.transaction
   localdatetime.truncate localtime.realtime localtime.statement localtime.transaction localtime.truncate lower normalize point
   point.distance point.withinbbox randomuuid sinh string.concat tanh time.realtime time.statement time.transaction time.truncate
   tobooleanlist tobooleanornull tofloatlist tofloatornull tointegerlist tointegerornull tostringlist tostringornull upper valuetype vector
   vector.similarity.cosine vector.similarity.euclidean vector_dimension_count vector_distance vector_norm coll.distinct coll.flatten coll.indexof
   coll.insert coll.max coll.min coll.remove coll.sort exists filter extract linenumber path_length cardinality elements ceiling ln
   local_time local_datetime zoned_time zoned_datetime duration_between coll.union coll.intersection collect_list power`.split(
    /\s+/,
  ),
);
