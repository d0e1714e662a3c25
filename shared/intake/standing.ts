import type { Currency } from '../domain/money.ts';
import { fold } from './profile.ts';
import type { ReasonCode } from './reasons.ts';
import type { RowReader } from './row-reader.ts';

const types = verdicts({
  '': 'fine',
  invoice: 'fine',
  debitnote: 'fine',
  creditnote: 'credit-note',
  overpayment: 'overpayment',
  prepayment: 'overpayment',
  payment: 'overpayment',
  bill: 'bill',
  journalentry: 'journal-entry',
  interest: 'interest',
});

const statuses = verdicts({
  '': 'fine',
  approved: 'fine',
  open: 'fine',
  paid: 'fine',
  draft: 'not-approved',
  credit: 'credit-note',
  void: 'void',
});

function verdicts(known: Record<string, ReasonCode | 'fine'>): ReadonlyMap<string, ReasonCode | 'fine'> {
  return new Map(Object.entries(known));
}

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'oui', 'si', 'sí']);
const no = new Set(['', 'no', 'n', 'false', '0', '-', 'nein', 'non']);

/** Judges whether the document is an invoice that was approved and sent. */
export function judgeDocument(row: RowReader, hasSentColumn: boolean): void {
  judge(row, 'document_type', types, 'type-unknown');
  judge(row, 'status', statuses, 'status-unknown');
  if (hasSentColumn && !yes.has(row.word('sent'))) row.add('unsent', 'sent', row.text('sent'));
}

function judge(
  row: RowReader,
  field: 'document_type' | 'status',
  known: ReadonlyMap<string, ReasonCode | 'fine'>,
  unknown: ReasonCode,
): void {
  const word = row.word(field);
  const verdict = known.get(word) ?? known.get(fold(word)) ?? unknown;
  if (verdict !== 'fine') row.add(verdict, field, row.text(field));
}

/** A dunning block of the ledger: whatever it says, somebody has asked that this invoice rests. */
export function judgeBlock(row: RowReader): void {
  const word = row.word('dunning_block');
  if (!no.has(word)) row.add('dunning-block', 'dunning_block', row.text('dunning_block'));
}

const notedAsPaid =
  /^(?:fully |bereits |schon |déjà |reeds |ya )?(?:paid|pp|bezahlt|gezahlt|payée?|réglée?|betaald|pagad[oa])(?![\p{L}-])/iu;

/** People leave a word in the text of an item when it was paid and nobody has booked it yet. */
export function judgeNote(row: RowReader): void {
  const note = row.text('ledger_note');
  if (note !== '' && notedAsPaid.test(note)) row.add('noted-as-paid', 'ledger_note', note);
}

/** Down payments (SAP's mark A) are a credit; bills of exchange, requests and the like are no invoices that are due. */
export function judgeSpecial(row: RowReader): void {
  const mark = row.text('special_ledger');
  if (mark !== '') row.add(mark === 'A' ? 'overpayment' : 'special-ledger', 'special_ledger', mark);
}

/** Whether the contract provides for fees: yes, no, or nothing said. What is neither is held, as a sum hangs on it. */
export function readFeesAgreed(row: RowReader): boolean | undefined {
  const word = row.word('fees_agreed');
  if (word === '') return undefined;
  if (yes.has(word)) return true;
  if (!no.has(word)) row.add('fees-agreed-unknown', 'fees_agreed', row.text('fees_agreed'));
  return false;
}

/** What the contract was about and the day it was made; one is worth nothing without the other. */
export function readContract(row: RowReader): { subject: string; madeOn: string } | undefined {
  const subject = row.text('contract');
  const madeOn = row.date('contract_date', undefined);
  const isDated = row.text('contract_date') !== '';
  if (subject === '' && !isDated) return undefined;
  if (subject === '' || !isDated)
    row.add('contract-incomplete', subject === '' ? 'contract' : 'contract_date');
  return { subject, madeOn };
}

/**
 * Judges whether the customer disputes it: yes, no or the disputed amount. What is none of these counts as a
 * dispute. Gives the disputed minor units when only a part is disputed.
 */
export function judgeDispute(row: RowReader, currency: Currency | undefined): number | undefined {
  const word = row.word('disputed');
  if (no.has(word)) return undefined;
  const isAmount = !yes.has(word) && /\d/.test(word);
  const amount = isAmount ? row.amount('disputed', currency) : undefined;
  if (amount === 0) return undefined;
  row.add('disputed', 'disputed', row.text('disputed'));
  return amount !== undefined && amount > 0 ? amount : undefined;
}
