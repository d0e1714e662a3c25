import type { Change } from './changes.ts';
import { type Debt, isSettled } from './debt.ts';
import type { Facts } from './facts.ts';
import { paid } from './ledger-balance.ts';
import type { Payment } from './records.ts';

/** `alreadyBooked`: this very payment was booked before. `surplus`: minor units paid beyond what was owed. */
type Applied =
  | { kind: 'applied'; changes: Change[]; surplus: number }
  | { kind: 'alreadyBooked'; surplus: number };

/**
 * What money received, or (negative) returned, changes about its debt. A part payment keeps the rest; what is paid too
 * much is left over; a return reopens. `receivedAt` is the instant of the payment's record.
 */
export function applyPayment(facts: Facts, debt: Debt, received: Payment): Applied {
  const booked = facts.payments.find(({ paymentId }) => paymentId === received.paymentId);
  if (booked !== undefined) return { kind: 'alreadyBooked', surplus: received.amount - booked.amount };
  const surplus = Math.max(0, received.amount - debt.amountOutstanding);
  const payment = { ...received, amount: received.amount - surplus };
  if (payment.amount === 0 && surplus > 0) return { kind: 'applied', changes: [], surplus };
  const balance = paid(debt, payment.amount + (payment.allowance?.amount ?? 0), debt.invoiceTotal);
  const settles = debt.amountOutstanding > 0 && balance.amountOutstanding === 0;
  const reopens = isSettled(debt) && balance.amountOutstanding > 0;
  const set = {
    ...balance,
    ...(reopens ? { state: 'open' as const, lookAt: received.receivedAt } : {}),
  };
  const after = { ...debt, ...set };
  const changes: Change[] = [
    { kind: 'payment', payment },
    { kind: 'debtChanged', debt: after, set },
  ];
  if (settles) {
    const { paymentId } = payment;
    changes.push({ kind: 'settled', debt: after }, { kind: 'thanks', debts: [after], paymentId });
  }
  if (reopens) changes.push({ kind: 'reopened', debt: after });
  return { kind: 'applied', changes, surplus };
}

/** The words of a payment's reference that could be an invoice number, the whole reference first. */
export function candidateNumbers(reference: string): string[] {
  const words = reference.split(/[\s,;:]+/).map((word) => word.replace(/^[("'#]+|[)"'.!?]+$/g, ''));
  return [
    ...new Set([reference.trim(), ...words.filter((word) => word.length >= 3 && /\d/.test(word))]),
  ].slice(0, 12);
}
