import type { LineStyle, Point } from "../../server/api.ts";
import { headOf } from "../scene/heads.ts";
import { outlineOf } from "../scene/outline.ts";
import type { LegendEntry } from "../scene/scene.ts";

const WIDTH = 38;
const HEIGHT = 18;
const MIDDLE = HEIGHT / 2;

const DASHES: Readonly<Record<LineStyle, string | undefined>> = {
  solid: undefined,
  dashed: "5 3",
  dotted: "1.5 3",
  hatched: undefined,
};

type Sample = LegendEntry["sample"];

const pathOf = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;

/** A mark of the legend, drawn as the picture draws it. */
export function LegendSample({ sample }: { readonly sample: Sample }) {
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {sample.kind === "line" && <LineSample line={sample.line} />}
      {sample.kind === "box" && <BoxSample box={sample.box} />}
      {sample.kind === "pill" && <PillSample {...sample} />}
    </svg>
  );
}

/** A badge is a circle with its letter. */
function PillSample({ fill, stroke, letter, colour }: Extract<Sample, { kind: "pill" }>) {
  const width = letter ? HEIGHT - 2 : WIDTH - 6;
  return (
    <>
      <rect
        x={(WIDTH - width) / 2}
        y="1"
        width={width}
        height={HEIGHT - 2}
        rx={MIDDLE}
        fill={fill}
        stroke={stroke}
      />
      <text x={WIDTH / 2} y={MIDDLE + 4} text-anchor="middle" font-size="11" fill={colour}>
        {letter}
      </text>
    </>
  );
}

function LineSample({ line }: { readonly line: Extract<Sample, { kind: "line" }>["line"] }) {
  const { head, stop } = headOf(line.end, [WIDTH - 2, MIDDLE], [1, 0]);
  const marks = line.style === "hatched" ? [6, 11, 16, 21, 26] : [];
  return (
    <g fill="none" stroke={line.colour} stroke-width={line.width}>
      <path d={`M1 ${MIDDLE}H${stop[0]}`} stroke-dasharray={DASHES[line.style]} />
      {marks.map((x) => (
        <path key={x} d={`M${x - 2} ${MIDDLE + 4}l4 -8`} stroke-width="1.2" />
      ))}
      {line.struck && <path d={`M13 ${MIDDLE + 6}l8 -12`} stroke-width="2.2" />}
      {head.kind === "arrow" && <path d={pathOf(head.outline)} fill={line.colour} stroke="none" />}
      {head.kind === "bar" && (
        <path
          d={`M${head.from[0]} ${head.from[1]}L${head.to[0]} ${head.to[1]}`}
          stroke-width={head.width}
        />
      )}
      {head.kind === "circle" && <circle cx={head.centre[0]} cy={head.centre[1]} r={head.radius} />}
    </g>
  );
}

function BoxSample({ box }: { readonly box: Extract<Sample, { kind: "box" }>["box"] }) {
  const place = { x: 3, y: 2, width: WIDTH - 6, height: HEIGHT - 4 };
  return (
    <g fill={box.fill} stroke={box.stroke} stroke-width="1.3">
      {box.doubled && <path d={pathOf(outlineOf(box.shape, place, 1.8))} />}
      <path d={pathOf(outlineOf(box.shape, place))} />
    </g>
  );
}
