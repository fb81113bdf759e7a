/** Attackers that ask nothing but bombs, each from an address of its own, until they are told to stop. */
import { BOMBS } from "../bombs.ts";

export interface AttackOrder {
  readonly url: string;
  readonly attackers: number;
  readonly ms: number;
}

/** How often each code was answered; `none` where the server did not answer. */
export type AttackCount = Readonly<Record<string, number>>;

process.on("message", async (order) => process.send?.(await attack(order as AttackOrder)));
process.on("disconnect", () => process.exit());

async function attack({ url, attackers, ms }: AttackOrder): Promise<AttackCount> {
  const count: Record<string, number> = {};
  const stop = performance.now() + ms;
  const step = Math.max(1, Math.floor(BOMBS.length / attackers));
  const loop = async (attacker: number) => {
    for (let turn = attacker * step; performance.now() < stop; turn += 1) {
      const code = await ask(url, attacker, BOMBS[turn % BOMBS.length]?.cypher ?? "");
      count[code] = (count[code] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: attackers }, (_, attacker) => loop(attacker)));
  return count;
}

async function ask(url: string, attacker: number, cypher: string): Promise<string> {
  try {
    const answer = await fetch(`${url}/api/cypher`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": `10.0.0.${attacker}` },
      body: JSON.stringify({ cypher }),
    });
    const body = (await answer.json()) as { error?: { code: string } };
    return body.error?.code ?? "answered";
  } catch {
    return "none";
  }
}
