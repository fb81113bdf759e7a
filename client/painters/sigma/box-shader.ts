/**
 * Shaders of the boxes and pills: one quad each, the outline computed per pixel as a signed distance, so that it is crisp
 * at every zoom.
 */
import type { Corners } from "./box-corners.ts";

/** What the corners are; the number is what the shader compares. */
export const CORNER_KIND: Readonly<Record<Corners["kind"], number>> = {
  rounded: 0,
  cut: 1,
  slanted: 2,
};

/** Distance of the second outline of a complex from the first. */
const DOUBLE = "3.0";

export const BOX_VERTEX_SHADER = /* glsl */ `
precision highp float;
attribute vec2 a_position;
attribute vec2 a_half;
attribute vec3 a_corners; // kind, width, height
attribute vec3 a_look; // doubled, width of the outline, width of the glow
attribute vec4 a_fill;
attribute vec4 a_stroke;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_scale; // device pixels per drawing unit
varying vec2 v_local;
varying vec2 v_half;
varying vec3 v_corners;
varying vec3 v_look;
varying vec3 v_fill;
varying vec3 v_stroke;

void main() {
  v_local = a_corner * (a_half + a_look.y + a_look.z + 2.0 / u_scale);
  v_half = a_half;
  v_corners = a_corners;
  v_look = a_look;
  v_fill = a_fill.rgb;
  v_stroke = a_stroke.rgb;
  gl_Position = vec4((u_matrix * vec3(a_position + v_local, 1.0)).xy, 0.0, 1.0);
}`;

export const BOX_FRAGMENT_SHADER = /* glsl */ `
precision highp float;
uniform float u_scale;
uniform float u_ratio; // device pixels per CSS pixel
varying vec2 v_local;
varying vec2 v_half;
varying vec3 v_corners;
varying vec3 v_look;
varying vec3 v_fill;
varying vec3 v_stroke;

// Exact on the outline, which is where it is needed; exact everywhere where both radii are the same.
float rounded(vec2 p, vec2 b, vec2 r) {
  vec2 q = abs(p) - b + r;
  if (q.x <= 0.0 || q.y <= 0.0) return max(q.x - r.x, q.y - r.y);
  float k = length(q / r);
  return k * (k - 1.0) / max(length(q / (r * r)), 1e-4);
}

float cut(vec2 p, vec2 b, vec2 c) {
  vec2 q = abs(p) - b;
  return max(max(q.x, q.y), dot(q + c, normalize(c.yx)) - c.x * c.y / length(c));
}

// y points up here: the upper edge stands to the right.
float slanted(vec2 p, vec2 b, float shift) {
  float lean = shift / (2.0 * b.y);
  float side = abs(p.x - p.y * lean) - (b.x - shift * 0.5);
  return max(side * inversesqrt(1.0 + lean * lean), abs(p.y) - b.y);
}

float outline(vec2 p, vec2 b) {
  if (v_corners.x < ${CORNER_KIND.rounded}.5) return rounded(p, b, max(v_corners.yz, 0.01));
  if (v_corners.x < ${CORNER_KIND.cut}.5) return cut(p, b, v_corners.yz);
  return slanted(p, b, v_corners.y);
}

float cover(float d) { return clamp(0.5 - d * u_scale, 0.0, 1.0); }

void main() {
  float d = outline(v_local, v_half);
  // An outline is at least a CSS pixel wide.
  float width = max(v_look.y, u_ratio / u_scale);
  float stroke = cover(abs(d) - width * 0.5);
  if (v_look.x > 0.5) stroke = max(stroke, cover(abs(d + ${DOUBLE}) - max(0.4, 0.4 * u_ratio / u_scale)));
  float body = max(cover(d), stroke);
  float glow = v_look.z > 0.0 ? 0.3 * cover(d - width * 0.5 - v_look.z) : 0.0;
  vec4 colour = vec4(mix(v_fill, v_stroke, stroke), 1.0) * body;
  gl_FragColor = colour + vec4(v_stroke, 1.0) * glow * (1.0 - body);
}`;
