/** Colours `#rrggbb` packed for the graphics card. */

const bits = new DataView(new ArrayBuffer(4));

/**
 * Four normalised bytes in one float, as a vertex attribute reads them. @throws Error with the text that is no colour.
 */
export function packColour(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) {
    throw new Error(`"${colour}" is no colour: expected #rrggbb`);
  }
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  bits.setUint8(0, red ?? 0);
  bits.setUint8(1, green ?? 0);
  bits.setUint8(2, blue ?? 0);
  // Alpha 254, because a float whose exponent is all ones may not survive being copied.
  bits.setUint8(3, 254);
  return bits.getFloat32(0, true);
}
