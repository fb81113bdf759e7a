import type { Plugin } from "vite";

/** A piece of Sigma that is never run here, how often it stands in its file, and what to leave in its place. */
interface Cut {
  readonly file: RegExp;
  readonly piece: RegExp;
  readonly times: number;
  readonly leave: string;
}

const CUTS: readonly Cut[] = [
  // Which programs draw unless others are named: we name ours. Sigma would compile these at every start.
  {
    file: /sigma-settings\.esm\.js$/,
    piece: /(DEFAULT_(?:NODE|EDGE)_PROGRAM_CLASSES = )\{[^}]*\}/g,
    times: 2,
    leave: "$1{}",
  },
  // What writes labels and marks what is hovered: our texts are a layer of their own, and so is what is under the pointer.
  {
    file: /sigma-settings\.esm\.js$/,
    piece: /(defaultDraw\w+: )draw\w+/g,
    times: 3,
    leave: "$1() => {}",
  },
  // What makes those programs when the file is loaded, used or not; marked as pure it goes with them.
  {
    file: /\/index-\w+\.esm\.js$/,
    piece: /^(var Edge\w+ = )(createEdge\w+\(\))/gm,
    times: 3,
    leave: "$1/*#__PURE__*/ $2",
  },
  {
    file: /\/index-\w+\.esm\.js$/,
    piece: /^_defineProperty\(NodeCircleProgram,.*$/gm,
    times: 3,
    leave: "",
  },
  // The numbers of all 148 colours that have a name: our colours come as numbers.
  {
    file: /\/colors-\w+\.esm\.js$/,
    piece: /^for \(var htmlColor in HTML_COLORS\) \{[^}]*\}/gm,
    times: 1,
    leave: "",
  },
];

/**
 * Leaves out of the built page what Sigma holds ready for drawings unlike ours: its own discs, arrows and lines, and the
 * colours' names. While developing it all stays, unused. Fails the build where a Sigma of another version has it otherwise.
 */
export const leanSigma = (): Plugin => ({
  name: "lean-sigma",
  apply: "build",
  transform: {
    filter: { id: /\/sigma\/.*\.esm\.js$/ },
    handler(code, id) {
      let lean = code;
      for (const { file, piece, times, leave } of CUTS) {
        if (!file.test(id)) continue;
        if ((code.match(piece)?.length ?? 0) !== times) this.error(`No ${piece} in ${id}`);
        lean = lean.replace(piece, leave);
      }
      return { code: lean, map: null };
    },
  },
});
