import { readFile } from "node:fs/promises";
import { PNG } from "pngjs";
import { expect, it } from "vitest";
import { describeVisits, PATIENCE } from "./visit.ts";

await describeVisits("exporting what is seen", (visits) => {
  it("downloads the picture as a file, without the hidden box, by keys alone", async () => {
    const { page, open } = visits.visit;
    await open("?painter=svg&mechanism=nk-adcc&hide=adcc@nk");
    await page.getByRole("button", { name: "Export" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Export what you see" });
    await dialog.waitFor();
    await expect.poll(() => dialog.textContent(), PATIENCE).toMatch(/11 boxes and 9 lines/);
    const link = dialog.getByRole("link", { name: "Download" });
    const [download] = await Promise.all([page.waitForEvent("download"), link.press("Enter")]);
    expect(download.suggestedFilename()).toBe("mechgraph-nk-adcc-en.svg");
    const svg = await readFile(await download.path(), "utf8");
    expect(svg).toContain("NK cells and ADCC");
    expect(svg).not.toContain('data-id="adcc@nk"');
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.count(), PATIENCE).toBe(0);
  });

  it("offers paper and pixels where they have a meaning, in the language of the page", async () => {
    const { page, open } = visits.visit;
    await open("?painter=svg&mechanism=nk-adcc&lang=zh");
    await page.getByRole("button", { name: "导出" }).click();
    const dialog = page.getByRole("dialog", { name: "导出当前图" });
    await dialog.getByLabel("PPTX 幻灯片，可编辑").check();
    expect(await dialog.getByRole("group", { name: "尺寸" }).count()).toBe(0);
    await dialog.getByLabel("PNG 图片").check();
    await dialog.getByRole("group", { name: "像素倍率" }).getByLabel("3").check();
    const link = dialog.getByRole("link", { name: "下载" });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const image = PNG.sync.read(await readFile(await download.path()));
    expect(image.width % 3).toBe(0);
    expect(download.suggestedFilename()).toBe("mechgraph-nk-adcc-zh.png");
  });
});
