import { Temporal } from 'temporal-polyfill';
import { daysBetween } from '../../domain/time.ts';
import { isHoliday } from '../holidays/holidays.ts';
import { type Bound, earlierContacts } from './bound.ts';
import { zonesOf } from './debtor-zones.ts';

/** Calendar days between two contacts with one debtor (conduct-rules 1.8). */
const gapDays = 7;
/** Most contacts in any so many days with one debtor (conduct-rules 1.8). */
const caps = [
  { contacts: 3, days: 7 },
  { contacts: 8, days: 30 },
] as const;
/** Working days' hours (conduct-rules 1.8). */
const hours = { email: ['08:00', '19:00'], call: ['09:00', '17:00'] } as const;

export const gapKept: Bound = {
  id: 'gap',
  says: `At least ${gapDays} days lie between two contacts with one debtor, over all its invoices and channels.`,
  basis: 'S0-3, conduct-rules 1.8',
  breaches(claimed) {
    const { contact, facts } = claimed;
    const last = earlierContacts(claimed).at(-1);
    if (last === undefined || contact.purpose !== 'collection') return [];
    const days = zonesOf(facts.profile).map((zone) =>
      daysBetween(dayAt(last.reservedAt, zone), dayAt(contact.reservedAt, zone)),
    );
    const least = Math.min(...days);
    return least >= gapDays ? [] : [`the contact before it was ${least} days earlier (${last.stepId})`];
  },
};

export const capKept: Bound = {
  id: 'cap',
  says: `At most ${caps.map(({ contacts, days }) => `${contacts} contacts in ${days} days`).join(' and ')} with one debtor.`,
  basis: 'S0-3, conduct-rules 1.8',
  breaches(claimed) {
    if (claimed.contact.purpose !== 'collection') return [];
    const at = Temporal.Instant.from(claimed.contact.reservedAt);
    const earlier = earlierContacts(claimed).map(({ reservedAt }) => Temporal.Instant.from(reservedAt));
    return caps.flatMap(({ contacts, days }) => {
      const since = at.subtract({ hours: 24 * days });
      const count = earlier.filter((one) => Temporal.Instant.compare(one, since) > 0).length + 1;
      return count <= contacts ? [] : [`it is number ${count} in ${days} days`];
    });
  },
};

export const hoursKept: Bound = {
  id: 'hours',
  says: 'Mails go out from 08:00 to 19:00, calls are made from 09:00 to 17:00, on working days where the debtor is.',
  basis: 'conduct-rules 1.8',
  breaches({ contact, facts: { profile } }) {
    if (contact.channel === 'none' || contact.purpose !== 'collection') return [];
    const [from, until] = hours[contact.channel];
    return zonesOf(profile).flatMap((zone) => {
      const local = Temporal.Instant.from(contact.reservedAt).toZonedDateTimeISO(zone);
      const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
      const day = local.toPlainDate().toString();
      const isOff = local.dayOfWeek > 5 || isHoliday(profile.country, day) === true;
      return time >= from && time < until && !isOff ? [] : [`it was ${time} on ${day} in ${zone}`];
    });
  },
};

function dayAt(at: string, zone: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}
