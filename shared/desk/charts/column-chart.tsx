import { scaleBand, scaleLinear } from 'd3-scale';
import type { FC } from 'hono/jsx';
import { at, Grid, Picture } from './picture.tsx';

/** Two amounts that make up one column, the second on top. */
export type Column = { name: string; first: number; second: number };

type ColumnChartProps = { id: string; title: string; description: string; columns: readonly Column[] };

const width = 560;
const height = 260;
const left = 52;
const bottom = 32;
const top = 12;

/** Columns side by side, each of two parts. */
export const ColumnChart: FC<ColumnChartProps> = ({ id, title, description, columns }) => {
  const most = Math.max(1, ...columns.map(({ first, second }) => first + second));
  const y = scaleLinear([0, most], [height - bottom, top]).nice(4);
  const x = scaleBand(
    columns.map(({ name }) => name),
    [left, width],
  ).padding(0.25);
  return (
    <Picture {...{ id, title, description, width, height }}>
      <Grid {...{ y, left, width }} />
      {columns.map(({ name, first, second }) => (
        <g>
          <rect
            class="first"
            x={at(x(name) ?? left)}
            width={at(x.bandwidth())}
            y={at(y(first))}
            height={at(y(0) - y(first))}
          />
          <rect
            class="second"
            fill={`url(#${id}-lines)`}
            x={at(x(name) ?? left)}
            width={at(x.bandwidth())}
            y={at(y(first + second))}
            height={at(y(first) - y(first + second))}
          />
          <text
            class="tick"
            x={at((x(name) ?? left) + x.bandwidth() / 2)}
            y={height - 10}
            text-anchor="middle"
          >
            {name}
          </text>
        </g>
      ))}
    </Picture>
  );
};
