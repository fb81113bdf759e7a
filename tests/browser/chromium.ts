/**
 * The browser of the tests: a Chromium or Chrome of the user's where there is one, else the one that npm brought.
 */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import packed from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

// WebGL without a graphics card; no sandbox, because tests run as root in containers and open no page but ours.
const WEBGL_IN_SOFTWARE = [
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
];
const ARGUMENTS = [
  ...WEBGL_IN_SOFTWARE,
  "--ignore-gpu-blocklist",
  "--no-sandbox",
  "--font-render-hinting=none",
];

/** What `launchBrowser` has found; `browser` is null where none can run, and `name` says why. */
export interface Launched {
  readonly browser: Browser | null;
  readonly name: string;
}

/**
 * Starts a headless browser with WebGL and prints which. Where none can run it prints why and answers null, so that the
 * caller skips; with `CI=true` it throws instead.
 */
export async function launchBrowser(options: { webgl?: boolean } = {}): Promise<Launched> {
  const args =
    options.webgl === false ? [...ARGUMENTS, "--disable-gpu", "--disable-3d-apis"] : ARGUMENTS;
  const failures: string[] = [];
  for (const candidate of candidates()) {
    try {
      const { executablePath, env } = await candidate.find();
      const browser = await chromium.launch({
        executablePath,
        args,
        headless: true,
        env: { ...process.env, ...env },
      });
      const name = `${candidate.name} ${browser.version()}`;
      process.stdout.write(`browser tests: ${name}\n`);
      return { browser, name };
    } catch (error) {
      failures.push(`${candidate.name}: ${firstLine(error)}`);
    }
  }
  const reason = `no browser can run here (${failures.join("; ")})`;
  if (process.env.CI === "true") throw new Error(reason);
  process.stdout.write(`browser tests skipped: ${reason}\n`);
  return { browser: null, name: reason };
}

interface Candidate {
  readonly name: string;
  find(): Promise<{ readonly executablePath: string; readonly env: Record<string, string> }>;
}

function candidates(): readonly Candidate[] {
  const own = process.env.CHROME_PATH;
  const installed = [...(own ? [own] : []), ...USUAL_PLACES.filter((place) => existsSync(place))];
  const packedOne = "Chromium of @sparticuz/chromium";
  return [
    ...installed.map((executablePath) => ({
      name: executablePath,
      find: async () => ({ executablePath, env: {} }),
    })),
    {
      name: packedOne,
      find: async () => ({ executablePath: join(await unpacked(), "chromium"), env: {} }),
    },
    {
      // A machine without a desktop may lack the libraries and the fonts of a browser; the package brings both.
      name: `${packedOne}, with its own libraries`,
      find: async () => {
        const folder = await unpacked();
        const env = {
          LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
          FONTCONFIG_PATH: join(folder, "fonts"),
        };
        return { executablePath: join(folder, "chromium"), env };
      },
    },
  ];
}

/**
 * The packed Chromium, unpacked once per version. It is unpacked aside and renamed, because test files start at the same
 * time and the package itself takes a half-written file for a whole one.
 */
async function unpacked(): Promise<string> {
  const folder = join(tmpdir(), `mechgraph-browser-${await packedVersion()}`);
  if (existsSync(folder)) return folder;
  const aside = await mkdtemp(`${folder}-`);
  // The package unpacks into the temporary folder and nowhere else, and the libraries only for this environment.
  await withEnvironment({ TMPDIR: aside, AWS_EXECUTION_ENV: "nodejs20.x" }, () =>
    packed.executablePath(),
  );
  await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }));
  return folder;
}

async function withEnvironment<T>(
  values: Readonly<Record<string, string>>,
  work: () => Promise<T>,
): Promise<T> {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

async function packedVersion(): Promise<string> {
  let folder = dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium"));
  while (!existsSync(join(folder, "bin"))) folder = dirname(folder);
  const manifest: unknown = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  return String((manifest as { version: string }).version);
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
