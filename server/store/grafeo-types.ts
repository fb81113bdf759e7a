import type { Value } from "../api.ts";

/** What a value may be, as Cypher tells values apart. */
export type Kind =
  | "null"
  | "boolean"
  | "integer"
  | "float"
  | "string"
  | "date"
  | "datetime"
  | "localdatetime"
  | "time"
  | "localtime"
  | "duration"
  | "map"
  | "list"
  | "node"
  | "relationship"
  | "path"
  /** A number or text that the engine gives to a thing: each engine its own. */
  | "engine-id";

/** Everything that an expression may come to. */
export interface Type {
  readonly kinds: ReadonlySet<Kind>;
  /** What a list holds; absent where that is not known. */
  readonly items?: Type | undefined;
  /** The keys of a map and what they hold; absent where they are not known. */
  readonly fields?: ReadonlyMap<string, Type> | undefined;
  /** True for a list that has at least one item. */
  readonly filled?: boolean | undefined;
  /** True for a number that is not below zero, by the way that it is made. */
  readonly counted?: boolean | undefined;
}

const TEMPORAL: readonly Kind[] = [
  "date",
  "datetime",
  "localdatetime",
  "time",
  "localtime",
  "duration",
];

const EVERY: readonly Kind[] = [
  ...["null", "boolean", "integer", "float", "string", "map", "list"],
  ...["node", "relationship", "path", "engine-id"],
  ...TEMPORAL,
] as Kind[];

/** A type of these kinds. */
export function typeOf(...kinds: readonly Kind[]): Type {
  return { kinds: new Set(kinds) };
}

export const ANY = typeOf(...EVERY);
export const NULL = typeOf("null");
export const NOTHING = typeOf();
export const BOOLEAN = typeOf("boolean");
export const INTEGER = typeOf("integer");
export const COUNT: Type = { ...INTEGER, counted: true };
export const FLOAT = typeOf("float");
export const STRING = typeOf("string");
export const NODE = typeOf("node");
export const RELATIONSHIP = typeOf("relationship");
export const PATH = typeOf("path");
/** What has a date or a time in it, whichever. */
export const MOMENT = typeOf(...TEMPORAL);

/** A list of such items. */
export function listOf(items: Type, filled = false): Type {
  return { kinds: new Set(["list"]), items, filled };
}

/** A map of these keys. */
export function mapOf(fields?: ReadonlyMap<string, Type>): Type {
  return { kinds: new Set(["map"]), fields };
}

/** What is either the one or the other. */
export function either(one: Type, other: Type): Type {
  if (one.kinds.size === 0) return other;
  if (other.kinds.size === 0) return one;
  const kinds = new Set([...one.kinds, ...other.kinds]);
  return {
    kinds,
    items: itemsOfEither(one, other),
    fields: fieldsOfEither(one, other),
    filled:
      !kinds.has("list") || [one, other].every((type) => !isMaybe(type, "list") || type.filled),
    counted: [one, other].every((type) => type.counted || !isMaybe(type, "integer", "float")),
  };
}

/** The same, or null. */
export function orNull(type: Type, maybe = true): Type {
  return maybe ? { ...type, kinds: new Set([...type.kinds, "null"]) } : type;
}

/** The same, and never null. */
export function notNull(type: Type): Type {
  return { ...type, kinds: new Set([...type.kinds].filter((kind) => kind !== "null")) };
}

/** True where it may be one of these. */
export function isMaybe({ kinds }: Type, ...wanted: readonly Kind[]): boolean {
  return wanted.some((kind) => kinds.has(kind));
}

/** True where it is one of these for certain, or null. */
export function isOnly({ kinds }: Type, ...wanted: readonly Kind[]): boolean {
  return [...kinds].every((kind) => kind === "null" || wanted.includes(kind));
}

export function isNullable(type: Type): boolean {
  return type.kinds.has("null");
}

/** What a list holds, whatever else it may be than a list. */
export function itemsOf(type: Type): Type {
  return type.items ?? ANY;
}

/** The type of a parameter, which is known. */
export function typeOfValue(value: Value): Type {
  if (value === null) return NULL;
  if (typeof value === "boolean") return BOOLEAN;
  if (typeof value === "string") return STRING;
  if (typeof value === "number") {
    return { ...(Number.isInteger(value) ? INTEGER : FLOAT), counted: value >= 0 };
  }
  if (Array.isArray(value)) {
    return listOf(value.map(typeOfValue).reduce(either, NOTHING), value.length > 0);
  }
  const fields = Object.entries(value).map(([key, item]) => [key, typeOfValue(item)] as const);
  return mapOf(new Map(fields));
}

/** The kinds for people: `text or number`. */
export function namesOf({ kinds }: Type): string {
  const names = [...kinds].filter((kind) => kind !== "null");
  return names.length > 4 || names.length === 0 ? "a value of any kind" : names.join(" or ");
}

function itemsOfEither(one: Type, other: Type): Type | undefined {
  const lists = [one, other].filter((type) => isMaybe(type, "list"));
  if (lists.length === 0 || lists.some(({ items }) => items === undefined)) return undefined;
  return lists.map(itemsOf).reduce(either, NOTHING);
}

function fieldsOfEither(one: Type, other: Type): Type["fields"] {
  const [first, second, ...rest] = [one, other].filter((type) => isMaybe(type, "map"));
  if (second === undefined || rest.length > 0) return first?.fields;
  if (first?.fields === undefined || second.fields === undefined) return undefined;
  const keys = new Set([...first.fields.keys(), ...second.fields.keys()]);
  return new Map(
    [...keys].map((key) => [
      key,
      either(first.fields?.get(key) ?? NULL, second.fields?.get(key) ?? NULL),
    ]),
  );
}
