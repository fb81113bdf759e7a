import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../server/store/store.ts";
import { connections, fileReadings, WRITINGS } from "../store-attacks.ts";
import { type Listener, listen } from "./listener.ts";
import type { ServedElsewhere } from "./served.ts";

/** A store that is attacked, by the page's own way and by the port behind it. */
export interface Target {
  readonly server: ServedElsewhere;
  readonly store: Store;
  /** Files, as the engine would name them, that hold the secret. */
  readonly files: readonly string[];
  readonly secret: string;
  /** This machine, as the engine would name it; null where the engine can connect to nobody. */
  readonly host: string | null;
  /** One text for all that may not change: graph, indexes, constraints, users. */
  hash(): Promise<string>;
  /** Reads by the engine itself, past every gate, as text: it shows that there is something to keep. */
  ungated(cypher: string): Promise<string>;
  /** Writes past every gate, and undoes it after `look`; null where the engine itself refuses to write. */
  readonly written: ((look: () => Promise<void>) => Promise<void>) | null;
  close(): Promise<void>;
}

/** Text with NUL is no Cypher: the request itself is refused then. */
const REFUSALS = /^(read-only|bad-cypher|unsupported-here|bad-request)$/;

interface Attack {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What no query may do, tried in every way we know by a user who may do anything. */
export function withstandsAttacks(title: string, open: () => Promise<Target>): void {
  describe(title, () => {
    let target: Target;
    let listener: Listener;
    let url: string;
    let attacks: readonly Attack[];

    beforeAll(async () => {
      target = await open();
      listener = await listen(target.host === null ? "127.0.0.1" : "0.0.0.0");
      url = `http://${target.host ?? "127.0.0.1"}:${listener.port}/canary.csv`;
      attacks = attacksOn(target.files, url);
    });
    afterAll(async () => {
      await target?.close();
      await listener?.close();
    });

    it("could be hurt by each kind of attack, were there no gate", async () => {
      for (const file of target.files) {
        const read = await target.ungated(`LOAD CSV FROM '${file}' AS line RETURN line`);
        expect(read, file).toContain(target.secret);
      }
      if (target.host !== null) {
        await target.ungated(`LOAD CSV FROM '${url}' AS line RETURN line`);
        expect(listener.hits()).toBe(1);
      }
      const before = await target.hash();
      await target.written?.(async () => expect(await target.hash()).not.toBe(before));
      expect(await target.hash()).toBe(before);
    });

    it.each(["HTTP", "the port"])("refuses all of them, asked by %s", async (way) => {
      const [before, hits] = [await target.hash(), listener.hits()];
      const ask = way === "HTTP" ? throughHttp(target.server) : throughPort(target.store);
      const codes: Record<string, number> = {};
      const answered: unknown[] = [];
      for (const attack of attacks) {
        const { code = "answered", text } = await ask(attack);
        codes[code] = (codes[code] ?? 0) + 1;
        if (!REFUSALS.test(code) || text.includes(target.secret)) {
          answered.push([attack.cypher, text]);
        }
      }
      expect(answered).toEqual([]);
      expect(await target.hash()).toBe(before);
      expect(listener.hits()).toBe(hits);
      const counts = Object.entries(codes)
        .map(([code, count]) => `${count} ${code}`)
        .join(", ");
      process.stdout.write(
        `${title}, by ${way}: ${attacks.length} attacks (${WRITINGS.length} that write or administer, ` +
          `${connections(url).length} that connect, the rest read files): ${counts}; ` +
          `graph the same, ${listener.hits() - hits} connections, ${answered.length} secrets told\n`,
      );
    });

    it("goes on answering, and reports no mistake of its own", async () => {
      const { status } = await target.server.cypher({ cypher: "MATCH (n) RETURN count(n) AS n" });
      expect(status).toBe(200);
      expect((await target.server.state()).bugs).toEqual([]);
    });
  });
}

function attacksOn(files: readonly string[], url: string): Attack[] {
  const plain = [...WRITINGS, ...files.flatMap(fileReadings), ...connections(url)];
  const given = [...files, url].map((file) => ({
    cypher: "LOAD CSV FROM $file AS line RETURN line",
    parameters: { file },
  }));
  const none = { key: "name", label: "Intruder" };
  return [...plain.map((cypher) => ({ cypher, parameters: none })), ...given];
}

type Asked = (attack: Attack) => Promise<{ code?: string | undefined; text: string }>;

const throughHttp =
  (server: ServedElsewhere): Asked =>
  (attack) =>
    server.cypher(attack);

const throughPort =
  (store: Store): Asked =>
  ({ cypher, parameters }) =>
    store.read(cypher, parameters, { lane: "free" }).then(
      (table) => ({ text: JSON.stringify(table) }),
      (error) => ({
        code: String(error.code),
        text: `${error.message} ${error.cause?.message} ${JSON.stringify(error)}`,
      }),
    );
