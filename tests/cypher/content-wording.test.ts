import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../server/store/store.ts";
import { openLoadedStore } from "../loaded-store.ts";

const HAN = /\p{Script=Han}/u;

let store: Store;

beforeAll(async () => {
  ({ store } = await openLoadedStore());
}, 60_000);

afterAll(() => store?.close());

const rows = async (cypher: string) => (await store.read(cypher)).rows;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const named = (label: string) =>
  rows(`MATCH (n:${label}) RETURN n.id AS id, n.name AS name, n.nameZh AS nameZh ORDER BY id`);

/** Claims by what a condition on claim `c`, subject `s` and object `o` picks out. */
const claims = (where: string) =>
  rows(
    `MATCH (c:Claim)-[:SUBJECT]->(s:State) MATCH (c)-[:OBJECT]->(o:State) WHERE ${where}
     RETURN c.id AS id, c.sign AS sign, c.status AS status, o.id AS object,
            c.statement AS en, c.statementZh AS zh ORDER BY id`,
  );

const RAISES = /\b(raises|increases|promotes|improves|activates|induces|causes?)\b/;
const LOWERS = /\b(lowers?|inhibits|suppress(es)?|arrest the growth)\b/;
const RAISES_ZH =
  /刺激|提高|增强|增多|升高|更多|促使|促进|引起|激活|增加|加强|细胞毒性|起作用|停在/;
const LOWERS_ZH = /减少|降低|下降|抑制|削弱|阻碍|减弱|停止/;

describe("the wording", () => {
  test.each(["Entity", "State", "Mechanism"])(
    "names every %s in English and Chinese, no two alike",
    async (label) => {
      const all = await named(label);
      expect(all.filter(({ name, nameZh }) => !name || !nameZh)).toEqual([]);
      expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
      expect(new Set(all.map(({ nameZh }) => nameZh)).size).toBe(all.length);
    },
  );

  test("asks one question of every mechanism, in English and Chinese", async () => {
    for (const { id, question, questionZh } of await rows(
      "MATCH (m:Mechanism) RETURN m.id AS id, m.question AS question, m.questionZh AS questionZh",
    )) {
      expect(question, `${id}`).toMatch(/^[^?\n]+\?$/);
      expect(questionZh, `${id}`).toMatch(/^[^？\n]*\p{Script=Han}[^？\n]*？$/u);
    }
  });

  test("states every claim in one sentence of English and one of Chinese", async () => {
    for (const { id, statement, statementZh } of await rows(
      "MATCH (c:Claim) RETURN c.id AS id, c.statement AS statement, c.statementZh AS statementZh",
    )) {
      expect(statement, `${id}`).toMatch(/^[^\n]+\.$/);
      expect(statement, `${id}`).not.toMatch(/[.!?]\s/);
      expect(statementZh, `${id}`).toMatch(/^[^。\n]+。$/);
      expect(statementZh, `${id}`).toMatch(HAN);
    }
  });

  test("words no two claims alike", async () => {
    const all = await rows("MATCH (c:Claim) RETURN c.statement AS en, c.statementZh AS zh");
    expect(new Set(all.map(({ en }) => en)).size).toBe(144);
    expect(new Set(all.map(({ zh }) => zh)).size).toBe(144);
  });

  test("has every note and every condition in both languages", async () => {
    const claims = await rows(
      `MATCH (c:Claim) RETURN c.id AS id, c.note AS note, c.noteZh AS noteZh,
         coalesce(c.conditions, []) AS conditions, coalesce(c.conditionsZh, []) AS conditionsZh
       UNION ALL
       MATCH (e:Entity) RETURN e.id AS id, e.note AS note, e.noteZh AS noteZh,
         [] AS conditions, [] AS conditionsZh`,
    );
    for (const { id, note, noteZh, conditions, conditionsZh } of claims) {
      expect(HAN.test(textOf(noteZh)), `${id}`).toBe(textOf(note) !== "");
      const pairs = [conditions, conditionsZh] as [string[], string[]];
      expect(pairs[1].length, `${id}`).toBe(pairs[0].length);
      expect(pairs[1].every((text) => HAN.test(text))).toBe(true);
    }
    expect(claims.filter(({ note }) => note !== null).length).toBeGreaterThan(100);
  });

  test("says of a reconstructed or rejected claim that it is one", async () => {
    const said = await rows(
      `MATCH (c:Claim) WHERE c.status <> "asserted"
       RETURN c.status AS status, c.statement AS statement, c.statementZh AS statementZh`,
    );
    expect(said).toHaveLength(8);
    for (const { status, statement, statementZh } of said) {
      expect(textOf(statement).toLowerCase().startsWith(`${status}`)).toBe(true);
      expect(statementZh).toMatch(status === "rejected" ? /否决/ : /复原/);
    }
  });
});

describe("a statement says neither more nor less than its claim", () => {
  test("it raises what the claim raises and lowers what the claim lowers", async () => {
    const signed = await claims(
      "c.sign IN [1, -1] AND c.kind IN ['causal', 'background', 'summary']",
    );
    expect(signed.length).toBeGreaterThan(75);
    for (const { id, sign, en, zh } of signed) {
      const [right, wrong] = sign === 1 ? [RAISES_ZH, LOWERS] : [LOWERS_ZH, RAISES];
      expect(en, `${id}`).not.toMatch(wrong);
      expect(zh, `${id}`).toMatch(right);
    }
    for (const { id, en } of signed.filter(({ sign }) => sign === -1)) {
      expect(en, `${id}`).toMatch(LOWERS);
    }
  });

  test("a denied effect is denied in both languages", async () => {
    const denied = await claims("c.negated");
    expect(denied.map(({ id }) => id)).toEqual(["LEN-050", "LEN-051", "LEN-092", "LEN-095"]);
    for (const { en, zh } of denied) {
      expect(en).toMatch(/does not|is independent of/);
      expect(zh).toMatch(/不会|并不/);
    }
  });

  test("what is required is not said to raise", async () => {
    const required = await claims("c.relation = 'requires'");
    expect(required).toHaveLength(7);
    for (const { id, en, zh } of required) {
      expect(en, `${id}`).toMatch(/\brequires\b/);
      expect(en, `${id}`).not.toMatch(RAISES);
      expect(zh, `${id}`).toMatch(/离不开|需要|必要条件/);
    }
  });

  test("what is said of the drug class, or of thalidomide, is not said of lenalidomide", async () => {
    const ofClass = await claims(
      "s.id STARTS WITH 'imid-class|' OR o.id STARTS WITH 'imid-class|'",
    );
    const ofThalidomide = await claims("s.id STARTS WITH 'thalidomide|'");
    expect([ofClass.length, ofThalidomide.length]).toEqual([6, 3]);
    for (const { id, en, zh } of ofClass) {
      expect([en, zh].join(" "), `${id}`).toMatch(/as a class.*这一类药物/);
    }
    for (const { id, en, zh } of [...ofClass, ...ofThalidomide]) {
      expect([en, zh].join(" "), `${id}`).not.toMatch(/lenalidomide|来那度胺/i);
    }
  });
});
