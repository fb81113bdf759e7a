/** Cypher's own functions by what they are for, with their arguments, as the editor offers them. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  aggregating: `avg(numbers) collect(value) count(value) max(value) min(value) percentileCont(numbers, share)
    percentileDisc(numbers, share) stDev(numbers) stDevP(numbers) sum(numbers)`,
  predicate:
    "all(x IN list WHERE …) any(x IN list WHERE …) none(x IN list WHERE …) single(x IN list WHERE …) exists(value) isEmpty(value)",
  scalar: `coalesce(value, other) elementId(element) endNode(relationship) startNode(relationship) head(list) last(list) length(path)
    nullIf(value, other) properties(element) size(value) type(relationship) toBoolean(value) toBooleanOrNull(value) toFloat(value)
    toFloatOrNull(value) toInteger(value) toIntegerOrNull(value) valueType(value) char_length(text)`,
  list: `keys(element) labels(node) nodes(path) relationships(path) range(from, to, step) reduce(sum = 0, x IN list | sum + x)
    reverse(list) tail(list) toStringList(list) toIntegerList(list) toFloatList(list) toBooleanList(list)`,
  text: `left(text, length) right(text, length) lTrim(text) rTrim(text) trim(text) bTrim(text) replace(text, from, to)
    split(text, between) substring(text, from, length) toLower(text) toUpper(text) toString(value) toStringOrNull(value) normalize(text)`,
  number: `abs(x) ceil(x) floor(x) round(x, digits) sign(x) rand() isNaN(x) e() exp(x) log(x) log10(x) sqrt(x) acos(x) asin(x)
    atan(x) atan2(y, x) cos(x) cot(x) degrees(x) haversin(x) pi() radians(x) sin(x) tan(x)`,
  time: `date(value) datetime(value) localdatetime(value) localtime(value) time(value) duration(value) date.truncate(unit, value)
    datetime.truncate(unit, value) duration.between(from, to) duration.inDays(from, to) duration.inMonths(from, to)
    duration.inSeconds(from, to) timestamp()`,
  place: "point(map) point.distance(from, to)",
};

export interface CypherFunction {
  readonly name: string;
  readonly category: string;
  /** `left(text, length)`. */
  readonly signature: string;
}

/** Every function that the editor offers. */
export const CYPHER_FUNCTIONS: readonly CypherFunction[] = Object.entries(FUNCTIONS).flatMap(
  ([category, text]) =>
    [...text.matchAll(/([\w.]+)\([^()]*\)/g)].map(([signature, name = ""]) => ({
      name,
      category,
      signature: signature.replace(/\s+/g, " "),
    })),
);
