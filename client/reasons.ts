import type { QueryAnswer, Row, Value } from "../server/api.ts";
import type { ApiClient } from "./api-client.ts";
import type { Language } from "./scene/scene.ts";
import type { Say, WordKey } from "./words.ts";

/** The questions that are asked where there is no chain. */
const QUESTIONS = [
  "why-no-chain",
  "said-of-others",
  "conditions-between",
  "joined-otherwise",
  "denials-around",
] as const;

/** The kinds of what is known, in the order in which they are told. */
export const REASON_GROUPS = [
  "between",
  "others",
  "conditions",
  "joined",
  "breaks",
  "denials",
] as const;

/** Which of the two a denial may be about. */
const TOUCHES = ["both", "from", "to"];

export type ReasonGroup = (typeof REASON_GROUPS)[number];

/** A claim to open. */
export interface ReasonClaim {
  readonly id: string;
  readonly statement: string;
  readonly statementZh: string;
}

/** One thing that is known about a missing chain, and the claims that say it, in order. */
export interface Reason {
  readonly group: ReasonGroup;
  readonly row: Row;
  readonly claims: readonly ReasonClaim[];
}

/** Names of the two ends, in the language of the page. */
export interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Asks all that the graph knows about a missing chain. */
export async function askReasons(
  api: ApiClient,
  parameters: { readonly from: string; readonly to: string; readonly layer: string },
  signal: AbortSignal,
): Promise<readonly Reason[]> {
  const answers = QUESTIONS.map((name) => api.query(name, parameters, signal));
  return readReasons(await Promise.all(answers));
}

/** Reads the five answers; a claim that is between the two is not told again as lying around them. */
export function readReasons(answers: readonly Pick<QueryAnswer, "rows">[]): readonly Reason[] {
  const [own = [], others = [], conditions = [], joined = [], denials = []] = answers.map(
    ({ rows }) => rows,
  );
  const told = own.map((row): Reason => {
    const claims = claimsOf(row);
    return { group: claims.length > 0 ? "between" : "breaks", row, claims };
  });
  const between = new Set(told.flatMap(({ claims }) => claims.map(({ id }) => id)));
  const around = (group: ReasonGroup, rows: readonly Row[]) =>
    rows
      .filter(({ claim }) => !between.has(text(claim)))
      .map((row): Reason => ({ group, row, claims: claimsOf(row) }));
  return [
    ...told,
    ...around("others", others),
    ...around("conditions", conditions),
    ...joined.map((row): Reason => ({ group: "joined", row, claims: waysOf(row) })),
    ...TOUCHES.flatMap((touches) => together(around("denials", denials), touches)),
  ];
}

/** The denials that touch the same of the two are told in one. */
function together(denials: readonly Reason[], touches: string): readonly Reason[] {
  const same = denials.filter(({ row }) => row.touches === touches);
  const [first] = same;
  return first ? [{ ...first, claims: same.flatMap(({ claims }) => claims) }] : [];
}

const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");

const texts = (value: Value | undefined): readonly string[] =>
  (Array.isArray(value) ? value : []).map(String);

function claimsOf(row: Row): readonly ReasonClaim[] {
  const id = text(row.claim);
  if (id === "") return [];
  return [{ id, statement: text(row.statement), statementZh: text(row.statementZh) }];
}

function waysOf(row: Row): readonly ReasonClaim[] {
  const [statements, statementsZh] = [texts(row.statements), texts(row.statementsZh)];
  return texts(row.claims).map((id, place) => ({
    id,
    statement: statements[place] ?? "",
    statementZh: statementsZh[place] ?? "",
  }));
}

/** What is said of a reason before its claims; null for one that we have no words for. */
export function reasonText(
  { group, row }: Pick<Reason, "group" | "row">,
  names: Ends,
  say: Say,
  language: Language,
): string | null {
  const own = (column: string) => (language === "zh" ? row[`${column}Zh`] : row[column]);
  const list = (column: string) => texts(own(column)).join(language === "zh" ? "、" : ", ");
  const role = text(row.role).replace(/^.*\./, "");
  const words = say(keyOf(group, row) as WordKey, {
    ...names,
    entity: text(own("entityName")),
    reached: text(own("reachedName")),
    needed: text(own("neededName")),
    fromCells: list("fromCells"),
    toCells: list("toCells"),
    drug: text(own("drugName")),
    conditions: list("conditions"),
    through: list("throughNames"),
    role: say(`role-${role}` as WordKey) || role,
  });
  return words || null;
}

function keyOf(group: ReasonGroup, row: Row): string {
  if (group === "others") return row.class === true ? "reason-of-class" : "reason-of-drug";
  if (group === "conditions") return `reason-around-${text(row.sort)}`;
  if (group === "joined") return "reason-joined";
  if (group === "denials") return `reason-touches-${text(row.touches)}`;
  return `reason-${text(row.reason)}`;
}
