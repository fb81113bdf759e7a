import { expect, it } from "vitest";
import { type DiagramChoice, diagramLink } from "../../client/diagram-link.ts";
import { samplePicture } from "./sample-picture.ts";

const CHOICE: DiagramChoice = {
  ...{ format: "svg", theme: "light", paper: "own" },
  ...{ scale: 2, legend: true, title: true },
};
const picture = samplePicture();
const drawn = { hidden: new Set<string>(), lit: null };
const seen = { picture, drawn, show: [], language: "en" as const };

const queryOf = (link: string | null) => {
  const { pathname, searchParams } = new URL(link ?? "", "http://localhost");
  return { pathname, ...Object.fromEntries(searchParams) };
};

it("asks for what is seen: mechanism, layer, language, theme", () => {
  expect(queryOf(diagramLink(seen, CHOICE))).toEqual({
    pathname: `/api/diagram/${picture.mechanism ?? "all"}.svg`,
    ...{ lang: "en", theme: "light", layer: picture.layer },
  });
});

it("asks for paper and pixels only where the format has them", () => {
  const choice = { ...CHOICE, paper: "a4", legend: false, title: false } as const;
  const ask = (format: DiagramChoice["format"]) =>
    queryOf(diagramLink(seen, { ...choice, format }));
  expect(ask("png")).toMatchObject({ paper: "a4", scale: "2", legend: "off", title: "off" });
  expect(ask("pdf")).toMatchObject({ paper: "a4" });
  expect(ask("pdf")).not.toHaveProperty("scale");
  expect(ask("pptx")).not.toHaveProperty("paper");
});

it("names hidden boxes, but not the lines that go with them, and what is lit", () => {
  const [box] = picture.boxes;
  const own = picture.arrows.filter(({ fromBox, toBox }) =>
    [fromBox, toBox].includes(box?.id ?? ""),
  );
  expect(own.length).toBeGreaterThan(0);
  const hidden = new Set([box?.id ?? "", ...own.map(({ id }) => id)]);
  const lit = new Set(["a@-", "b@-"]);
  const link = diagramLink({ ...seen, drawn: { hidden, lit }, show: ["c@-"] }, CHOICE);
  expect(queryOf(link)).toMatchObject({ hide: box?.id, lit: "a@-,b@-", show: "c@-" });
});

it("gives up where no address can tell what was chosen", () => {
  const lit = new Set(Array.from({ length: 2000 }, (_, index) => `LEN-${index}|INCREASES`));
  expect(diagramLink({ ...seen, drawn: { ...drawn, lit } }, CHOICE)).toBeNull();
});
