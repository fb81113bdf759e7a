import { type CypherNode, childOf, childrenOf, isToken, nameOf } from "./cypher-tree.ts";

/** How often each name's value goes into what an expression makes. */
type Uses = ReadonlyMap<string, number>;

const NONE: Uses = new Map();

/** What stands for a list of unknown length, of which each element may carry a value along. */
const MANY = 100;

/** What tells of a value and does not hold it. */
const TELLS =
  /^(size|length|char_length|character_length|count|exists|type|labels|keys|id|elementid|abs|sign|tointeger|tofloat|toboolean|isempty|nodes|relationships|startnode|endnode|sum|avg|min|max)$/i;

/** How many times as large an item may become as any of the values that it is made of. */
export function growthOf(item: CypherNode): number {
  return Math.max(0, ...usesOf(item).values());
}

/** How often what a reduce has made so far goes into what it makes next. */
export function growthIn(reduce: CypherNode): number {
  const [accumulator] = childrenOf(reduce, "variable");
  const body = bodyOf(reduce);
  return body === undefined ? 0 : (usesOf(body).get(nameOf(accumulator)) ?? 0);
}

function usesOf(piece: CypherNode): Uses {
  switch (piece.rule) {
    case "token":
    case "parameter":
    case "countStar":
      return NONE;
    case "variable":
      return new Map([[nameOf(piece), 1]]);
    case "returnItem":
      return piece.children[0] === undefined ? NONE : usesOf(piece.children[0]);
    case "caseExpression":
    case "extendedCaseExpression":
      return mostOf(outcomesOf(piece).map(usesOf));
    case "functionInvocation":
      return usesOfCall(piece);
    case "listComprehension":
    case "reduceExpression":
      return usesOfLoop(piece);
    case "expression2":
      // A part of a value is no more than the value.
      return piece.children[0] === undefined ? NONE : usesOf(piece.children[0]);
    case "expression4":
    case "expression5":
    case "expression7":
    case "expression8":
    case "expression9":
    case "expression10":
    case "expression11":
    case "listItemsPredicate":
      // A number, or true or false.
      return NONE;
    default:
      return sumOf(piece.children.map(usesOf));
  }
}

function outcomesOf(piece: CypherNode): CypherNode[] {
  return [piece, ...childrenOf(piece, "caseAlternative", "extendedCaseAlternative")].flatMap(
    ({ children }) =>
      children.filter(
        (_, at) => isToken(children[at - 1], "THEN") || isToken(children[at - 1], "ELSE"),
      ),
  );
}

function usesOfCall(call: CypherNode): Uses {
  const name = childOf(call, "functionName")?.text.trim() ?? "";
  if (TELLS.test(name)) return NONE;
  const given = childrenOf(call, "functionArgument");
  const uses = given.map(usesOf);
  if (/^coalesce$/i.test(name)) return mostOf(uses);
  if (!/^replace$/i.test(name)) return sumOf(uses);
  const [text = NONE] = uses;
  return shrinks(given) ? text : times(sumOf(uses), 2);
}

/** Whether what is put in place of something is known to be no longer. */
function shrinks([, search, replacement]: readonly CypherNode[]): boolean {
  const [was, becomes] = [search, replacement].map((piece) => piece?.text.trim() ?? "");
  const isText = (text = "") => /^(?:'[^'\\]*'|"[^"\\]*")$/.test(text);
  if (!isText(becomes)) return false;
  return becomes?.length === 2 || (isText(was) && (was?.length ?? 0) >= (becomes?.length ?? 0));
}

/** What a loop takes in from outside may go into each element; its own elements are parts of its list. */
function usesOfLoop(loop: CypherNode): Uses {
  const own = new Set(childrenOf(loop, "variable").map(nameOf));
  const body = bodyOf(loop);
  const inside = body === undefined ? NONE : usesOf(body);
  const element = Math.max(1, ...[...inside].filter(([name]) => own.has(name)).map(([, n]) => n));
  const outside = new Map([...inside].filter(([name]) => !own.has(name)));
  const sources = loop.children.filter(
    (child, at) =>
      child !== body &&
      (isToken(loop.children[at - 1], "IN") || isToken(loop.children[at - 1], "=")),
  );
  return sumOf([times(sumOf(sources.map(usesOf)), element), times(outside, MANY)]);
}

/** What follows the bar. */
function bodyOf({ children }: CypherNode): CypherNode | undefined {
  return children[children.findIndex((child) => isToken(child, "|")) + 1 || -1];
}

const times = (uses: Uses, factor: number): Uses =>
  new Map([...uses].map(([name, count]) => [name, count * factor]));

const sumOf = (all: readonly Uses[]) => merged(all, (a, b) => a + b);
const mostOf = (all: readonly Uses[]) => merged(all, Math.max);

function merged(all: readonly Uses[], join: (a: number, b: number) => number): Uses {
  const result = new Map<string, number>();
  for (const uses of all) {
    for (const [name, count] of uses) result.set(name, join(result.get(name) ?? 0, count));
  }
  return result;
}
