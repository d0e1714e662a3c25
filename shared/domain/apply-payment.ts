import type { Change } from './changes.ts';
import { type Debt, isSettled } from './debt.ts';
import type { Facts } from './facts.ts';
import { paid } from './ledger-balance.ts';
import type { Payment } from './records.ts';
import { returnedBefore } from './returned-before.ts';

/** `alreadyBooked`: this very payment was booked before. `surplus`: minor units paid beyond what was owed. */
type Applied =
  | { kind: 'applied'; changes: Change[]; surplus: number }
  | { kind: 'alreadyBooked'; surplus: number };

/**
 * What money received, or (negative) returned, changes about its debt. A part payment keeps the rest; what is paid too
 * much is left over; a return reopens. Money whose return was told before it changes nothing: it came and went back.
 * `receivedAt` is the instant of the payment's record.
 */
export function applyPayment(facts: Facts, debt: Debt, received: Payment): Applied {
  const booked = facts.payments.find(({ paymentId }) => paymentId === received.paymentId);
  if (booked !== undefined) return { kind: 'alreadyBooked', surplus: received.amount - booked.amount };
  const back = Math.min(Math.max(0, received.amount), returnedBefore(facts, debt, received.bookedOn));
  const surplus = Math.max(0, received.amount - back - debt.amountOutstanding);
  const amount = received.amount - surplus;
  if (amount === 0 && surplus > 0) return { kind: 'applied', changes: [], surplus };
  const moves = amount - back + (received.allowance?.amount ?? 0);
  const balance = paid(debt, moves, debt.invoiceTotal);
  const uncounted = amount > 0 ? back : moves - (debt.amountOutstanding - balance.amountOutstanding);
  const payment = { ...received, amount, ...(uncounted === 0 ? {} : { uncounted }) };
  const changes: Change[] = [{ kind: 'payment', payment }, ...changesOf(debt, balance, payment)];
  return { kind: 'applied', changes, surplus };
}

function changesOf(debt: Debt, balance: ReturnType<typeof paid>, payment: Payment): Change[] {
  const settles = debt.amountOutstanding > 0 && balance.amountOutstanding === 0;
  const reopens = isSettled(debt) && balance.amountOutstanding > 0;
  const set = {
    ...balance,
    ...(reopens ? { state: 'open' as const, lookAt: payment.receivedAt } : {}),
  };
  const after = { ...debt, ...set };
  const changes: Change[] = [{ kind: 'debtChanged', debt: after, set }];
  if (settles) {
    const { paymentId } = payment;
    changes.push({ kind: 'settled', debt: after }, { kind: 'thanks', debts: [after], paymentId });
  }
  if (reopens) changes.push({ kind: 'reopened', debt: after });
  return changes;
}

/** The words of a payment's reference that could be an invoice number, the whole reference first. */
export function candidateNumbers(reference: string): string[] {
  const words = reference.split(/[\s,;:]+/).map((word) => word.replace(/^[("'#]+|[)"'.!?]+$/g, ''));
  return [
    ...new Set([reference.trim(), ...words.filter((word) => word.length >= 3 && /\d/.test(word))]),
  ].slice(0, 12);
}
