import { nameInKey } from '../../domain/debt.ts';
import type { Facts } from '../../domain/facts.ts';
import { mayHaveArrived } from '../../domain/ladder.ts';
import { liftResults } from '../../domain/measure-lift.ts';
import type { Contact, Line } from '../../domain/records.ts';
import type { Policy } from '../policy.ts';

/** A contact or measure at the instant it was claimed, and all that was known of its debtor then. */
export type Claimed = { contact: Contact; facts: Facts; policies: readonly Policy[] };

/** What no policy may do. It stands by itself: what the played policy or the gate says is of no concern to it. */
export type Bound = {
  id: string;
  /** The bound as a sentence for finance. */
  says: string;
  /** The source it rests on. */
  basis: string;
  /** What is wrong with a contact, in words; empty where the bound holds. */
  breaches(claimed: Claimed): string[];
};

/** Whether a contact row asks something of the debtor; an answer does not, nor does the end of a measure. */
export function asksSomething({ purpose, result }: Contact): boolean {
  return purpose !== 'answer' && !liftResults.includes(result ?? '');
}

/** Contacts before this one that count, oldest first. */
export function earlierContacts({ contact, facts }: Claimed): Contact[] {
  return facts.contacts
    .filter((one) => one.contactId !== contact.contactId && one.purpose === 'collection')
    .filter((one) => mayHaveArrived(one) && one.reservedAt <= contact.reservedAt)
    .sort((a, b) => a.reservedAt.localeCompare(b.reservedAt));
}

/**
 * Whether a record was known when the contact was claimed. What a call itself brought about (a promise, an objection)
 * carries the instant of the call and came after it.
 */
export function wasKnown(at: string, { channel, reservedAt }: Contact): boolean {
  return channel === 'call' ? at < reservedAt : at <= reservedAt;
}

/** The lines of a contact about which something is wrong, each in words. */
export function wrongLines(
  { contact }: Pick<Claimed, 'contact'>,
  why: (line: Line) => string | undefined,
): string[] {
  return contact.lines.flatMap((line) => {
    const words = why(line);
    return words === undefined ? [] : [`invoice ${invoiceOf(line)} ${words}`];
  });
}

function invoiceOf({ debtKey }: Line): string {
  return nameInKey(debtKey);
}
