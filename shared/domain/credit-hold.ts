import { bookHold } from './book-hold.ts';
import type { Change } from './changes.ts';
import type { Facts } from './facts.ts';
import type { Hold } from './hold.ts';
import type { LedgerContext } from './merge-invoice.ts';
import type { Currency } from './money.ts';

/** What a credit note, or an invoice that corrects others, says of the invoices before it. */
export type StatedAmendment = {
  how: 'credits' | 'corrects';
  /** Its own number. */
  number: string;
  invoices: readonly string[];
  currency?: Currency | undefined;
  /** What it credits in minor units; absent: nobody can say. */
  amount?: number | undefined;
};

/** Whether it speaks of invoices that are open here, of more than is open on them, or of none. */
type Amended = { about: 'named' | 'more' | 'unknown'; changes: Change[] };

const source = 'credit';

/**
 * Lets the open invoices rest that a document amends, with one task, until the ledger says what is left. A credit that
 * they do not come to, or that names none of them, is the customer's: then all that is open in its currency rests.
 */
export function creditHold(
  facts: Facts,
  said: StatedAmendment,
  context: Omit<LedgerContext, 'rowHash'>,
): Amended {
  const { creditor } = context;
  const open = facts.debts.filter(
    (debt) =>
      debt.creditorId === creditor.id &&
      debt.state === 'open' &&
      debt.amountOutstanding > 0 &&
      (said.currency === undefined || debt.currency === said.currency),
  );
  const named = open.filter(({ invoiceNumber }) => said.invoices.includes(invoiceNumber));
  const covered = named.reduce((sum, debt) => sum + debt.amountOutstanding, 0);
  const isMore = said.how === 'credits' && (said.amount === undefined || said.amount > covered);
  const about = named.length === 0 ? 'unknown' : isMore ? 'more' : 'named';
  const rested = said.how === 'credits' && about !== 'named' ? open : named;
  const holdId = `${source}~${creditor.id}~${said.number}`;
  if (rested.length === 0 || facts.holds.some((hold) => hold.holdId === holdId))
    return { about, changes: [] };
  const reason = reasonOf(said, about);
  const needs = `${reason} Set it off in the ledger and upload the list of open invoices again; until then nothing is asked for them.`;
  return { about, changes: bookHold({ holdId, debts: rested, source, reason, needs }, context) };
}

/** Whether a hold is one that the next word of the ledger on this debt ends. */
export function isCreditHold({ source: from, debtKeys }: Hold, debtKey: string): boolean {
  return from === source && debtKeys !== undefined && debtKeys.includes(debtKey);
}

function reasonOf({ how, number }: StatedAmendment, about: Amended['about']): string {
  if (how === 'corrects') return `The invoice ${number} corrects it, so what is owed is not certain.`;
  return about === 'named'
    ? `The credit note ${number} was issued against it, so what is left is not certain.`
    : `The credit note ${number} is in the customer's favour, and nobody has set it off yet.`;
}
