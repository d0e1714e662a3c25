import type { Debt } from '../domain/debt.ts';
import type { Facts } from '../domain/facts.ts';
import type { Dispute, Payment } from '../domain/records.ts';
import type { Write } from '../store/commit.ts';
import { eventWrite } from './event-item.ts';

/** The event of a debt that finance handed over. */
export function opened(debt: Debt, at: string): Write {
  const { creditorId, debtorKey, debtKey, currency, invoiceTotal, amountOutstanding } = debt;
  const { issuedOn, dueOn, policyId, policyVersion } = debt;
  const amounts = { currency, invoiceTotal, amountOutstanding };
  return eventWrite(
    { owner: debtorKey, outboxId: `opened#${debtKey}`, at },
    {
      type: 'DebtOpened',
      detail: {
        ...{ creditorId, debtorKey, debtKey, ...amounts },
        ...{ issuedOn, dueOn, policyId, policyVersion },
      },
    },
  );
}

/** The event of an objection that a file brought. */
export function disputed(facts: Facts, dispute: Dispute, at: string): Write[] {
  const { disputeId, debtKey, reason, amountDisputed } = dispute;
  return debtOf(facts, debtKey).map(({ creditorId, debtorKey, currency }) =>
    eventWrite(
      { owner: debtorKey, outboxId: `disputed#${disputeId}`, at },
      {
        type: 'DebtDisputed',
        detail: { creditorId, debtorKey, debtKey, disputeId, reason, amountDisputed, currency },
      },
    ),
  );
}

/** The event of money that was matched to a debt. */
export function booked(facts: Facts, payment: Payment, at: string): Write[] {
  const { paymentId, debtKey, amount, currency, bookedOn } = payment;
  return debtOf(facts, debtKey).map(({ creditorId, debtorKey }) =>
    eventWrite(
      { owner: debtorKey, outboxId: `booked#${paymentId}`, at },
      {
        type: 'PaymentBooked',
        detail: { creditorId, debtorKey, debtKey, paymentId, amount, currency, bookedOn },
      },
    ),
  );
}

/** The events of a debt on which nothing is owed any more: it is settled, and thereby closed. */
export function settled(debt: Debt, at: string): Write[] {
  const { debtorKey, debtKey } = debt;
  return [
    eventWrite(
      { owner: debtorKey, outboxId: `settled#${debtKey}#${at}`, at },
      { type: 'DebtSettled', detail: figures(debt) },
    ),
    closed(debt, 'settled', at),
  ];
}

/** The event of a debt on which something is owed again. */
export function reopened(debt: Debt, at: string): Write {
  const { debtorKey, debtKey } = debt;
  return eventWrite(
    { owner: debtorKey, outboxId: `reopened#${debtKey}#${at}`, at },
    { type: 'DebtReopened', detail: figures(debt) },
  );
}

/** The event of a debt that nobody asks for any more. */
export function closed(
  { creditorId, debtorKey, debtKey }: Pick<Debt, 'creditorId' | 'debtorKey' | 'debtKey'>,
  why: 'settled' | 'withdrawn' | 'written-off',
  at: string,
): Write {
  return eventWrite(
    { owner: debtorKey, outboxId: `closed#${debtKey}#${at}`, at },
    { type: 'DebtClosed', detail: { creditorId, debtorKey, debtKey, why } },
  );
}

function figures({ creditorId, debtorKey, debtKey, currency, amountOutstanding }: Debt) {
  return { creditorId, debtorKey, debtKey, currency, amountOutstanding };
}

function debtOf({ debts }: Facts, debtKey: string): Debt[] {
  return debts.filter((debt) => debt.debtKey === debtKey);
}
