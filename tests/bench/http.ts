import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import type { BareAnswer } from "./bare-server.ts";
import type { LoadOrder, LoadResult } from "./http-load.ts";
import { figure, print, quantile } from "./measure.ts";
import { startProgram } from "./start-up.ts";

const ROUNDS = 7;
const LOAD = { connections: 16, warmUpMs: 150, ms: 600 };

interface Case {
  readonly what: string;
  readonly path: string;
  readonly headers?: readonly string[];
  /** Whether the answer's own tag is sent along, so that it need not be sent. */
  readonly hasIt?: true;
}

const QUERY = "/api/queries/chains?from=lenalidomide&to=casp8";
const BR = ["Accept-Encoding: gzip, deflate, br"];

const CASES: readonly Case[] = [
  { what: "picture, plain", path: "/api/picture" },
  { what: "picture, brotli", path: "/api/picture", headers: BR },
  { what: "picture, 304", path: "/api/picture", headers: BR, hasIt: true },
  { what: "named query, plain", path: QUERY },
  { what: "named query, brotli", path: QUERY, headers: BR },
  { what: "named query, 304", path: QUERY, headers: BR, hasIt: true },
  { what: "mechanisms", path: "/api/mechanisms", headers: BR },
  { what: "health, through Express", path: "/api/health" },
];

/** Every request is counted, as always; the limit is above what one machine can ask. */
const SETTINGS = { CLIENT_REQUESTS_PER_MINUTE: "1000000" };

/**
 * Prints answers a second of the server beside a bare `node:http` that sends the same bytes, head and body. Both and the
 * load are processes of their own; rounds are interleaved.
 */
export async function benchHttp(): Promise<void> {
  const bare = child("bare-server.ts");
  const load = child("http-load.ts");
  const words = ["--import", "tsx", "server/main.ts", "--build"];
  const ours = await startProgram("node", words, SETTINGS);
  try {
    const asked = await Promise.all(CASES.map((each) => prepare(ours.port, each)));
    const answers = asked.map(({ answer }) => answer);
    const ports = await tell<number[]>(bare, answers);
    const rows: string[][] = [];
    for (const [index, each] of asked.entries()) {
      rows.push(await compare(load, each, { ours: ours.port, bare: ports[index] ?? 0 }));
    }
    print(
      `Answers a second (${LOAD.connections} connections, ${ROUNDS} interleaved rounds, medians)`,
      [["answer", "bytes", "ours", "bare node:http", "ratio", "rounds"], ...rows],
    );
  } finally {
    await ours.end();
    bare.disconnect();
    load.disconnect();
  }
}

type Asked = Awaited<ReturnType<typeof prepare>>;

/** A row of the table. */
async function compare(
  load: ChildProcess,
  { what, request, answer }: Asked,
  ports: { readonly ours: number; readonly bare: number },
): Promise<string[]> {
  const order = { ...LOAD, request, status: answer.status };
  const rounds: { theirs: LoadResult; mine: LoadResult }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const theirs = await tell<LoadResult>(load, { ...order, port: ports.bare });
    const mine = await tell<LoadResult>(load, { ...order, port: ports.ours });
    rounds.push({ theirs, mine });
  }
  const median = (values: readonly number[]) => figure(quantile(values, 0.5));
  const ratios = rounds.map(({ theirs, mine }) => mine.rate / theirs.rate);
  return [
    what,
    String(rounds[0]?.mine.bodyBytes),
    median(rounds.map(({ mine }) => mine.rate)),
    median(rounds.map(({ theirs }) => theirs.rate)),
    `×${median(ratios)}`,
    `×${figure(Math.min(...ratios))} to ×${figure(Math.max(...ratios))}`,
  ];
}

/** Asks once, as the load will ask, and keeps what comes. */
async function prepare(port: number, { what, path, headers = [], hasIt }: Case) {
  const request = (more: readonly string[] = []) =>
    `${[`GET ${path} HTTP/1.1`, "Host: localhost", ...headers, ...more].join("\r\n")}\r\n\r\n`;
  const first = await ask(port, request());
  if (!hasIt) return { what, request: request(), answer: first };
  const tag = first.headers[first.headers.indexOf("ETag") + 1];
  const again = request([`If-None-Match: ${tag}`]);
  return { what, request: again, answer: await ask(port, again) };
}

/** One answer, taken apart. */
async function ask(port: number, request: string): Promise<BareAnswer> {
  const socket = connect(port, "127.0.0.1");
  socket.write(request.replace("\r\n", "\r\nConnection: close\r\n"));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  const whole = Buffer.concat(chunks);
  const end = whole.indexOf("\r\n\r\n");
  const [first = "", ...lines] = whole.toString("latin1", 0, end).split("\r\n");
  // Node adds these by itself, to either server's answer.
  const kept = lines.filter((line) => !/^(date|connection|keep-alive):/i.test(line));
  return {
    status: Number(first.split(" ")[1]),
    headers: kept.flatMap((line) => {
      const colon = line.indexOf(": ");
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
    body: whole.subarray(end + 4).toString("base64"),
  };
}

const child = (file: string) =>
  fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: ["--import", "tsx"] });

async function tell<Answer>(
  to: ChildProcess,
  message: LoadOrder | readonly BareAnswer[],
): Promise<Answer> {
  to.send(message);
  const [answer] = await once(to, "message");
  return answer as Answer;
}
