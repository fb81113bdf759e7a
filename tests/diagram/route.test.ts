import { get } from "node:http";
import { strFromU8, unzipSync } from "fflate";
import { PNG } from "pngjs";
import { afterAll, describe, expect, it } from "vitest";
import type { ErrorBody } from "../../server/api.ts";
import { runServer } from "../running-server.ts";
import { beginning, parseXml } from "./xml.ts";

const server = await runServer();
afterAll(async () => {
  await server.close();
  expect(server.bugs).toEqual([]);
});

const errorOf = async (response: Response) => ((await response.json()) as ErrorBody).error;

/** The status for a browser that has the answer of this tag. `fetch` would ask past every cache. */
function statusWith(path: string, tag: string): Promise<number | undefined> {
  const headers = { "if-none-match": tag, "accept-encoding": "br" };
  return new Promise((resolve, reject) => {
    get(server.url + path, { headers }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode));
    }).on("error", reject);
  });
}

describe("GET /api/diagram/:mechanism.format", () => {
  it.each([
    ["svg", "image/svg+xml; charset=utf-8", "<?xm"],
    ["png", "image/png", "\x89PNG"],
    ["pdf", "application/pdf", "%PDF"],
    [
      "pptx",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "PK\x03\x04",
    ],
  ])("answers a mechanism as %s, with its name and its tag", async (format, type, begin) => {
    const response = await server.get(`/api/diagram/nk-adcc.${format}?lang=zh`, {
      "accept-encoding": "br",
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-disposition")).toBe(
      `inline; filename="mechgraph-nk-adcc-zh.${format}"`,
    );
    const body = Buffer.from(await response.arrayBuffer());
    expect(body.toString("latin1", 0, 4)).toBe(begin);
    const tag = response.headers.get("etag") ?? "";
    expect(await statusWith(`/api/diagram/nk-adcc.${format}?lang=zh`, tag)).toBe(304);
  });

  it("leads its links to the page that was asked", async () => {
    const text = await (await server.get("/api/diagram/nk-adcc.svg")).text();
    expect(text).toContain(
      `href="${server.url}/?mechanism=nk-adcc&amp;select=arrow:LEN-065%7CINCREASES&amp;lang=en"`,
    );
  });

  it("draws what was asked: language, theme, width, size of the page, with or without what stands around", async () => {
    const svg = async (query: string) =>
      (await server.get(`/api/diagram/nk-adcc.svg?${query}`)).text();
    expect(await svg("lang=zh")).toContain("NK 细胞与 ADCC");
    expect(await svg("theme=dark")).toContain('fill="#11161d"');
    expect(await svg("width=500")).toMatch(/ width="500" height="\d+"/);
    expect(await svg("paper=slide")).toMatch(/ width="1280" height="720"/);
    expect(await svg("legend=off")).not.toContain("legend-entry");
    expect(await svg("title=off")).not.toContain(
      "Lenalidomide for multiple myeloma. Clinical</text>",
    );
    const png = await server.get("/api/diagram/nk-adcc.png?width=200&scale=3");
    expect(PNG.sync.read(Buffer.from(await png.arrayBuffer())).width).toBe(600);
  });

  it("leaves off what is hidden and fades what is not lit, in every format, and says that it is a part", async () => {
    const query = "hide=adcc@nk&lit=lenalidomide@-";
    const svg = await (await server.get(`/api/diagram/nk-adcc.svg?${query}`)).text();
    const boxes = beginning(parseXml(svg), ["g", "data-kind", "box"]);
    const ids = boxes.map((one) => one.getAttribute("data-id"));
    expect(ids).toContain("lenalidomide@-");
    expect(ids).not.toContain("adcc@nk");
    expect(svg).not.toContain("LEN-065|INCREASES");
    expect(svg).toContain("a selection");
    const faded = boxes.filter((one) => one.getAttribute("opacity") !== "");
    expect(faded).toHaveLength(boxes.length - 1);
    const pptx = await server.get(`/api/diagram/nk-adcc.pptx?${query}`);
    const slide = unzipSync(new Uint8Array(await pptx.arrayBuffer()))["ppt/slides/slide1.xml"];
    expect(strFromU8(slide ?? new Uint8Array())).not.toContain("box adcc@nk");
  });

  it.each([
    ["nk-adcc.gif", 404, /its name ends in .svg, .png, .pdf, .pptx/],
    ["nk-adcc", 404, /its name ends in/],
    ["magic.svg", 404, /no mechanism has the id "magic"/],
    ["nk-adcc.svg?lang=de", 400, /"lang" must be en or zh, not "de"/],
    ["nk-adcc.svg?theme=pink", 400, /"theme" must be light, dark or print, not "pink"/],
    ["nk-adcc.svg?width=1e9", 400, /"width" must be a whole number from 100 to 8000, not "1e9"/],
    ["nk-adcc.png?scale=5", 400, /"scale" must be a whole number from 1 to 4, not "5"/],
    ["nk-adcc.svg?scale=2", 400, /"scale" must be left out where the file is no PNG/],
    ["nk-adcc.pptx?paper=a4", 400, /"paper" must be slide for PPTX, not "a4"/],
    ["nk-adcc.pptx?width=500", 400, /"width" must be left out for a slide of PPTX/],
    ["nk-adcc.svg?layer=magic", 404, /"layer" must be of review-2013/],
    ["nk-adcc.svg?colour=red", 400, /"colour" is no parameter here/],
    ["nk-adcc.svg?lang=en&lang=zh", 400, /"lang" must be given once/],
    ["all.png?width=8000&scale=4", 413, /million pixels; at most 64 are drawn/],
  ])("refuses %s with JSON that says what was expected", async (path, status, said) => {
    const response = await server.get(`/api/diagram/${path}`);
    expect(response.status).toBe(status);
    expect((await errorOf(response)).message).toMatch(said);
  });
});
