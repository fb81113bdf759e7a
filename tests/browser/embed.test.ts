import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, inject, it } from "vitest";
import type { Mechanism } from "../../server/api.ts";
import { ask } from "./asking.ts";
import { describeVisits, PATIENCE } from "./visit.ts";

/** A page of somebody else's, at an origin of its own. */
async function serveForeign(body: string) {
  const html = `<!doctype html><html lang="en"><title>A course</title><body>${body}</body></html>`;
  const server = createServer((request, response) => {
    const icon = request.url === "/favicon.ico";
    response.writeHead(icon ? 204 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(icon ? undefined : html);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

await describeVisits("a diagram in a page of another origin", (visits) => {
  it("is seen in an iframe without any script", async () => {
    const { url } = inject("served");
    const framed = `<iframe title="ADCC" width="900" height="600" src="${url}/embed/nk-adcc?lang=zh"></iframe>`;
    const foreign = await serveForeign(framed);
    try {
      const { page, expectTrouble } = await visits.another(
        { javaScriptEnabled: false },
        foreign.url,
      );
      await page.goto(foreign.url);
      const frame = page.frameLocator("iframe");
      await frame.locator("[data-kind=box]").first().waitFor(PATIENCE);
      expect(await frame.locator("[data-kind=box]").first().isVisible()).toBe(true);
      expect(await frame.locator("footer a").textContent()).toBe("在 mechgraph 中打开");
      expectTrouble(/asked another host/);
    } finally {
      foreign.close();
    }
  });

  it("is an element as high as its drawing, which follows its attributes", async () => {
    const { url } = inject("served");
    const foreign = await serveForeign(
      `<script type="module" src="${url}/embed.js"></script><div style="width:800px"><mechanism-diagram mechanism="nk-adcc" lang="en"></mechanism-diagram></div>`,
    );
    try {
      const { page, expectTrouble } = await visits.another({}, foreign.url);
      await page.goto(foreign.url);
      const frame = page.frameLocator("mechanism-diagram iframe");
      const drawing = frame.locator("main svg");
      await drawing.waitFor(PATIENCE);
      const sides = await drawing.evaluate((svg) => {
        const { width = 0, height = 1 } = (svg as unknown as SVGSVGElement).viewBox.baseVal;
        return width / height;
      });
      const shape = async () => {
        const box = await page.locator("mechanism-diagram").boundingBox();
        return box === null ? 0 : box.width / (box.height - 32);
      };
      await expect.poll(shape, PATIENCE).toBeCloseTo(sides, 1);
      expect(await page.locator("mechanism-diagram iframe").getAttribute("title")).toContain("NK");
      await page.locator("mechanism-diagram").evaluate((one) => {
        one.setAttribute("lang", "zh");
        one.setAttribute("theme", "dark");
      });
      await frame.locator('html[lang="zh-CN"][data-theme="dark"]').waitFor(PATIENCE);
      expectTrouble(/asked another host/);
    } finally {
      foreign.close();
    }
  });
});

await describeVisits("the gallery", (visits) => {
  it("shows both drawings of every mechanism as the reader comes to them", async () => {
    const { page } = visits.visit;
    await page.goto(`${inject("served").url}/gallery?lang=en`);
    const mechanisms = await ask<readonly Mechanism[]>("mechanisms");
    const images = page.locator("article img");
    expect(await images.count()).toBe(mechanisms.length * 2);
    for (const image of await images.all()) {
      await image.scrollIntoViewIfNeeded();
      const width = () => image.evaluate((one) => (one as HTMLImageElement).naturalWidth);
      await expect.poll(width, PATIENCE).toBeGreaterThan(0);
    }
    await page.getByRole("link", { name: "中文" }).click();
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
  });

  it("and the diagram of the mechanism on show are a link away from the page", async () => {
    const { page, open } = visits.visit;
    await open("?mechanism=nk-adcc&lang=en");
    const tools = page.locator(".tools");
    expect(await tools.getByRole("link", { name: "Gallery" }).getAttribute("href")).toBe(
      "/gallery?lang=en",
    );
    await tools.getByRole("link", { name: "Diagram" }).click();
    await page.waitForURL(/view=diagram/);
    expect(page.url()).toContain("mechanism=nk-adcc");
  });
});
