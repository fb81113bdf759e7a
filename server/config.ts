import { AppError } from "./errors.ts";
import { type NumberSetting, SETTINGS, type Setting, type TextSetting } from "./settings.ts";
import type { Limits } from "./store/store.ts";

type Settings = typeof SETTINGS;

/** The value of every setting. */
export type Config = {
  readonly [Name in keyof Settings]: Settings[Name] extends { kind: "integer" }
    ? number
    : Settings[Name] extends { usual: null }
      ? string | null
      : string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads every setting from the environment.
 * @throws AppError `bad-request` naming the variable and what was expected
 */
export function readConfig(env: Environment): Config {
  return Object.fromEntries(
    Object.entries<Setting>(SETTINGS).map(([name, setting]) => [name, readSetting(env, setting)]),
  ) as Config;
}

/** What a query may cost. */
export const limitsOf = (config: Config): Limits => ({
  timeoutMs: config.queryTimeoutMs,
  maxRows: config.maxRows,
  maxBytes: config.maxAnswerBytes,
  maxCypherBytes: config.maxCypherBytes,
  maxBracketDepth: config.maxBracketDepth,
});

/** Every setting, for people: `npm start -- --help`. */
export function describeSettings(): string {
  const settings: readonly Setting[] = Object.values(SETTINGS);
  const width = Math.max(...settings.map(({ env }) => env.length)) + 2;
  return settings
    .map((setting) => `  ${setting.env.padEnd(width)}${setting.help} ${usualOf(setting)}`)
    .join("\n");
}

function usualOf(setting: Setting): string {
  if (setting.kind === "integer") return `(${setting.unit}; ${setting.usual})`;
  if (setting.usual === null) return "(not set)";
  return setting.usual === "" ? "(empty)" : `(${setting.usual})`;
}

function readSetting(env: Environment, setting: Setting): string | number | null {
  const text = env[setting.env];
  if (text === undefined || text.trim() === "") return setting.usual;
  return setting.kind === "integer" ? readInteger(text.trim(), setting) : readText(text, setting);
}

function readInteger(text: string, { env, least, most }: NumberSetting): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw wrong(env, `a whole number from ${least} to ${most}`, text);
}

function readText(text: string, { env, form }: TextSetting): string {
  if (form && !form.pattern.test(text)) throw wrong(env, form.expected, text);
  return text;
}

/** A password that was put into an address is not repeated. */
const wrong = (env: string, expected: string, text: string) =>
  new AppError(
    "bad-request",
    `${env} must be ${expected}, not "${text.replace(/\/\/[^/]*@/, "//…@")}"`,
  );
