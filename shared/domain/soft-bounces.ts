import type { Temporal } from 'temporal-polyfill';
import type { Contact } from './records.ts';
import { hoursAfter, instantOf } from './time.ts';

/** Begins the result of a mail that the mail service gave up for now: a full mailbox, a server that was not there. */
export const softBounce = 'soft bounce: ';

/** After so many in a row the address is taken to be dead: each of them stands for many hours of tries. */
export const mostSoftBounces = 3;

/** Days until an address is tried again, after one and after two mails in a row that did not arrive. */
const daysOff = [3, 7];

/** The mails to a customer that came back for now, since one last arrived; the oldest first. */
export function softBouncesInARow(contacts: readonly Contact[]): readonly Contact[] {
  if (!contacts.some(isSoftBounce)) return [];
  const mails = contacts
    .filter(({ channel, status }) => channel === 'email' && status !== 'CANCELLED')
    .sort((a, b) => a.reservedAt.localeCompare(b.reservedAt));
  const lastArrived = mails.findLastIndex((mail) => !isSoftBounce(mail) && mail.status !== 'FAILED');
  return mails.slice(lastArrived + 1).filter(isSoftBounce);
}

/** Until when no mail is tried after those that came back; undefined where none did. */
export function restAfterSoftBounces(contacts: readonly Contact[]): Temporal.Instant | undefined {
  const bounced = softBouncesInARow(contacts);
  const last = bounced.at(-1);
  const days = daysOff[Math.min(bounced.length, daysOff.length) - 1];
  if (last === undefined || days === undefined) return undefined;
  return hoursAfter(instantOf(last.settledAt ?? last.reservedAt), 24 * days);
}

function isSoftBounce({ status, result }: Contact): boolean {
  return status === 'FAILED' && result?.startsWith(softBounce) === true;
}
