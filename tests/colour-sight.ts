/** How colours look to eyes that lack one kind of cone, and in grey. */

/**
 * Full dichromacy, row by row, for linear sRGB: Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113, severity 1.0.
 * Grey is the relative luminance of WCAG 2.2.
 */
const MATRICES = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
} as const;

export type Sight = keyof typeof MATRICES;

/** The colour `#rrggbb` as these eyes see it. */
export function seenBy(sight: Sight, colour: string): string {
  const linear = linearOf(colour);
  const seen = MATRICES[sight].map((row) =>
    row.reduce((sum: number, share, index) => sum + share * (linear[index] ?? 0), 0),
  );
  return `#${seen.map((value) => byteOf(value).toString(16).padStart(2, "0")).join("")}`;
}

/** Difference of two colours, CIE 1976: 2.3 is just noticed, 100 is black beside white. */
export function difference(one: string, other: string): number {
  const [a, b] = [labOf(one), labOf(other)];
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)));
}

function linearOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
}

function byteOf(linear: number): number {
  const bounded = Math.min(1, Math.max(0, linear));
  const share = bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * bounded ** (1 / 2.4) - 0.055;
  return Math.round(share * 255);
}

/** CIE L*a*b* under D65, from IEC 61966-2-1. */
function labOf(colour: string): readonly number[] {
  const [red = 0, green = 0, blue = 0] = linearOf(colour);
  const f = (value: number) =>
    value > 216 / 24389 ? Math.cbrt(value) : (value * 24389) / 27 / 116 + 16 / 116;
  const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
