import { Temporal } from 'temporal-polyfill';

const form = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: '2-digit',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** An instant as people read it, in UTC: `Mon 23 Nov 08:12`. */
export function writtenInstant(instant: string): string {
  return form.format(Temporal.Instant.from(instant).epochMilliseconds).replaceAll(',', '');
}

/** A calendar day as people read it: `30 Nov`. */
export function writtenDay(localDate: string): string {
  const noon = Temporal.PlainDate.from(localDate).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' });
  return new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: 'short', timeZone: 'UTC' }).format(
    noon.epochMilliseconds,
  );
}
