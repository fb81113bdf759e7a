import { createRequire } from "node:module";

/** As much of esbuild as is needed; it comes with tsx, which runs this very program by it. */
interface Bundler {
  buildSync(options: BundleOptions & typeof PLAIN): { readonly outputFiles?: readonly Bundle[] };
}

interface BundleOptions {
  readonly entryPoints: readonly string[];
  readonly outdir: string;
  readonly outExtension: Readonly<Record<string, string>>;
  /** False where the text is wanted and no file. */
  readonly write: boolean;
  readonly define?: Readonly<Record<string, string>>;
  readonly alias?: Readonly<Record<string, string>>;
  readonly external?: readonly string[];
}

interface Bundle {
  readonly text: string;
}

const PLAIN = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: `node${process.versions.node}`,
  logLevel: "silent",
} as const;

/** Makes plain JavaScript of programs in TypeScript, each with all that it imports. */
export function bundle(options: BundleOptions): readonly Bundle[] {
  const require = createRequire(import.meta.url);
  const { buildSync } = createRequire(require.resolve("tsx/package.json"))("esbuild") as Bundler;
  return buildSync({ ...options, ...PLAIN }).outputFiles ?? [];
}
