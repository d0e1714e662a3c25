import { createHash, timingSafeEqual } from 'node:crypto';
import type { Facts } from '../domain/facts.ts';

/**
 * Whether this is a number that stands on an invoice of this creditor to this debtor: an invoice's own, or the customer
 * number. Takes as long for every answer; case, spaces, kinds of dashes and leading zeros do not count.
 */
export function isRightNumber(typed: string, facts: Facts, creditorId: string): boolean {
  const invoiceNumbers = facts.debts
    .filter((debt) => debt.creditorId === creditorId)
    .map(({ invoiceNumber }) => invoiceNumber);
  const given = digestOf(typed);
  const matches = [facts.profile.customerNumber, ...invoiceNumbers].map((number) =>
    timingSafeEqual(digestOf(number), given),
  );
  return comparable(typed) !== '' && matches.includes(true);
}

function digestOf(number: string): Buffer {
  return createHash('sha256').update(comparable(number)).digest();
}

/** A number as people mean it: `re – 00 2041` is `RE-2041`. */
function comparable(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''));
}
