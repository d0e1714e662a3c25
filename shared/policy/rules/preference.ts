import { type Hours, isOpen, nextOpening } from '../../domain/contact-window.ts';
import { isPlausiblyAt, type Preference } from '../../domain/profile.ts';
import { plausibleZones } from '../../domain/zones.ts';
import type { Hit, Question } from '../question.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const midnight = '00:00';
const endOfDay = '24:00';
// Stryker disable next-line ArrowFunction,BooleanLiteral: never asked, as these hours do not mind holidays
const noHoliday = () => false;

/** Times a person called inconvenient are closed, wherever it was said (12 CFR 1006.6(b)(1); CONC 7.9). */
export function preference({ facts, channel, now }: Question): Hit | undefined {
  if (channel === 'none') return undefined;
  const wishes = (facts.profile.preferences ?? []).filter(
    ({ channels, places }) =>
      (channels?.includes(channel) ?? true) &&
      (places === undefined || (channel === 'call' && isPlausiblyAt(facts.profile.phonePlace, places))),
  );
  const zones = plausibleZones(facts.profile);
  const closed = wishes.find((wish) => !isOpen(openingBeside(wish), zones, noHoliday, now));
  if (closed === undefined) return undefined;
  const base = {
    rule: 'preference',
    kind: 'preference',
    reason: `The customer asked not to be contacted at such a time (${closed.source}).`,
    citation: 'US-04, UK-02, AU-01',
  } as const;
  const until = nextOpening(openingBeside(closed), zones, noHoliday, now);
  return until === undefined ? { ...base, decision: 'NEEDS_HUMAN' } : { ...base, decision: 'DEFER', until };
}

/** The hours that a wish leaves open. */
function openingBeside({ days = everyDay, from = midnight, until = endOfDay }: Preference) {
  const others = everyDay.filter((day) => !days.includes(day));
  const hours: Hours[] = [{ days: others, from: midnight, until: endOfDay }];
  // Stryker disable next-line ConditionalExpression,EqualityOperator: hours from midnight to midnight open nothing
  if (from > midnight) hours.push({ days, from: midnight, until: from });
  if (until < endOfDay) hours.push({ days, from: until, until: endOfDay });
  return { hours, holidays: 'open' as const };
}
