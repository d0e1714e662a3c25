import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { FC } from 'hono/jsx';
import { at, Grid, Picture } from './picture.tsx';

/** Two values at one time; undefined where there is none. */
export type Point = { name: string; solid: number | undefined; dashed: number | undefined };

type LineChartProps = { id: string; title: string; description: string; points: readonly Point[] };

const width = 560;
const height = 240;
const left = 44;
const bottom = 30;
const top = 12;
const right = 20;

/** Two lines over time, one drawn through and one dashed, with a mark at each value. */
export const LineChart: FC<LineChartProps> = ({ id, title, description, points }) => {
  const most = Math.max(1, ...points.map(({ solid = 0, dashed = 0 }) => Math.max(solid, dashed)));
  const y = scaleLinear([0, most], [height - bottom, top]).nice(4);
  const x = scalePoint(
    points.map(({ name }) => name),
    [left + 10, width - right],
  );
  const drawn = (kind: 'solid' | 'dashed') => {
    const path = line<Point>()
      .defined((point) => point[kind] !== undefined)
      .x((point) => at(x(point.name) ?? left))
      .y((point) => at(y(point[kind] ?? 0)));
    const marked = points.filter((point) => point[kind] !== undefined);
    return (
      <g>
        <path class={kind} d={path([...points]) ?? ''} />
        {marked.map((point) => (
          <circle class={`${kind}-mark`} cx={at(x(point.name) ?? left)} cy={at(y(point[kind] ?? 0))} r={4} />
        ))}
      </g>
    );
  };
  return (
    <Picture {...{ id, title, description, width, height }}>
      <Grid {...{ y, left, width }} />
      {points.map(({ name }) => (
        <text class="tick" x={at(x(name) ?? left)} y={height - 8} text-anchor="middle">
          {name}
        </text>
      ))}
      {drawn('solid')}
      {drawn('dashed')}
    </Picture>
  );
};
