import { Temporal } from 'temporal-polyfill';
import { numberWords } from './words.ts';

/** Two amounts of one day, the second on top of the first, and what is compared with their sum. */
export type Bar = { day: string; first: number; second: number; before?: number | undefined };
export type Legend = { first: string; second: string; before?: string | undefined };

const width = 960;
const height = 240;
const left = 44;
const bottom = 28;
const top = 10;

/** Bars by day as one picture, with its title and what it shows in words; its numbers stand in a table beside it. */
export function DayChart({
  id,
  title,
  description,
  bars,
  legend,
}: {
  id: string;
  title: string;
  description: string;
  bars: readonly Bar[];
  legend: Legend;
}) {
  const most = Math.max(1, ...bars.map(({ first, second, before = 0 }) => Math.max(first + second, before)));
  const ticks = ticksUpTo(most);
  const ceiling = ticks.at(-1) ?? most;
  const y = (value: number) => round(height - bottom - (value / ceiling) * (height - bottom - top));
  const step = (width - left) / Math.max(1, bars.length);
  const x = (index: number) => round(left + index * step);
  const bar = round(Math.max(1, step * 0.8));
  return (
    <figure>
      <section class="scroll" aria-label={`${title}, as a picture`} tabindex={0}>
        <svg role="img" aria-labelledby={`${id}-title ${id}-desc`} viewBox={`0 0 ${width} ${height}`}>
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{description}</desc>
          {ticks.map((tick) => (
            <g>
              <line class="grid" x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
              <text class="tick end" x={left - 8} y={y(tick) + 4}>
                {numberWords(tick)}
              </text>
            </g>
          ))}
          {monthsOf(bars).map(({ index, name }) => (
            <g>
              <line class="grid" x1={x(index)} x2={x(index)} y1={height - bottom} y2={height - bottom + 5} />
              <text class="tick" x={x(index) + 2} y={height - 8}>
                {name}
              </text>
            </g>
          ))}
          <path class="first" d={bars.map((one, i) => rect(x(i), y(one.first), bar, y(0))).join('')} />
          <path
            class="second"
            d={bars.map((one, i) => rect(x(i), y(one.first + one.second), bar, y(one.first))).join('')}
          />
          {legend.before === undefined ? null : (
            <path
              class="before"
              d={`M${bars.map((one, i) => line(x(i), step, y(one.before ?? 0))).join('L')}`}
            />
          )}
        </svg>
      </section>
      <figcaption>
        <span class="key first">{legend.first}</span> <span class="key second">{legend.second}</span>
        {legend.before === undefined ? null : (
          <>
            {' '}
            <span class="key before">{legend.before}</span>
          </>
        )}
      </figcaption>
    </figure>
  );
}

function rect(x: number, from: number, wide: number, to: number): string {
  return from >= to ? '' : `M${x} ${from}h${wide}V${to}h${-wide}z`;
}

function line(x: number, step: number, y: number): string {
  return `${x} ${y}H${round(x + step)}`;
}

/** Round numbers from nought to just above the most. */
function ticksUpTo(most: number): number[] {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const size = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? 10 * power;
  return Array.from({ length: Math.ceil(most / size) + 1 }, (_, index) => index * size);
}

/** Where each month begins, but no name so near the end that it would be cut. */
function monthsOf(bars: readonly Bar[]): { index: number; name: string }[] {
  return bars.flatMap(({ day }, index) => {
    const date = Temporal.PlainDate.from(day);
    if (date.day !== 1 || index > bars.length - bars.length / 20) return [];
    const name = date.toLocaleString('en-GB', {
      month: 'short',
      year: date.month === 1 ? '2-digit' : undefined,
    });
    return [{ index, name }];
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
