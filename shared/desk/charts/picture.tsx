import type { Child, FC } from 'hono/jsx';

type PictureProps = {
  id: string;
  title: string;
  /** What it shows, in a sentence or two for whoever does not see it. */
  description: string;
  width: number;
  height: number;
  children?: Child;
};

/** A chart with its title and what it shows; its numbers stand in a table beside it. */
export const Picture: FC<PictureProps> = ({ id, title, description, width, height, children }) => (
  <svg class="chart" role="img" aria-labelledby={`${id}-title ${id}-desc`} viewBox={`0 0 ${width} ${height}`}>
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-desc`}>{description}</desc>
    <defs>
      <pattern
        id={`${id}-lines`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="lines-paper" width="6" height="6" />
        <line class="lines-ink" x1="0" x2="0" y1="0" y2="6" />
      </pattern>
    </defs>
    {children}
  </svg>
);

/** A way from values to heights that knows which round values to name. */
type Heights = { (value: number): number; ticks(count: number): number[] };

/** Lines across a chart at round values, each named at its left. */
export const Grid: FC<{ y: Heights; left: number; width: number }> = ({ y, left, width }) => (
  <>
    {y.ticks(4).map((tick) => (
      <g>
        <line class="grid" x1={left} x2={width} y1={at(y(tick))} y2={at(y(tick))} />
        <text class="tick" x={left - 8} y={at(y(tick)) + 4} text-anchor="end">
          {short(tick)}
        </text>
      </g>
    ))}
  </>
);

/** A number of an axis as it stands in a narrow place: 1,200 · 45k · 1.2M. */
export function short(value: number): string {
  return value.toLocaleString('en-GB', { notation: 'compact', maximumFractionDigits: 1 });
}

/** A coordinate without digits that nobody sees. */
export function at(value: number): number {
  return Math.round(value * 10) / 10;
}

/** What a colour or a pattern stands for; told by the pattern too, not by colour alone. */
export const Key: FC<{ of: 'first' | 'second' | 'solid' | 'dashed'; children?: Child }> = ({
  of,
  children,
}) => (
  <span class="key">
    <svg class="chart" viewBox="0 0 16 12" width="16" height="12" aria-hidden="true" focusable="false">
      {of === 'first' && <rect class="first" width="16" height="12" />}
      {of === 'second' && <path class="second-key" d="M0 12L12 0M6 12L16 2M0 6L6 0" />}
      {of === 'solid' && <line class="solid" x1="0" x2="16" y1="6" y2="6" />}
      {of === 'dashed' && <line class="dashed" x1="0" x2="16" y1="6" y2="6" />}
    </svg>{' '}
    {children}
  </span>
);
