import type { Facts } from '../../../shared/domain/facts.ts';
import { mayHaveArrived } from '../../../shared/domain/ladder.ts';
import type { Contact } from '../../../shared/domain/records.ts';
import { instantText } from '../../../shared/domain/time.ts';
import { asksSomething } from '../../../shared/policy/bounds/bound.ts';
import type { Dated } from './read-days.ts';
import { atHour, bankHour } from './virtual-day.ts';

/** What the ledger's file itself says, apart from anything Forbear stored. */
export type Ledger = { disputed: ReadonlySet<string>; settled: readonly Dated[]; zone: string };

/**
 * Every collection mail that names an invoice which at that instant was paid or disputed as a whole, by the records or
 * by the file, and every call or measure of which that is true for all its invoices. Must be empty.
 */
export function brokenPromises(all: readonly Facts[], ledger: Ledger): string[] {
  const paidAt = new Map(
    ledger.settled.map(({ invoiceNumber, on }) => [
      invoiceNumber,
      instantText(atHour(on, bankHour, ledger.zone)),
    ]),
  );
  return all.flatMap((facts) =>
    facts.contacts
      .filter((contact) => asksSomething(contact) && mayHaveArrived(contact))
      .flatMap((contact) => {
        const whys = contact.lines.map(({ debtKey }) =>
          whyNot(facts, debtKey, contact.reservedAt, ledger, paidAt),
        );
        const isBroken = contact.channel === 'email' ? whys.some(Boolean) : whys.every(Boolean);
        return isBroken ? [sentence(contact, whys)] : [];
      }),
  );
}

function whyNot(
  facts: Facts,
  debtKey: string,
  at: string,
  { disputed }: Ledger,
  paidAt: ReadonlyMap<string, string>,
): string | undefined {
  const debt = facts.debts.find((one) => one.debtKey === debtKey);
  if (debt === undefined) return 'unknown';
  if (disputed.has(debt.invoiceNumber)) return 'disputed in the file';
  const settledAt = paidAt.get(debt.invoiceNumber);
  if (settledAt !== undefined && settledAt <= at) return 'paid by the file';
  const paid = facts.payments
    .filter((payment) => payment.debtKey === debtKey && payment.receivedAt <= at)
    .reduce((sum, { amount }) => sum + amount, 0);
  if (paid >= debt.ledgerOutstanding) return 'paid';
  const objections = facts.disputes.filter(
    (one) => one.debtKey === debtKey && one.amountDisputed === undefined,
  );
  const isDisputed = objections.some(({ openedAt, answeredAt = '9' }) => openedAt <= at && at < answeredAt);
  return isDisputed ? 'disputed' : undefined;
}

function sentence({ contactId, reservedAt, lines }: Contact, whys: readonly (string | undefined)[]): string {
  const named = lines.flatMap(({ debtKey }, at) =>
    whys[at] === undefined ? [] : `${debtKey} is ${whys[at]}`,
  );
  return `${reservedAt} ${contactId}: ${named.join(', ')}`;
}
