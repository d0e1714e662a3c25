import type { Clock } from '../../shared/clock/clock.ts';
import type { Creditor, Stage } from '../../shared/config/stage.ts';
import { lastDayOf, monthOf, monthsBefore, type Scope } from '../../shared/domain/figures/scope.ts';
import {
  addDays,
  daysBetween,
  instantText,
  localDateAt,
  minutesAfter,
  startOfDay,
} from '../../shared/domain/time.ts';
import type { Inbox } from '../../shared/intake/inbox.ts';
import { newestPolicy } from '../../shared/policy/ladders.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';

export type Deps = Pick<CaseDeps, 'cases' | 'policies'> & {
  stage: Pick<Stage, 'creditors'>;
  clock: Pick<Clock, 'now' | 'realMilliseconds'>;
  /** Whether so little time is left that the rest must wait for the next call. */
  timeIsUp(): boolean;
  /** Where the feeds and the files for the books go. */
  inbox: Inbox;
};

/** One count of everything up to the end of a day. */
export type Pass = {
  /** The last day that is over, everywhere. */
  day: string;
  /** Months from here on are counted anew; those before stay as they were counted. */
  from: string;
  /** The days at whose end it is looked how things stand, and whose decisions are counted. */
  closes: readonly string[];
  decidedFrom: string;
};

/** The most days without a count that are made up for. */
const mostMissed = 31;

/** What was decided as a day ended is written a little later. */
const settlingMinutes = 10;

/** The last day that is over for every creditor, and settled. */
export function lastWholeDay({ stage, clock }: Pick<Deps, 'stage' | 'clock'>): string {
  const now = minutesAfter(clock.now(), -settlingMinutes);
  const days = stage.creditors.map(({ timeZone }) => addDays(localDateAt(now, timeZone), -1));
  return days.sort()[0] ?? addDays(localDateAt(now, 'UTC'), -1);
}

/** What is to be counted after a day up to which all is; the first time, a whole year back. Undefined when nothing is. */
export function passAfter(through: string | undefined, day: string): Pass | undefined {
  if (through === undefined) {
    return { day, from: monthsBefore(day, 12), closes: [day], decidedFrom: `${monthOf(day)}-01` };
  }
  if (through >= day) return undefined;
  const first = daysBetween(through, day) > mostMissed ? addDays(day, 1 - mostMissed) : addDays(through, 1);
  const closes: string[] = [];
  for (let close = first; close <= day; close = addDays(close, 1)) closes.push(close);
  return { day, closes, decidedFrom: first, from: monthsBefore(first, 1) };
}

/** What a pass counts of a creditor's. */
export function scopeOf({ policies }: Pick<Deps, 'policies'>, creditor: Creditor, pass: Pass): Scope {
  const { id: creditorId, timeZone, policy } = creditor;
  const { toleranceDays } = newestPolicy(policies, policy).promise;
  const { from, day: through, closes } = pass;
  return { creditorId, timeZone, toleranceDays, from, through, closes };
}

/** The earliest instant at which a day began for any creditor, as it is stored. */
export function beginOf(day: string, { stage }: Pick<Deps, 'stage'>): string {
  const begins = stage.creditors.map(({ timeZone }) => instantText(startOfDay(day, timeZone)));
  return begins.sort()[0] ?? `${day}T00:00:00.000Z`;
}

/** The last month that is over as a day ends. */
export function monthOver(day: string): string {
  return lastDayOf(monthOf(day)) === day ? monthOf(day) : monthOf(addDays(`${monthOf(day)}-01`, -1));
}
