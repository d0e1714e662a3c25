import type { Money } from '../../shared/domain/book-money.ts';
import { nameInKey } from '../../shared/domain/debt.ts';
import type { Match } from '../../shared/domain/matching/match-payment.ts';
import { proposalTask } from '../../shared/domain/money-proposal.ts';
import type { PaidSet } from '../../shared/domain/paid-set.ts';
import type { Chunk } from '../../shared/intake/chunk.ts';
import { type Result, resultOf } from '../../shared/intake/result.ts';
import type { PaymentRow } from '../../shared/intake/row.ts';
import { bookPayment } from '../../shared/store/book-payment.ts';
import { isBooked } from '../../shared/store/booked-money.ts';
import type { Cases } from '../../shared/store/cases.ts';
import type { Write } from '../../shared/store/commit.ts';
import { decideAndCommit } from '../../shared/store/decide-and-commit.ts';
import { taskItem } from '../../shared/store/items.ts';
import { noteAccount } from '../../shared/store/payer-accounts.ts';
import { listUnmatched, unlistUnmatched } from '../../shared/store/unmatched.ts';
import { findBankMatch } from './find-bank-match.ts';
import { findPaid, findPaidTogether } from './find-paid.ts';
import type { Batch } from './judge-row.ts';

export type BankPaymentRow = PaymentRow & { bank: NonNullable<PaymentRow['bank']> };

/** Whether it stands in a statement or entry that does not add up. */
export function isBlocked({ bank }: BankPaymentRow, blocked: Chunk['blocked']): boolean {
  return (blocked ?? []).some(
    ({ statement, entry }) => statement === bank.statement && (entry === undefined || entry === bank.entry),
  );
}

/**
 * Books a payment of a bank statement where it is certain what it is for; else it goes on the list, with a proposal
 * where there is one, and a debtor who may have paid is left alone until a person has looked.
 */
export async function importBankPayment(
  cases: Cases,
  batch: Batch,
  row: BankPaymentRow,
  money: Money,
): Promise<Result> {
  const { creditor } = batch;
  if (await isBooked(cases, creditor.id, money.paymentId)) return resultOf(row, 'unchanged');
  const match = await whatFor(cases, batch, row);
  if (match.kind === 'found') {
    const { debtorKey, set } = match;
    const { isNew, rest } = await bookPayment(cases, { debtorKey, set }, money, batch);
    if (isNew) await unlistUnmatched(cases, creditor.id, money);
    if (money.amount > 0 && row.bank.account !== undefined)
      await noteAccount(cases, { creditorId: creditor.id, debtorKey }, row.bank.account);
    return resultOf(row, isNew ? 'accepted' : 'unchanged', [], rest === 0 ? [] : ['payment-surplus']);
  }
  const { reference } = row;
  if (match.kind === 'unknown') {
    await listUnmatched(cases, creditor.id, money, { reference });
    return resultOf(row, 'held', ['payment-unmatched']);
  }
  await propose(cases, money, match, batch);
  const invoiceNumbers = match.debtKeys.map(nameInKey);
  const proposal = { why: match.why, invoiceNumbers, debtorKeys: restingFor(match) };
  await listUnmatched(cases, creditor.id, money, { reference, proposal });
  return resultOf(row, 'held', ['payment-proposed']);
}

/** An account that more customers paid from is a payment service's, and says nothing of any of them. */
const mostResting = 5;

function restingFor({ debtorKeys }: Proposed): string[] {
  return debtorKeys.length > mostResting ? [] : [...debtorKeys];
}

/** Puts a proposal on the list of a person and lets those rest whose money it may be, once for the same money. */
async function propose(cases: Cases, money: Money, proposal: Proposed, batch: Batch): Promise<void> {
  for (const debtorKey of restingFor(proposal))
    await decideAndCommit<void>(cases, debtorKey, (facts) => {
      const task = proposalTask(facts, money, proposal, batch);
      if (facts.tasks.some(({ taskId }) => taskId === task.taskId)) return { answer: undefined };
      const writes: Write[] = [{ kind: 'put', item: taskItem(debtorKey, task), ifAbsent: true }];
      return { answer: undefined, change: { seen: facts.profile.version, writes } };
    });
}

type Proposed = Extract<Match, { kind: 'proposed' }>;

type WhatFor = { kind: 'found'; debtorKey: string; set: PaidSet } | Proposed | { kind: 'unknown' };

async function whatFor(cases: Cases, { creditor }: Batch, row: BankPaymentRow): Promise<WhatFor> {
  if (row.amount < 0) {
    // Money that went back belongs where it was booked, which the same words say.
    const paid =
      (await findPaid(cases, creditor.id, row)) ?? (await findPaidTogether(cases, creditor.id, row));
    return paid === undefined ? { kind: 'unknown' } : { kind: 'found', ...paid };
  }
  const match = await findBankMatch(cases, creditor, row);
  if (match.kind !== 'found') return match;
  const { debtorKey, debtKeys, set } = match;
  return { kind: 'found', debtorKey, set: set ?? { kind: 'invoices', debtKeys } };
}
