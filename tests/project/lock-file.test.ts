import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";

interface Locked {
  readonly version: string;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(await readFile("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

// npm leaves out what it cannot fetch when it writes the lock file, and `npm ci` then refuses it elsewhere.
it("names the engine's packages for every platform, so that npm ci works on all of them", () => {
  const wanted = lock.packages["node_modules/@grafeo-db/js"]?.optionalDependencies ?? {};
  expect(Object.keys(wanted)).toHaveLength(6);
  for (const [name, version] of Object.entries(wanted)) {
    expect(lock.packages[`node_modules/${name}`], name).toMatchObject({ version, optional: true });
  }
});

it("leaves no optional package of any dependency out", () => {
  const missing = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter(
      (name) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)),
    ),
  );
  expect(missing).toEqual([]);
});

it("fetches nothing from an address that only one network knows", () => {
  expect(JSON.stringify(lock)).not.toContain('"resolved"');
});
