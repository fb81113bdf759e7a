import { Agent, get, type IncomingMessage, request } from "node:http";
import { setTimeout } from "node:timers/promises";

/** How one request ended. */
interface Ended {
  readonly path: string;
  readonly sentAt: number;
  /** `whole`; `cut` after its first byte; else the error before that. */
  readonly how: string;
}

/** Readers who ask without a pause, until nobody answers. */
export interface Readers {
  /** Resolves when all have ended, with each request that they have sent. */
  readonly gone: Promise<readonly Ended[]>;
}

/** Answers from a few bytes to some megabytes, of both lanes. */
const QUESTIONS: readonly (readonly [string, string | null])[] = [
  ["/api/ready", null],
  ["/api/picture", null],
  ["/api/queries/effects-on-entity?entity=nfkb", null],
  ["/api/entities/lenalidomide", null],
  ["/api/cypher", "MATCH (s:State)-[r]->(t:State) RETURN s, r, t"],
  ["/api/cypher", "MATCH (c:Claim) RETURN c, c.statement AS a, c.statementZh AS b"],
];

/** @param count how many readers, each on a connection that it keeps */
export function sendReaders(url: string, count: number): Readers {
  const read = async (reader: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ended: Ended[] = [];
    for (let turn = reader; ; turn += 1) {
      const [path, cypher] = QUESTIONS[turn % QUESTIONS.length] ?? ["", null];
      const sentAt = performance.now();
      const how = await ask(agent, url + path, cypher);
      ended.push({ path, sentAt, how });
      if (how !== "whole") break;
    }
    agent.destroy();
    return ended;
  };
  const all = Promise.all(Array.from({ length: count }, (_, reader) => read(reader)));
  return { gone: all.then((each) => each.flat()) };
}

/** Asks for an answer and takes it slowly: so many bytes, then a pause. Answers how it ended. */
export async function readSlowly(url: string, cypher: string, totalMs: number): Promise<string> {
  return ask(undefined, `${url}/api/cypher`, cypher, totalMs);
}

const PAUSES = 20;

function ask(
  agent: Agent | undefined,
  address: string,
  cypher: string | null,
  slowMs = 0,
): Promise<string> {
  return new Promise((resolve) => {
    const headers = { "content-type": "application/json" };
    const options = { ...(agent && { agent }), headers };
    const sent =
      cypher === null ? get(address, options) : request(address, { ...options, method: "POST" });
    let begun = false;
    sent.on("error", (error: NodeJS.ErrnoException) => resolve(begun ? "cut" : String(error.code)));
    sent.on("response", (response) => {
      begun = true;
      take(response, slowMs).then(resolve, () => resolve("cut"));
    });
    if (cypher !== null) sent.end(JSON.stringify({ cypher }));
  });
}

async function take(response: IncomingMessage, slowMs: number): Promise<string> {
  let text = "";
  for await (const part of response.setEncoding("utf8")) {
    text += part;
    if (slowMs > 0 && text.length < PAUSES * 65_536) await setTimeout(slowMs / PAUSES);
  }
  JSON.parse(text);
  return response.complete ? "whole" : "cut";
}
