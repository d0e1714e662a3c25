import type { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import { type Allowance, allowancesFor, type ChargesTolerance } from './allowance.ts';
import { amountsOf } from './amounts.ts';
import { applyPayment } from './apply-payment.ts';
import { type Change, changed } from './changes.ts';
import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import { writtenAmount } from './money.ts';
import { proposalDone } from './money-proposal.ts';
import { type NewTask, newTask } from './new-task.ts';
import type { PaidSet } from './paid-set.ts';
import type { Payment } from './records.ts';
import { returnedBefore } from './returned-before.ts';
import { takeBack } from './take-back.ts';

/** Money that came in or, negative, went back; `paymentId` names it for good, however often it is told. */
export type Money = Omit<Payment, 'debtKey'>;

export type Booking = {
  creditor: NewTask['creditor'] & { bankChargesTolerance?: ChargesTolerance | undefined };
  policy: Policy;
  now: Temporal.Instant;
};

/**
 * `rest`: minor units that pay nothing of the set (negative: that were returned beyond what it had paid). `more`: there
 * are too many invoices for one write; write these changes, and book the same money again on the facts after them.
 */
export type Booked = { isNew: boolean; changes: Change[]; rest: number; more: boolean };

/** What one invoice takes of some money, or gives back. */
export type Share = { debt: Debt; amount: number; allowance?: Allowance | undefined };

/** Invoices of one write: each takes up to seven of a transaction’s hundred actions. */
const mostShares = 13;

/**
 * Books money on what it is for: oldest due first, each invoice at most what is open, never across currencies. What is
 * left over is a task for a person in the same write, so that every unit is on an invoice or on somebody's list.
 * What was booked of it before is not booked again.
 */
export function bookMoney(facts: Facts, set: PaidSet, money: Money, booking: Booking): Booked {
  const { paymentId } = money;
  const before = facts.payments.filter((one) => isPartOf(one, paymentId));
  const left = money.amount - sumOf(before);
  const told = facts.tasks.some((task) => task.kind === 'payment' && task.about === paymentId);
  if (told || left === 0) return { isNew: false, changes: [], rest: left, more: false };
  const debts = debtsOf(facts, set, money, booking.creditor.id);
  const settling = left === money.amount ? settlingAll(debts, facts, money, booking) : undefined;
  const shares =
    settling ??
    (left > 0 ? divide(debts, facts, set, { ...money, amount: left }) : takeBack(debts, facts, left));
  const idOf = (place: number) =>
    debts.length === 1 ? paymentId : `${paymentId}~${before.length + place + 1}`;
  const { changes, after } = applied(facts, shares.slice(0, mostShares), money, idOf);
  if (shares.length > mostShares) return { isNew: true, changes, rest: 0, more: true };
  const rest = money.amount - sumOf(after.payments.filter((one) => isPartOf(one, paymentId)));
  const task = rest === 0 ? [] : [leftOver(debts, money, rest, booking)];
  const done = proposalDone(facts, paymentId, booking);
  const tasks: Change[] = done === undefined ? task : [...task, { kind: 'task', task: done }];
  return { isNew: true, changes: [...changes, ...thanksFor(after, money), ...tasks], rest, more: false };
}

/** Whether a record is of this money: one invoice bears its own id, several a number each. */
export function isPartOf({ paymentId }: Pick<Payment, 'paymentId'>, whole: string): boolean {
  return paymentId === whole || paymentId.startsWith(`${whole}~`);
}

/** The debts a set is about in this currency, oldest due first. */
function debtsOf({ debts }: Facts, set: PaidSet, { currency }: Money, creditorId: string): Debt[] {
  return debts
    .filter((debt) => debt.currency === currency && debt.creditorId === creditorId)
    .filter((debt) =>
      set.kind === 'invoices' ? set.debtKeys.includes(debt.debtKey) : debt.withdrawnBy === undefined,
    )
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.invoiceNumber.localeCompare(b.invoiceNumber));
}

/** Each invoice in full, where what is missing is a discount or charges of banks; nothing of it may be disputed or back. */
function settlingAll(
  debts: readonly Debt[],
  facts: Facts,
  money: Money,
  { creditor }: Booking,
): Share[] | undefined {
  const open = debts.filter(({ amountOutstanding }) => amountOutstanding > 0);
  const isOwn = (debt: Debt) =>
    amountsOf(debt, facts).amountDisputed === 0 && returnedBefore(facts, debt, money.bookedOn) === 0;
  if (open.length > mostShares || !open.every(isOwn)) return undefined;
  const allowances = allowancesFor(open, money, creditor.bankChargesTolerance);
  return (
    allowances &&
    open.map((debt) => {
      const allowance = allowances.get(debt.debtKey);
      return { debt, amount: debt.amountOutstanding - (allowance?.amount ?? 0), allowance };
    })
  );
}

/**
 * Money that went back before it was told is on its invoice first; then what may be asked for; a disputed part is paid
 * only where the set says so.
 */
function divide(
  debts: readonly Debt[],
  facts: Facts,
  set: PaidSet,
  { amount, bookedOn }: Pick<Money, 'amount' | 'bookedOn'>,
): Share[] {
  const back = (debt: Debt) => returnedBefore(facts, debt, bookedOn);
  const undisputed = (debt: Debt) => amountsOf(debt, facts).amountCollectible;
  const disputed = (debt: Debt) => amountsOf(debt, facts).amountDisputed;
  const shares = new Map<Debt, number>();
  let left = amount;
  for (const part of set.kind === 'collectible' ? [back, undisputed] : [back, undisputed, disputed]) {
    for (const debt of debts) {
      const share = Math.min(left, part(debt));
      if (share > 0) shares.set(debt, (shares.get(debt) ?? 0) + share);
      left -= share;
    }
  }
  return [...shares].map(([debt, share]) => ({ debt, amount: share }));
}

function applied(
  facts: Facts,
  shares: readonly Share[],
  money: Money,
  idOf: (place: number) => string,
): { changes: Change[]; after: Facts } {
  const changes: Change[] = [];
  let after = facts;
  for (const [place, { debt, amount, allowance }] of shares.entries()) {
    const payment = {
      ...{ ...money, paymentId: idOf(place), amount, debtKey: debt.debtKey },
      ...(allowance === undefined ? {} : { allowance }),
    };
    const done = applyPayment(after, debt, payment);
    if (done.kind === 'alreadyBooked') continue;
    const own = done.changes.filter(({ kind }) => kind !== 'thanks');
    after = own.reduce(changed, after);
    changes.push(...own);
  }
  return { changes, after };
}

/** One payment is thanked for once, however many invoices it settles. */
function thanksFor({ debts, payments }: Facts, { paymentId, amount }: Money): Change[] {
  const paid = new Set(payments.filter((one) => isPartOf(one, paymentId)).map(({ debtKey }) => debtKey));
  const settled = debts.filter((debt) => paid.has(debt.debtKey) && debt.amountOutstanding === 0);
  return amount > 0 && settled.length > 0 ? [{ kind: 'thanks', debts: settled, paymentId }] : [];
}

function sumOf(payments: readonly Payment[]): number {
  return payments.reduce((sum, { amount }) => sum + amount, 0);
}

function leftOver(debts: readonly Debt[], money: Money, rest: number, booking: Booking): Change {
  const { paymentId, currency, bookedOn } = money;
  const sum = writtenAmount(Math.abs(rest), currency, 'en');
  const needs =
    rest > 0
      ? `${sum} of the payment of ${bookedOn} is more than was open. Ask the customer whether it pays something else or goes back, and book or return it.`
      : `${sum} was returned on ${bookedOn} beyond what these invoices had been paid. Find out which payment it belongs to.`;
  const lines = debts.map(({ debtKey }) => ({ debtKey, amountCollectible: 0, currency }));
  const task = newTask({ kind: 'payment', matter: paymentId, ...booking, lines, needs, about: paymentId });
  return { kind: 'task', task };
}
