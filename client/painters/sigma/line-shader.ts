/**
 * Shaders of the lines. Every piece of a route is one quad; what it shows is computed per pixel from the distance to the
 * piece, so that it is crisp at every zoom. Dashes and ends have the measures of `client/scene`, and do not shrink all the
 * way with the drawing: what a line means can still be told when the whole picture is on the screen.
 */
import { headOf } from "../../scene/heads.ts";
import { DASHES, HATCH, STRIKE } from "../../scene/route.ts";

/** What a piece is; the number is what the shader compares. */
export const PIECE = { straight: 0, arc: 1, end: 2, strike: 3 } as const;

const SHARED = /* glsl */ `
precision highp float;
uniform float u_scale; // device pixels per drawing unit
uniform float u_ratio; // device pixels per CSS pixel
varying vec2 v_local;
varying vec4 v_piece; // kind, start along the route, length or sweep, radius
varying vec4 v_line;  // width, style, end, length of the route
varying vec3 v_colour;
varying float v_grow;
`;

export const LINE_VERTEX_SHADER = /* glsl */ `
${SHARED}
attribute vec4 a_place; // two ends; centre and first angle; place and direction
attribute vec4 a_piece;
attribute vec4 a_line;
attribute vec4 a_colour;
attribute vec2 a_corner;
uniform mat3 u_matrix;

vec2 onStraight(float reach) {
  vec2 way = a_place.zw - a_place.xy;
  float len = length(way);
  vec2 towards = way / max(len, 1e-6);
  // A twentieth of a pixel over each end, so that no pixel falls between two pieces.
  float over = 0.05 / u_scale;
  v_local = vec2(a_corner.x > 0.5 ? len + over : -over, a_corner.y * reach);
  return a_place.xy + towards * v_local.x + vec2(-towards.y, towards.x) * v_local.y;
}

vec2 onArc(float reach) {
  vec2 off = vec2(a_corner.x * 2.0 - 1.0, a_corner.y) * (a_piece.w + reach);
  float c = cos(a_place.z), s = sin(a_place.z);
  v_local = vec2(off.x * c + off.y * s, (off.y * c - off.x * s) * sign(a_piece.z));
  return a_place.xy + off;
}

vec2 onMark() {
  float size = 12.0 * v_grow + 1.0 / u_scale;
  vec2 towards = a_place.zw;
  v_local = vec2((a_corner.x * 2.0 - 1.0) * size, a_corner.y * size);
  return a_place.xy + towards * v_local.x + vec2(-towards.y, towards.x) * v_local.y;
}

void main() {
  float thickness = max(a_line.x, 1.1 * u_ratio / u_scale);
  v_grow = clamp(0.62 * u_ratio / u_scale, 1.0, 2.0);
  // A very short line has a small end.
  if (a_line.z > 0.5) v_grow = min(v_grow, max(a_line.w, 1.0) / 11.0);
  float reach = max(thickness, ${float(HATCH.length)} * v_grow) * 0.5 + 1.0 / u_scale;
  vec2 at;
  if (a_piece.x < ${PIECE.straight}.5) at = onStraight(reach);
  else if (a_piece.x < ${PIECE.arc}.5) at = onArc(reach);
  else at = onMark();
  v_piece = a_piece;
  v_line = vec4(thickness, a_line.yzw);
  v_colour = a_colour.rgb;
  gl_Position = vec4((u_matrix * vec3(at.x, -at.y, 1.0)).xy, 0.0, 1.0);
}`;

export const LINE_FRAGMENT_SHADER = /* glsl */ `
${SHARED}

// Distances are negative inside, in drawing units.
float stroked(float along, float across) {
  float line = abs(across) - v_line.x * 0.5;
  if (v_line.y < 0.5) return line;
  if (v_line.y < 1.5) {
    float dash = ${float((DASHES.dashed[0] ?? 0) / 2)} * v_grow;
    return max(line, abs(mod(along, ${float(sum(DASHES.dashed))} * v_grow) - dash) - dash);
  }
  if (v_line.y < 2.5) {
    float every = ${float(sum(DASHES.dotted))} * v_grow;
    float off = mod(along + every * 0.5, every) - every * 0.5;
    return length(vec2(off, across)) - max(v_line.x * 0.75, v_grow);
  }
  float every = ${float(HATCH.every)} * v_grow;
  float half_tick = ${float(HATCH.width / 2)} * v_grow;
  float tick = abs(mod(along, every) - half_tick) - half_tick;
  float ticks = max(tick, abs(across) - ${float(HATCH.length / 2)} * v_grow);
  return min(abs(across) - v_line.x * 0.35, ticks);
}

${headFunctions()}

float strike(vec2 p) {
  vec2 way = normalize(vec2(0.45, 0.9));
  float along = clamp(dot(p, way), -${float(STRIKE)} * v_grow, ${float(STRIKE)} * v_grow);
  return length(p - way * along) - 1.1 * v_grow;
}

void main() {
  float d;
  if (v_piece.x > ${PIECE.end}.5) d = strike(v_local);
  else if (v_piece.x > ${PIECE.arc}.5) d = head(vec2(-v_local.x, abs(v_local.y)) / v_grow) * v_grow;
  else {
    float along = v_piece.y + v_local.x, across = v_local.y;
    if (v_piece.x > ${PIECE.straight}.5) {
      float angle = atan(v_local.y, v_local.x), over = 0.05 / (u_scale * v_piece.w);
      if (angle < -over || angle > abs(v_piece.z) + over) discard;
      along = v_piece.y + angle * v_piece.w;
      across = length(v_local) - v_piece.w;
    }
    d = max(stroked(along, across), along - (v_line.w - stop() * v_grow));
  }
  float alpha = clamp(0.5 - d * u_scale, 0.0, 1.0);
  if (alpha <= 0.0) discard;
  gl_FragColor = vec4(v_colour * alpha, alpha);
}`;

/**
 * `head`, the distance to the head of a line in the head's own measure, `x` back from the border of the box and `y` to the
 * side, and `stop`, where the line ends before the border. The numbers are those of `headOf`.
 */
function headFunctions(): string {
  const at = (end: "arrow" | "bar" | "circle") => headOf(end, [0, 0], [1, 0]);
  const [arrow, bar, circle] = [at("arrow"), at("bar"), at("circle")];
  if (arrow.head.kind !== "arrow" || bar.head.kind !== "bar" || circle.head.kind !== "circle") {
    throw new Error("the heads of the scene have other kinds than their ends");
  }
  const [tip, wing, notch] = arrow.head.outline.map(([x, y]) => vector(-x, Math.abs(y)));
  return /* glsl */ `
float edge(vec2 p, vec2 a, vec2 b) {
  vec2 way = b - a;
  return dot(p - a, normalize(vec2(-way.y, way.x)));
}

float head(vec2 p) {
  if (v_line.z < ${1.5}) {
    vec2 tip = ${tip}, wing = ${wing}, notch = ${notch};
    return max(edge(p, tip, wing), edge(p, wing, notch));
  }
  if (v_line.z < ${2.5}) {
    vec2 off = vec2(p.x - ${float(-bar.head.from[0])}, max(p.y - ${float(Math.abs(bar.head.from[1]))}, 0.0));
    return length(off) - ${float(bar.head.width / 2)};
  }
  return abs(length(p - ${vector(-circle.head.centre[0], 0)}) - ${float(circle.head.radius)}) - 0.75;
}

float stop() {
  if (v_line.z < 0.5) return 0.0;
  return v_line.z < 1.5 ? ${float(-arrow.stop[0])} : v_line.z < 2.5 ? ${float(-bar.stop[0])} : ${float(-circle.stop[0])};
}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function vector(x: number, y: number): string {
  return `vec2(${float(x)}, ${float(y)})`;
}

function float(number: number): string {
  return number.toFixed(4);
}
