import { type Currency, sumPerCurrency } from '../domain/money.ts';
import { impliedSet, type PaidSet, referenceBody } from '../domain/paid-set.ts';
import { collectible, type OpenInvoice } from '../messages/invoice-lines.ts';
import type { Form } from './form.ts';
import type { Visit } from './visit.ts';

/** What a page asks for: a set, the invoices of it, and the sum in each currency as the ledger has it now. */
export type ToPay = {
  set: PaidSet;
  invoices: readonly OpenInvoice[];
  sums: readonly { currency: Currency; minorUnits: number }[];
  /** Only a part of the set is paid. */
  isPart: boolean;
};

/** What is asked for unless somebody chose otherwise: what is due, else what will be; never what is disputed. */
export function askedFor({ open }: Pick<Visit, 'open'>): ToPay {
  const due = open.filter(({ section }) => section === 'due');
  const asked = due.length > 0 ? due : open.filter(({ section }) => section === 'not-yet-due');
  const [only] = asked;
  const set: PaidSet =
    asked.length === 1 && only !== undefined
      ? { kind: 'invoices', debtKeys: [only.debtKey] }
      : { kind: 'collectible' };
  return { set, invoices: asked, sums: sumPerCurrency(asked.map(collectible)), isPart: false };
}

/** What paying a set comes to now. */
export function payable({ open }: Pick<Visit, 'open'>, set: PaidSet): ToPay {
  const invoices = open.filter((invoice) => isIn(set, invoice) && sumOf(set, invoice).minorUnits > 0);
  return { set, invoices, sums: sumPerCurrency(invoices.map((one) => sumOf(set, one))), isPart: false };
}

function isIn(set: PaidSet, { debtKey }: OpenInvoice): boolean {
  return set.kind !== 'invoices' || set.debtKeys.includes(debtKey);
}

/** Of an invoice that is chosen by itself all that is open is paid, where nothing of it may be asked for. */
function sumOf({ kind }: PaidSet, invoice: OpenInvoice): { currency: Currency; minorUnits: number } {
  const { currency, amountOutstanding, amountCollectible } = invoice;
  if (kind === 'collectible') return collectible(invoice);
  const isWhole = kind === 'open' || amountCollectible === 0;
  return { currency, minorUnits: isWhole ? amountOutstanding : amountCollectible };
}

/** The choice that a page's address stands for; undefined for none, or one that is not of this debtor. */
export async function chosenIn(visit: Visit, query: Form): Promise<ToPay | undefined> {
  const body = query.one('set');
  if (body === '') return undefined;
  const { facts, creditor, deps } = visit;
  const payer = { creditorId: creditor.id, debtorKey: facts.profile.debtorKey };
  const kept = impliedSet(body, payer, facts.debts) ?? (await deps.findChosenSet(payer, body));
  if (kept === undefined) return undefined;
  const whole = payable(visit, kept);
  return partOf(whole, query) ?? whole;
}

/** Only a part, where the address names one that is smaller than the sum. */
function partOf(whole: ToPay, query: Form): ToPay | undefined {
  const sum = whole.sums.find(({ currency }) => currency === query.one('currency'));
  const amount = /^\d{1,15}$/.test(query.one('amount')) ? Number(query.one('amount')) : 0;
  if (sum === undefined || amount < 1 || amount >= sum.minorUnits) return undefined;
  return { ...whole, sums: [{ ...sum, minorUnits: amount }], isPart: true };
}

/** The address of a choice, within a visit. */
export function addressOf(
  { facts, creditor }: Pick<Visit, 'facts' | 'creditor'>,
  set: PaidSet,
  part?: { currency: Currency; minorUnits: number },
): string {
  const body = referenceBody({ creditorId: creditor.id, debtorKey: facts.profile.debtorKey }, set);
  const query = new URLSearchParams({ set: body });
  if (part !== undefined) {
    query.set('amount', String(part.minorUnits));
    query.set('currency', part.currency);
  }
  return `pay?${query}`;
}
