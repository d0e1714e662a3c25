import { amountsOf } from '../domain/amounts.ts';
import type { Facts } from '../domain/facts.ts';
import { daysBetween } from '../domain/time.ts';
import type { InvoiceLine } from './message-input.ts';

/** An invoice as mails and pages name it, with the key of its debt. */
export type OpenInvoice = InvoiceLine & { debtKey: string };

/**
 * What is open between a debtor and one creditor today, oldest due first. A debtor shared by several creditors
 * sees each creditor's invoices only in that creditor's mails and pages. Due means on or after the due date.
 */
export function openInvoices(
  facts: Pick<Facts, 'profile' | 'debts' | 'disputes'>,
  creditorId: string,
  today: string,
): OpenInvoice[] {
  return (
    facts.debts
      .filter((debt) => debt.creditorId === creditorId && debt.amountOutstanding > 0)
      // What the creditor has given up is not asked for any more, whatever its books still say.
      .filter(({ withdrawnBy }) => withdrawnBy === undefined)
      .map((debt) => invoiceLineOf(debt, facts, today))
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.invoiceNumber.localeCompare(b.invoiceNumber))
  );
}

/** One debt as mails and pages name it, paid or not. `today` is the creditor's day. */
export function invoiceLineOf(
  debt: Facts['debts'][number],
  facts: Pick<Facts, 'profile' | 'disputes'>,
  today: string,
): OpenInvoice {
  const amounts = amountsOf(debt, facts);
  const disputed = amounts.amountDisputed > 0 && amounts.amountCollectible === 0;
  return {
    debtKey: debt.debtKey,
    invoiceNumber: debt.invoiceNumber,
    reference: debt.reference,
    ...(debt.contract === undefined ? {} : { contract: debt.contract }),
    issuedOn: debt.issuedOn,
    dueOn: debt.dueOn,
    ...(debt.instalment === undefined ? {} : { instalment: true }),
    currency: debt.currency,
    ...amounts,
    daysLate: Math.max(0, daysBetween(debt.dueOn, today)),
    section: disputed ? 'disputed' : debt.dueOn <= today ? 'due' : 'not-yet-due',
  };
}

/** A name of its own for each invoice and each instalment of one, within a message. */
export function lineName({ invoiceNumber, dueOn }: Pick<InvoiceLine, 'invoiceNumber' | 'dueOn'>): string {
  return `${invoiceNumber} ${dueOn}`;
}

/** What may be asked for of an invoice, ready to be summed per currency. */
export function collectible({ currency, amountCollectible }: InvoiceLine) {
  return { currency, minorUnits: amountCollectible };
}
