import { Temporal } from 'temporal-polyfill';
import type { Instalment } from './plan.ts';

/** How long lies between two parts of a plan. */
export const rhythms = ['month', 'fortnight', 'week'] as const;
export type Rhythm = (typeof rhythms)[number];

const steps: Record<Rhythm, { months: number } | { days: number }> = {
  month: { months: 1 },
  fortnight: { days: 14 },
  week: { days: 7 },
};

/**
 * A schedule to begin with: so many equal parts from a first day on, what cannot be divided with the first. A month has
 * its last day where the next lacks the day. Undefined when a part would be nothing.
 */
export function draftSchedule(
  minorUnits: number,
  { parts, firstOn, rhythm }: { parts: number; firstOn: string; rhythm: Rhythm },
): Instalment[] | undefined {
  const each = Math.floor(minorUnits / parts);
  if (parts < 1 || each < 1) return undefined;
  const first = Temporal.PlainDate.from(firstOn);
  const step = steps[rhythm];
  return Array.from({ length: parts }, (_, index) => ({
    dueOn: first
      .add('months' in step ? { months: step.months * index } : { days: step.days * index })
      .toString(),
    amount: index === 0 ? minorUnits - each * (parts - 1) : each,
  }));
}
