import type { Change } from '../../shared/domain/changes.ts';
import { creditHold } from '../../shared/domain/credit-hold.ts';
import { debtKeyOf, isOfOneInvoice } from '../../shared/domain/debt.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import type { Places } from '../../shared/domain/invoice-parts.ts';
import { type LedgerContext, mergeInvoice } from '../../shared/domain/merge-invoice.ts';
import { mergeUncertain } from '../../shared/domain/merge-uncertain.ts';
import type { Marked } from '../../shared/intake/group-rows.ts';
import { type ReasonCode, reasons, type WarningCode } from '../../shared/intake/reasons.ts';
import { outcomeOfProblems, type Result, resultOf, rowHashOf } from '../../shared/intake/result.ts';
import type { InvoiceRow, UncertainRow } from '../../shared/intake/row.ts';

export type Judged = { result: Result; changes: Change[] };

/** What the row's own words cannot say: whose ledger, which upload, when. */
export type Batch = Omit<LedgerContext, 'rowHash'> & {
  startedAt: string;
  /** Whether the upload is the whole list; absent: it may name some of it. */
  list?: 'full' | 'delta';
  /** Keys of invoices whose number turned out to be another customer's. */
  taken?: ReadonlySet<string>;
};

/** What becomes of one row of a ledger, given all that is known of its customer, and where it belongs. */
export function judgeRow(facts: Facts, marked: Marked, batch: Batch, places: Places | undefined): Judged {
  const { row, mark, invoice } = marked;
  if (row.kind === 'payment') throw new Error('a payment in a ledger');
  if (mark === 'repeated') return { result: resultOf(row, 'repeated'), changes: [] };
  if (mark === 'conflict') return doubtful(facts, row, ['conflict'], batch);
  if (row.kind === 'uncertain' && row.amends !== undefined) return amended(facts, row, row.amends, batch);
  if (row.kind === 'invoice') return certain(facts, { ...marked, row }, batch, places);
  const isOneOfSeveral = invoice !== undefined && invoice.parts.length > 0;
  return doubtful(facts, row, [], batch, { dueOn: row.asIssued ? undefined : row.dueOn, isOneOfSeveral });
}

/** A credit note or correction books nothing: what it is about rests until the ledger says what is left. */
function amended(
  facts: Facts,
  row: UncertainRow,
  amends: NonNullable<UncertainRow['amends']>,
  batch: Batch,
): Judged {
  const { about, changes } = creditHold(facts, { ...amends, currency: row.currency }, batch);
  const isNamed = amends.invoices.length > 0;
  const why: ReasonCode = about === 'unknown' ? 'credits-unknown' : 'credits-more';
  const told =
    isNamed && about !== 'named' ? { ...row, problems: [{ reason: why, found: amends.number }] } : row;
  return { result: resultOf(told, 'held'), changes };
}

function certain(
  facts: Facts,
  { row, credit = 0, invoice }: Marked & { row: InvoiceRow },
  batch: Batch,
  places: Places | undefined,
): Judged {
  const which = {
    dueOn: row.asIssued ? undefined : row.dueOn,
    isOneOfSeveral: invoice !== undefined && invoice.parts.length > 1,
  };
  if (batch.taken?.has(debtKeyOf(batch.creditor.id, row.invoiceNumber)))
    return doubtful(facts, row, ['number-of-another'], batch, which);
  const debtKey = places?.keys.get(row.dueOn);
  if (places !== undefined && debtKey === undefined)
    return doubtful(facts, row, ['instalment-unclear'], batch, which);
  if (credit >= row.amountOutstanding) return doubtful(facts, row, ['covered-by-credit'], batch, which);
  const owed = credit === 0 ? row : { ...row, amountOutstanding: row.amountOutstanding - credit };
  const isInstalment = places?.isInstalment === true;
  const warned: WarningCode[] = [
    ...(credit === 0 ? [] : ['credit-set-off' as const]),
    ...(isInstalment ? ['instalment' as const] : []),
  ];
  const place = debtKey === undefined ? undefined : { debtKey, isInstalment };
  const merged = mergeInvoice(facts, { ...owed, place }, { ...batch, rowHash: rowHashOf(owed) });
  switch (merged.outcome) {
    case 'held':
      return doubtful(facts, row, [merged.reason], batch, which);
    case 'older':
      return older(row);
    case 'unchanged':
      return { result: resultOf(row, outcomeBefore(facts, row, batch), [], warned), changes: [] };
    case 'accepted':
    case 'updated':
      return {
        result: resultOf(row, merged.outcome, [], [...warned, ...merged.contradicts]),
        changes: merged.changes,
      };
  }
}

/** A chunk that is tried again after a crash meets its own writes: they are what this batch did, not "unchanged". */
function outcomeBefore(facts: Facts, row: InvoiceRow, batch: Batch): 'accepted' | 'updated' | 'unchanged' {
  const ofInvoice = { creditorId: batch.creditor.id, invoiceNumber: row.invoiceNumber };
  const debt = facts.debts.find((one) => isOfOneInvoice(one, ofInvoice) && one.line === row.line);
  if (debt?.batch !== batch.batch) return 'unchanged';
  return debt.openedAt >= batch.startedAt ? 'accepted' : 'updated';
}

function doubtful(
  facts: Facts,
  row: InvoiceRow | UncertainRow,
  why: readonly ReasonCode[],
  batch: Batch,
  which: { dueOn?: string | undefined; isOneOfSeveral?: boolean } = {},
): Judged {
  const codes = [...(row.kind === 'uncertain' ? row.problems.map(({ reason }) => reason) : []), ...why];
  const result = resultOf(row, outcomeOfProblems(codes), why);
  if (row.invoiceNumber === undefined || isSilent(row, codes)) return { result, changes: [] };
  const stated = {
    invoiceNumber: row.invoiceNumber,
    currency: row.currency,
    matter: matterOf(row, codes),
    why: codes.map((code) => reasons[code].says).join(' '),
    amountDisputed: row.kind === 'uncertain' ? row.amountDisputed : undefined,
    line: row.line,
    ...which,
  };
  const merged = mergeUncertain(facts, stated, { ...batch, rowHash: rowHashOf(row) });
  if (merged === undefined) return { result, changes: [] };
  if (merged === 'older') return older(row);
  if (stated.matter !== 'settled') return { result, changes: merged.changes };
  const outcome = merged.changes.length > 0 ? 'updated' : 'unchanged';
  return { result: { ...result, outcome }, changes: merged.changes };
}

/** Only reported: a list that came late says nothing of a debt that a newer one has spoken of. */
function older(row: InvoiceRow | UncertainRow): Judged {
  return { result: resultOf(row, 'held', ['older-than-known']), changes: [] };
}

/** Reasons by which nothing is owed on an invoice any more. */
const settled = new Set<ReasonCode>(['nothing-owed', 'in-credit', 'covered-by-credit']);

/** When an invoice is due a known debt knows already: that a document of its time does not say it is no doubt. */
function isSilent({ asIssued }: InvoiceRow | UncertainRow, codes: readonly ReasonCode[]): boolean {
  return asIssued === true && codes.every((code) => code === 'due-date-missing');
}

function matterOf(
  { asIssued }: InvoiceRow | UncertainRow,
  codes: readonly ReasonCode[],
): 'settled' | 'disputed' | 'uncertain' {
  if (codes.every((code) => settled.has(code))) return asIssued ? 'uncertain' : 'settled';
  return codes.every((code) => code === 'disputed') ? 'disputed' : 'uncertain';
}
