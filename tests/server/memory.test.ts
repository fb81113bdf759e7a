import { expect, it } from "vitest";
import { createMemory } from "../../server/memory.ts";

const FOREVER = Number.POSITIVE_INFINITY;

/** Makes a new number each time that it is asked. */
function counter() {
  let made = 0;
  return async () => ({ made: ++made });
}

it("makes an answer once, also for those who ask while it is made", async () => {
  const { remember } = createMemory({ maxAgeMs: FOREVER, most: 10 });
  const make = counter();
  expect(await Promise.all([remember("a", make), remember("a", make)])).toEqual([
    { made: 1 },
    { made: 1 },
  ]);
  expect(await remember("a", make)).toEqual({ made: 1 });
  expect(await remember("b", make)).toEqual({ made: 2 });
});

it("makes it again once it is too old", async () => {
  const { remember } = createMemory({ maxAgeMs: 20, most: 10 });
  const make = counter();
  expect(await remember("a", make)).toEqual({ made: 1 });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(await remember("a", make)).toEqual({ made: 2 });
});

it("forgets first what was asked for longest ago", async () => {
  const { remember } = createMemory({ maxAgeMs: FOREVER, most: 2 });
  const make = counter();
  await remember("a", make);
  await remember("b", make);
  await remember("a", make);
  await remember("c", make);
  expect(await remember("a", make)).toEqual({ made: 1 });
  expect(await remember("b", make)).toEqual({ made: 4 });
});

it("keeps no failure", async () => {
  const { remember } = createMemory({ maxAgeMs: FOREVER, most: 2 });
  const failure = new Error("not now");
  await expect(remember("a", () => Promise.reject(failure))).rejects.toBe(failure);
  expect(await remember("a", async () => ({ later: true }))).toEqual({ later: true });
});

it("keeps no more bytes than it may, and answers what is too large all the same", async () => {
  const { remember, recall } = createMemory({ maxAgeMs: FOREVER, most: 10, mostBytes: 100 });
  const sized = (bytes: number) => async () => ({ bytes });
  await remember("a", sized(60));
  await remember("b", sized(60));
  expect([recall("a"), recall("b")]).toEqual([null, { bytes: 60 }]);
  expect(await remember("c", sized(101))).toEqual({ bytes: 101 });
  expect(recall("c")).toBeNull();
});

it("recalls nothing that is still being made", async () => {
  const { remember, recall } = createMemory({ maxAgeMs: FOREVER, most: 10 });
  const made = remember("a", counter());
  expect(recall("a")).toBeNull();
  await made;
  expect(recall("a")).toEqual({ made: 1 });
});
