import { describe, expect, it } from "vitest";
import { createApiClient, keepingDetails, type RequestError } from "../../client/api-client.ts";

/** A network that gives one answer, and tells what it was asked. */
function network(answer: () => Response) {
  const asked: string[] = [];
  const fetcher: typeof fetch = async (input) => {
    asked.push(String(input));
    return answer();
  };
  return { asked, api: createApiClient(fetcher) };
}

const failureOf = (promise: Promise<unknown>): Promise<RequestError> =>
  promise.then(
    () => Promise.reject(new Error("it was answered")),
    (error: RequestError) => error,
  );

describe("asking the server", () => {
  it("names mechanism and boxes, and leaves out what is not asked", async () => {
    const { api, asked } = network(() => Response.json({}));
    await api.picture(null, []);
    await api.picture("nk-adcc", ["nk-cell@-", "il2@t-cell"]);
    await api.claim("LEN-054/../x");
    expect(asked).toEqual([
      "/api/picture",
      "/api/picture?mechanism=nk-adcc&show=nk-cell%40-%2Cil2%40t-cell",
      "/api/claims/LEN-054%2F..%2Fx",
    ]);
  });

  it("fails with the server's own code and words", async () => {
    const error = { code: "store-down", message: "Neo4j is away", requestId: "r-7" };
    const { api } = network(() => Response.json({ error }, { status: 503 }));
    const failure = await failureOf(api.ready());
    expect(failure).toMatchObject({
      code: "store-down",
      message: "Neo4j is away",
      requestId: "r-7",
    });
  });

  it("tells an answer of something in between from one of ours", async () => {
    const { api } = network(() => new Response("<html>Bad gateway", { status: 502 }));
    expect((await failureOf(api.ready())).code).toBe("unreadable");
  });

  it("tells that nothing answers", async () => {
    const { api } = network(() => {
      throw new TypeError("fetch failed");
    });
    expect((await failureOf(api.ready())).code).toBe("offline");
  });

  it("asks once for the same details, but again after a failure", async () => {
    let down = true;
    const { api, asked } = network(() => {
      if (down) throw new TypeError("fetch failed");
      return Response.json({ id: "il2" });
    });
    const kept = keepingDetails(api);
    await failureOf(kept.entity("il2"));
    down = false;
    await kept.entity("il2");
    await kept.entity("il2");
    expect(asked).toHaveLength(2);
  });
});
