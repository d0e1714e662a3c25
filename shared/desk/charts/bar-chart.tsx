import { scaleBand, scaleLinear } from 'd3-scale';
import type { FC } from 'hono/jsx';
import { at, Picture } from './picture.tsx';

/** A bar with its name and its number in words. */
export type Bar = { name: string; value: number; written: string };

type BarChartProps = { id: string; title: string; description: string; bars: readonly Bar[] };

const width = 560;
const left = 210;
const right = 90;
const rowHeight = 28;

/** Bars under each other, the longest names beside them. */
export const BarChart: FC<BarChartProps> = ({ id, title, description, bars }) => {
  const height = rowHeight * bars.length + 8;
  const x = scaleLinear([0, Math.max(1, ...bars.map(({ value }) => value))], [left, width - right]);
  const y = scaleBand(
    bars.map(({ name }) => name),
    [4, height - 4],
  ).padding(0.25);
  return (
    <Picture {...{ id, title, description, width, height }}>
      <line class="grid" x1={left} x2={left} y1={0} y2={height} />
      {bars.map(({ name, value, written }) => {
        const middle = at((y(name) ?? 0) + y.bandwidth() / 2 + 4);
        const long = at(Math.max(0, x(value) - left));
        return (
          <g>
            <text class="tick" x={left - 8} y={middle} text-anchor="end">
              {shortened(name)}
            </text>
            <rect class="first" x={left} y={at(y(name) ?? 0)} width={long} height={at(y.bandwidth())} />
            <text class="tick" x={left + long + 6} y={middle}>
              {written}
            </text>
          </g>
        );
      })}
    </Picture>
  );
};

/** The table beside it has the whole name. */
function shortened(name: string): string {
  return name.length <= 30 ? name : `${name.slice(0, 29)}…`;
}
