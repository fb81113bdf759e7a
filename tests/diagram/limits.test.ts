import { afterAll, describe, expect, it } from "vitest";
import type { ErrorBody } from "../../server/api.ts";
import { createDrawWorker } from "../../server/diagram/draw-worker.ts";
import { runServer } from "../running-server.ts";
import { openFigures } from "./figures.ts";

const { figure } = await openFigures();
const server = await runServer({ DIAGRAM_QUEUE: "1", PUBLIC_URL: "https://example.org/graph/" });
afterAll(async () => {
  await server.close();
  expect(server.bugs).toEqual([]);
});

/** The errors of several files that are asked for at once. */
async function askAtOnce(paths: readonly string[]) {
  const responses = await Promise.all(paths.map((path) => server.get(`/api/diagram/${path}`)));
  return Promise.all(
    responses.map(async (response) => ({
      status: response.status,
      retryAfter: response.headers.get("retry-after"),
      message: response.ok ? "" : ((await response.json()) as ErrorBody).error.message,
    })),
  );
}

describe("whoever asks for many files", () => {
  it("is told to wait where as many wait as may, and is answered later", async () => {
    await server.get("/api/diagram/nk-adcc.svg");
    const paths = [300, 301, 302, 303].map((width) => `nk-adcc.png?width=${width}`);
    const answers = await askAtOnce(paths);
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({ retryAfter: "5", message: /try again in 5 s/ });
    expect((await server.get("/api/diagram/nk-adcc.png?width=303")).status).toBe(200);
  });

  it("gets the same file as others who ask for it at the same time, drawn once", async () => {
    const answers = await askAtOnce(Array.from({ length: 12 }, () => "nk-adcc.pdf"));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
  });

  it("is told so where the drawing takes too long, and the next is drawn all the same", async () => {
    const task = { figure: await figure({}), format: "png", width: null, scale: 4 } as const;
    const hasty = createDrawWorker({ deadlineMs: 1, mostWaiting: 0 });
    await expect(hasty.draw(task)).rejects.toMatchObject({
      code: "timed-out",
      message: "the drawing of the png took more than 1 ms",
    });
    await hasty.close();
    const patient = createDrawWorker({ deadlineMs: 60_000, mostWaiting: 0 });
    expect((await patient.draw({ ...task, scale: 1 })).length).toBeGreaterThan(10_000);
    await patient.close();
  });

  it("does not keep the server from answering others", async () => {
    await server.get("/api/diagram/all.svg");
    let done = false;
    const drawing = server.get("/api/diagram/all.png?scale=4").finally(() => {
      done = true;
    });
    let slowest = 0;
    while (!done) {
      const start = performance.now();
      await server.get("/api/health");
      slowest = Math.max(slowest, performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect((await drawing).status).toBe(200);
    process.stdout.write(`slowest answer while a large PNG is drawn: ${slowest.toFixed(0)} ms\n`);
    expect(slowest).toBeLessThan(2000);
  });

  it("finds links to the page that is set, whatever address was asked", async () => {
    const svg = await (await server.get("/api/diagram/nk-adcc.svg")).text();
    expect(svg).toContain('href="https://example.org/graph/?mechanism=nk-adcc');
  });
});
