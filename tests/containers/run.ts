import { execFile } from "node:child_process";

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Beside the variables of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end; one that is not there ends with 127. */
export function tryRun(
  [program = "", ...args]: readonly string[],
  { cwd, env = {} }: RunOptions = {},
): Promise<Ended> {
  const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 64_000_000 };
  return new Promise((resolve) => {
    execFile(program, args, options, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : 127;
      resolve({ code, out, err });
    });
  });
}

/**
 * Runs a program that must go well.
 * @returns what it printed, without the last line's end
 */
export async function run(words: readonly string[], options?: RunOptions): Promise<string> {
  const { code, out, err } = await tryRun(words, options);
  if (code !== 0)
    throw new Error(`${words.join(" ")} ended with ${code}: ${(out + err).slice(-4_000)}`);
  return out.trimEnd();
}
