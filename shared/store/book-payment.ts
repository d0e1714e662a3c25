import { type Booking, bookMoney, type Money } from '../domain/book-money.ts';
import type { PaidSet } from '../domain/paid-set.ts';
import { bookedItem } from './booked-money.ts';
import type { Cases } from './cases.ts';
import { writesOfAll } from './change-writes.ts';
import type { Write } from './commit.ts';
import { decideAndCommit } from './decide-and-commit.ts';

/**
 * Books money of a debtor, whichever way it came: invoices and thanks, lifted holds on business, and what is left over,
 * each in one write with what it rests on. Harmless to repeat. `isNew: false`: all of it was booked before.
 */
export async function bookPayment(
  cases: Cases,
  { debtorKey, set }: { debtorKey: string; set: PaidSet },
  money: Money,
  booking: Booking,
): Promise<{ isNew: boolean; rest: number }> {
  let isNew = false;
  for (;;) {
    const booked = await decideAndCommit(cases, debtorKey, (facts) => {
      const answer = bookMoney(facts, set, money, booking);
      const booked = bookedItem(booking.creditor.id, money.paymentId, debtorKey);
      const known: Write[] =
        answer.isNew && !answer.more ? [{ kind: 'put', item: booked, ifAbsent: true }] : [];
      const writes = [...writesOfAll(facts, answer.changes, booking.now), ...known];
      return { answer, ...(writes.length > 0 ? { change: { seen: facts.profile.version, writes } } : {}) };
    });
    isNew ||= booked.isNew;
    if (!booked.more) return { isNew, rest: booked.rest };
  }
}
