import { expect, it } from "vitest";
import type { QueryAnswer } from "../../server/api.ts";
import { ask } from "./asking.ts";
import { describeVisits, PATIENCE, painted, textOf, type Visit } from "./visit.ts";

const boxesDrawn = ({ page }: Visit) =>
  page
    .locator("#stage .box")
    .evaluateAll((all) => all.map((one) => (one as SVGElement).dataset.id ?? "").sort());

const drawsBoxes = (visit: Visit, boxes: readonly string[]) =>
  expect.poll(() => boxesDrawn(visit), PATIENCE).toEqual([...boxes].sort());

const neighbours = async (way: "upstream" | "downstream", box: string) => {
  const [entity, site] = box.split("@");
  const { rows } = await ask<QueryAnswer>(
    `queries/${way}?entity=${entity}&depth=1&layer=review-2013`,
  );
  const boxOf = (state: unknown) => String(state).replace(/^([^|]*)\|[^|]*\|/, "$1@");
  return rows
    .map(({ fromState, toState }) => [boxOf(fromState), boxOf(toState)] as const)
    .map(([from, to]) => (way === "upstream" ? [to, from] : [from, to]))
    .filter(([near]) => near === `${entity}@${site}`)
    .map(([, far]) => far ?? "");
};

await describeVisits("exploring from an entity", (visits) => {
  it("begins with one entity alone, and grows by what the graph has one step away", async () => {
    const { visit } = visits;
    const { page, open } = visit;
    const box = "cd28@t-cell";
    await open(`?painter=svg&select=box:${box}`);
    const act = (name: string) =>
      page.locator("#details .actions button", { hasText: name }).click();
    await act("Start from this alone");
    await drawsBoxes(visit, [box]);
    await act("Upstream");
    const above = await neighbours("upstream", box);
    expect(above).toContain("lenalidomide@-");
    await drawsBoxes(visit, [...new Set([box, ...above])]);
    await act("Downstream");
    const below = await neighbours("downstream", box);
    expect(below).toContain("nfkb@t-cell");
    await drawsBoxes(visit, [...new Set([box, ...above, ...below])]);
  });

  it("grows both ways at once, hides a box, and takes every step back and forth", async () => {
    const { visit } = visits;
    const { page, open } = visit;
    const box = "cd28@t-cell";
    await open(`?painter=svg&mechanism=none&show=${box}&select=box:${box}`);
    await drawsBoxes(visit, [box]);
    const grown = [
      ...new Set([
        box,
        ...(await neighbours("upstream", box)),
        ...(await neighbours("downstream", box)),
      ]),
    ];
    await page.locator("#details .actions button", { hasText: "Both" }).click();
    await drawsBoxes(visit, grown);
    await page.locator("#details .actions button", { hasText: "Hide" }).click();
    const left = grown.filter((id) => id !== box);
    await drawsBoxes(visit, left);
    expect(await page.locator("#stage .line").count()).toBe(0);
    const undo = page.getByRole("button", { name: "Undo" });
    const redo = page.getByRole("button", { name: "Redo" });
    await undo.click();
    await drawsBoxes(visit, grown);
    await undo.click();
    await drawsBoxes(visit, [box]);
    expect(await undo.isDisabled()).toBe(true);
    await redo.click();
    await drawsBoxes(visit, grown);
    await redo.click();
    await drawsBoxes(visit, left);
    expect(await redo.isDisabled()).toBe(true);
    await page.locator(".tokens button", { hasText: "1 box hidden" }).click();
    await drawsBoxes(visit, grown);
    // The browser's own way back goes through the same pictures.
    await page.goBack();
    await drawsBoxes(visit, left);
  });
});

await describeVisits("asking for chains", (visits) => {
  const arrowsOf = (rows: QueryAnswer["rows"]) => rows.map(({ arrows }) => String(arrows));
  const askChains = async (from: string, to: string) =>
    (await ask<QueryAnswer>(`queries/chains?from=${from}&to=${to}&layer=review-2013&maxClaims=8`))
      .rows;

  it("chooses both ends by name and lists every chain with its net effect and claims", async () => {
    const { page, open, linkSays } = visits.visit;
    await open("?drawer=chains");
    for (const [end, typed] of [
      ["From", "lenalidomide"],
      ["To", "caspase-8"],
    ] as const) {
      await page.getByRole("combobox", { name: end, exact: true }).fill(typed);
      await page.locator(".chain-end [role=option]", { hasText: typed }).first().waitFor(PATIENCE);
      await page.keyboard.press("Enter");
    }
    await linkSays("from", "lenalidomide");
    await linkSays("to", "casp8");
    const rows = await askChains("lenalidomide", "casp8");
    expect(rows.length).toBeGreaterThan(2);
    const cards = page.locator(".chain");
    await expect.poll(() => cards.count(), PATIENCE).toBe(rows.length);
    expect(await textOf(page, ".chains h3")).toMatch(
      new RegExp(`^${rows.length} chains from lenalidomide to caspase-8$`),
    );
    for (const [sign, name] of [
      [1, "raises"],
      [-1, "lowers"],
    ] as const) {
      const expected = rows.filter((row) => row.sign === sign).length;
      expect(await page.locator(".chain", { hasText: `Net effect: ${name}` }).count()).toBe(
        expected,
      );
    }
    for (const row of rows) {
      const claims = String(row.arrows).match(/LEN-\d+/g) ?? [];
      expect(claims).toHaveLength(Number(row.claims));
      let card = page.locator(".chain");
      for (const claim of claims) card = card.filter({ hasText: claim });
      expect(await card.count(), claims.join()).toBeGreaterThan(0);
    }
    const inferred = rows.filter((row) => Number(row.inferences) > 0).length;
    expect(inferred).toBeGreaterThan(0);
    expect(await page.locator(".chain", { hasText: "inferred by rule" }).count()).toBe(inferred);
  });

  it("lights one chain up and pales the rest, and puts it out again", async () => {
    const { page, open, linkSays } = visits.visit;
    await open("?painter=svg&drawer=chains&from=lenalidomide&to=casp8");
    const rows = await askChains("lenalidomide", "casp8");
    const through = rows.find((row) => String(row.arrows).includes("LEN-112"));
    const card = page.locator(".chain", { hasText: "LEN-112" });
    await card.getByRole("button", { name: "Light it up in the picture" }).click();
    await linkSays("chain", String(through?.arrows).replaceAll(",", "~"));
    // What is faded lies in a group of its own; what is lit does not.
    const clear = () =>
      page
        .locator("#stage .line:not([opacity] *)")
        .evaluateAll((all) => all.map((one) => (one as SVGElement).dataset.id ?? "").sort());
    await expect.poll(clear, PATIENCE).toEqual(String(through?.arrows).split(",").sort());
    await card.getByRole("button", { name: "Put it out" }).click();
    await linkSays("chain", null);
    await expect.poll(async () => (await clear()).length, PATIENCE).toBeGreaterThan(90);
  });

  it("adds what a lit chain needs to a picture that lacks it", async () => {
    const { page, open, linkSays } = visits.visit;
    await open(
      "?painter=svg&mechanism=t-cell-costimulation&drawer=chains&from=lenalidomide&to=casp8",
    );
    expect(await page.locator('#stage .box[data-id="casp8@mm-cell"]').count()).toBe(0);
    await page.locator(".chain").first().getByRole("button", { name: "Light" }).click();
    await linkSays("show", /casp8@mm-cell/);
    await page.locator('#stage .box[data-id="casp8@mm-cell"]').waitFor(PATIENCE);
  });

  it("sets NF-κB raised in T cells beside NF-κB lowered in myeloma cells, never added up", async () => {
    const { page, open } = visits.visit;
    await open("?mechanism=overview&drawer=chains&from=lenalidomide&to=nfkb");
    const groups = page.locator(".chain-group");
    await expect.poll(() => groups.count(), PATIENCE).toBe(2);
    const about = (cells: RegExp) => groups.filter({ has: page.locator("h4", { hasText: cells }) });
    const [raised, lowered] = [about(/in T cells$/), about(/in myeloma cells$/)];
    expect(await raised.locator(".chain-column.raises .chain").count()).toBe(1);
    expect(await raised.locator(".chain-column.lowers").count()).toBe(0);
    expect(await lowered.locator(".chain-column.lowers .chain").count()).toBe(1);
    expect(await lowered.locator(".chain-column.raises").count()).toBe(0);
    expect(arrowsOf(await askChains("lenalidomide", "nfkb"))).toHaveLength(2);
  });

  it("says that no chain leads from CD28 into a myeloma cell, and why", async () => {
    const { page, open } = visits.visit;
    await open("?mechanism=overview&drawer=chains&from=cd28&to=mm-apoptosis");
    await page.locator(".no-chain .reasons li").first().waitFor(PATIENCE);
    expect(await textOf(page, ".no-chain h3")).toMatch(
      /^No chain in this layer from CD28 to .*apoptosis\.$/,
    );
    expect(await textOf(page, ".reasons")).toMatch(/T cell.*myeloma cell/);
    expect(await page.locator(".chain").count()).toBe(0);
  });

  it("tells that the review denies a rise of B7, with the claim that says so", async () => {
    const { page, open, linkSays } = visits.visit;
    await open("?mechanism=t-cell-costimulation&drawer=chains&from=lenalidomide&to=b7");
    const denial = page.locator(".reasons li", { hasText: "The source denies it" });
    await denial.waitFor(PATIENCE);
    await denial.getByRole("button").click();
    await linkSays("select", /^claim:LEN-/);
    await page.locator("#details .statement").waitFor(PATIENCE);
    expect(await textOf(page, "#details .effect-line")).toMatch(/does not raise/);
  });

  it("draws the denied rise of CD28 struck through, and tells it when it is opened", async () => {
    const { page, open } = visits.visit;
    const denied = "LEN-050|DOES_NOT_INCREASE";
    await open(
      `?painter=svg&mechanism=t-cell-costimulation&select=arrow:${encodeURIComponent(denied)}`,
    );
    await page.locator("#details .statement").waitFor(PATIENCE);
    expect(await page.locator(`#stage .line[data-id="${denied}"] .strike`).count()).toBe(1);
    expect(await textOf(page, "#details .effect-line")).toMatch(/does not raise/);
    expect(await textOf(page, "#details")).toMatch(/CD28|B7/);
    await painted(page);
  });
});
