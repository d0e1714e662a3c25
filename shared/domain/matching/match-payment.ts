import { allowancesFor } from '../allowance.ts';
import { areOneInvoice, instalmentsPaid } from './instalments-paid.ts';
import type { Candidates, OpenItem, Received } from './open-item.ts';

/** By what it was found whose money it is, surest first. */
export const matchedBy = [
  'reference',
  'end-to-end-id',
  'invoice-number',
  'several-invoices',
  'account',
] as const;
export type MatchedBy = (typeof matchedBy)[number];

/** What a payment is for. `proposed`: a person decides; nothing is booked by a guess. */
export type Match =
  | { kind: 'found'; by: MatchedBy; debtorKey: string; debtKeys: readonly string[] }
  /** `debtorKeys`: whose it may be. `why`: one sentence for the person. */
  | { kind: 'proposed'; why: string; debtorKeys: readonly string[]; debtKeys: readonly string[] }
  | { kind: 'unknown' };

/**
 * What money is for, by the first of these that is certain: a structured reference (ours, or one that the creditor has
 * made of an invoice number: its check digits leave no doubt), the end-to-end id, an invoice
 * number with its amount (less a discount within its terms, or charges of banks within tolerance), several numbers with
 * their sum, the payer's account with all that is open. A number whose amount is another is part payment only where the
 * payer's account is known to be that debtor's.
 */
export function matchPayment(received: Received, candidates: Candidates): Match {
  const { referenced } = candidates;
  const [debtorKey, ...others] = new Set(referenced);
  if (debtorKey !== undefined && others.length === 0)
    return { kind: 'found', by: 'reference', debtorKey, debtKeys: [] };
  if (debtorKey !== undefined)
    return proposed('It carries references of several customers.', [], [debtorKey, ...others]);
  const inCurrency = ({ currency }: OpenItem) => currency === received.currency;
  for (const [by, items] of [
    ['reference', candidates.ownReference],
    ['end-to-end-id', candidates.endToEnd],
  ] as const) {
    const own = items.filter(inCurrency);
    if (areOneInvoice(own)) return found(by, paidOf(received, own) ?? own);
  }
  const named = candidates.named.filter(inCurrency);
  const ofAccount = candidates.ofAccount.filter(inCurrency);
  return byNumber(received, named, ofAccount) ?? byAccount(received, ofAccount) ?? { kind: 'unknown' };
}

function byNumber(
  received: Received,
  named: readonly OpenItem[],
  ofAccount: readonly OpenItem[],
): Match | undefined {
  if (named.length === 0) return undefined;
  const isOne = areOneInvoice(named);
  const paid = isOne ? paidOf(received, named) : undefined;
  if (paid !== undefined) return found('invoice-number', paid);
  const debtors = new Set(named.map(({ debtorKey }) => debtorKey));
  if (debtors.size === 1 && named.length > 1 && settles(received, named))
    return found('several-invoices', named);
  const exact = named.filter((item) => settles(received, [item]));
  const [only, ...more] = exact;
  if (only !== undefined && more.length === 0) return found('invoice-number', [only]);
  const [debtorKey] = debtors;
  if (debtors.size > 1 || debtorKey === undefined)
    return proposed('Its text names invoices of several customers.', named);
  const isTheirAccount = ofAccount.length > 0 && ofAccount.every((item) => item.debtorKey === debtorKey);
  if (isOne && isTheirAccount) return found('invoice-number', named);
  const why = isOne
    ? 'Its text names this invoice, but the amount is another and the account is not known to be the customer’s.'
    : 'Its text names these invoices, but their sum is another.';
  return proposed(why, named);
}

function paidOf(received: Received, items: readonly OpenItem[]): OpenItem[] | undefined {
  return instalmentsPaid(items, (some) => settles(received, some));
}

function byAccount({ amount }: Received, ofAccount: readonly OpenItem[]): Match | undefined {
  const debtors = new Set(ofAccount.map(({ debtorKey }) => debtorKey));
  const [debtorKey] = debtors;
  if (debtorKey === undefined) return undefined;
  if (debtors.size > 1)
    return proposed('It comes from an account that several customers paid from.', ofAccount);
  if (sumOf(ofAccount) === amount) return found('account', ofAccount);
  const exact = ofAccount.filter(({ amountOutstanding }) => amountOutstanding === amount);
  const why = 'It comes from this customer’s account, but names no invoice and is not all that is open.';
  return proposed(why, exact.length > 0 ? exact : ofAccount);
}

function found(by: MatchedBy, items: readonly OpenItem[]): Match {
  const [first] = items;
  if (first === undefined) return { kind: 'unknown' };
  return { kind: 'found', by, debtorKey: first.debtorKey, debtKeys: items.map(({ debtKey }) => debtKey) };
}

function proposed(
  why: string,
  items: readonly OpenItem[],
  debtorKeys = [...new Set(items.map(({ debtorKey }) => debtorKey))],
): Match {
  return { kind: 'proposed', why, debtorKeys, debtKeys: items.map(({ debtKey }) => debtKey) };
}

/** Whether the money is all that is open on them, or that less what may be taken off. */
function settles(received: Received, items: readonly OpenItem[]): boolean {
  const { amount, bookedOn, bankChargesTolerance } = received;
  if (sumOf(items) === amount) return true;
  if (bookedOn === undefined) return false;
  const owed = items.map((item) => ({
    ...item,
    ...(item.terms ?? { invoiceTotal: item.amountOutstanding, issuedOn: bookedOn }),
  }));
  return allowancesFor(owed, { amount, bookedOn }, bankChargesTolerance) !== undefined;
}

function sumOf(items: readonly OpenItem[]): number {
  return items.reduce((sum, { amountOutstanding }) => sum + amountOutstanding, 0);
}
