import { AppError } from "../errors.ts";
import { closing, lastArgument, type Place, spelled } from "./token-places.ts";
import { placeOf, type Token, tokensOf } from "./tokens.ts";

/**
 * Refuses what Grafeo 0.6.0 is known to answer wrongly, as far as the words of a query show it for certain. What only its
 * plan shows, `checkAnswers` refuses.
 * @throws AppError `unsupported-here` with the place and the way out
 */
export function checkWords(cypher: string): void {
  const tokens = tokensOf(cypher);
  const relationships = relationshipNames(tokens);
  for (const [at, token] of tokens.entries()) {
    const query: Place = { tokens, at };
    const wrong =
      sumsNothing(query) ??
      guessesShare(query) ??
      splitsIntoLetters(query) ??
      ordersTruth(query) ??
      countsFromTheEnd(query) ??
      raisesTwice(query) ??
      readsWeeks(query) ??
      asksForType(query, relationships);
    if (wrong === null) continue;
    const message = `the embedded engine would answer this wrongly: ${wrong}, or ask a Neo4j`;
    throw new AppError("unsupported-here", message, { at: placeOf(cypher, token.start) });
  }
}

/** `sum` of nothing is null here, 0 in Cypher. */
function sumsNothing(place: Place): string | null {
  if (!/^SUM \($/.test(spelled(place, 0, 1)) || spelled(place, -1, -1) === ".") return null;
  const end = closing(place, 1);
  const after = spelled({ tokens: place.tokens, at: end }, 0, 3);
  const covered = spelled(place, -2, -1) === "COALESCE (" && after === ") , 0 )";
  return covered ? null : "of no rows it makes null; write coalesce(sum(…), 0)";
}

/** Which share is asked for is only understood as a number: anything else counts as a half. */
function guessesShare(place: Place): string | null {
  if (!/^PERCENTILE(CONT|DISC) \($/.test(spelled(place, 0, 1))) return null;
  const share = lastArgument(place, 1);
  return /^\d+( \. \d+)?$/.test(share) ? null : "write the share as a number, such as 0.9";
}

/** Beside the letters it answers two empty texts. */
function splitsIntoLetters(place: Place): string | null {
  if (spelled(place, 0, 1) !== "SPLIT (") return null;
  const { tokens } = place;
  const last = tokens[closing(place, 1) - 1];
  return last?.kind === "text" && last.text === "" && lastArgument(place, 1) === "text"
    ? "an empty text separates nothing"
    : null;
}

/** Neither is greater than the other here. */
function ordersTruth(place: Place): string | null {
  const before = /^(TRUE|FALSE) [<>](?! >)/.test(spelled(place, 0, 2));
  const after = /^[<>] (= )?(TRUE|FALSE)\b/.test(spelled(place, 0, 2));
  const unequal = spelled(place, -1, 0) === "< >";
  return before || (after && !unequal) ? "true and false have no order here; compare with =" : null;
}

/** A slice does not count from the list's end. */
function countsFromTheEnd(place: Place): string | null {
  const begins = /^\[ - \d+ \. \.$/.test(spelled(place, 0, 4));
  const ends = /^\. \. - \d+ \]$/.test(spelled(place, 0, 4));
  const unknown = spelled(place, 0, 3) === "[ NULL . ." || spelled(place, 0, 3) === ". . NULL ]";
  return begins || ends || unknown
    ? "a slice counts from the list's start; count from size(…)"
    : null;
}

/** `2^3^2` is (2^3)^2 in Cypher. */
function raisesTwice(place: Place): string | null {
  const operand = "(?:\\d+(?: \\. \\d+)?|[A-Z_$][\\w$]*(?: \\. \\w+)*)";
  return new RegExp(`^\\^ ${operand} \\^`).test(spelled(place, 0, 8))
    ? "put brackets around the inner power"
    : null;
}

/** A date of a week, a quarter or a day of the year becomes the first of January. */
function readsWeeks(place: Place): string | null {
  if (!/^(DATE|DATETIME|LOCALDATETIME) \( \{$/.test(spelled(place, 0, 2))) return null;
  const inside = spelled(place, 3, closing(place, 1) - place.at - 1);
  return /\b(WEEK|DAYOFWEEK|QUARTER|DAYOFQUARTER|ORDINALDAY) :/.test(inside)
    ? "name the date by year, month and day"
    : null;
}

/** `r:TYPE` holds of no relationship here. */
function asksForType(place: Place, relationships: ReadonlySet<string>): string | null {
  const { tokens, at } = place;
  const [before, token, colon, type] = tokens.slice(Math.max(0, at - 1), at + 3);
  if (at === 0 || !token || !isName(token) || !relationships.has(token.text)) return null;
  const asked = colon?.text === ":" && type !== undefined && isName(type);
  // In a map the same words are a key and its value.
  const elsewhere = before?.kind === "symbol" && "[{,.".includes(before.text);
  return asked && !elsewhere ? `write type(${token.text}) = "${type.text}"` : null;
}

/** The variables of relationships: what follows `-[`. */
function relationshipNames(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(
    tokens
      .filter((token, at) => isName(token) && spelled({ tokens, at }, -2, -1) === "- [")
      .map(({ text }) => text),
  );
}

const isName = ({ kind }: Token) => kind === "word" || kind === "name";
