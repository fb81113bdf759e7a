import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { expect, it } from "vitest";
import { drawReview, readApproved } from "../pictures/drawn-review.ts";
import { showDifference } from "../pictures/show-difference.ts";

it("every drawing of the review looks as it was approved, in both languages and all themes", async () => {
  const [approved, now] = [await readApproved(), await drawReview()];
  const names = [...new Set([...Object.keys(approved), ...Object.keys(now)])].sort();
  expect(names).toHaveLength(48);
  const changed = names.filter((name) => approved[name] !== now[name]);
  if (changed.length === 0) return;
  const folder = await showDifference(changed, approved, now);
  const hint = `old, new and difference are in ${folder}; "npm run approve-pictures" approves of the new ones`;
  expect.fail(`${changed.length} drawings changed: ${changed.join(", ")}\n${hint}`);
}, 180_000);

it("a drawing that changes is shown with its difference", async () => {
  const approved = await readApproved();
  const name = "overview-en-light.svg";
  const now = { [name]: approved[name]?.replaceAll("lenalidomide", "lenalidomid") ?? "" };
  const folder = await showDifference([name], approved, now);
  const files = await readdir(folder);
  expect(files).toEqual(
    expect.arrayContaining(["overview-en-light.old.svg", "overview-en-light.new.svg"]),
  );
  if (process.env.CI === "true") expect(files).toContain("overview-en-light.difference.png");
  await rm(folder, { recursive: true });
  expect(existsSync(folder)).toBe(false);
}, 60_000);
