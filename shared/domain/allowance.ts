import * as z from 'zod';
import type { Debt } from './debt.ts';
import { minorUnitsSchema } from './money.ts';
import { addDays } from './time.ts';

/** What a payment is rightly less than the invoice by, in minor units; negative: taken back with a returned payment. */
export const allowanceSchema = z.object({
  kind: z.enum(['discount', 'bank-charges']),
  amount: minorUnitsSchema,
});
export type Allowance = z.infer<typeof allowanceSchema>;

/** What may be missing for charges of banks, in minor units by currency; a currency that is absent: nothing. */
export type ChargesTolerance = Readonly<Record<string, number>>;

type Owed = Pick<
  Debt,
  'invoiceTotal' | 'amountOutstanding' | 'issuedOn' | 'discount' | 'currency' | 'debtKey'
>;
type Came = { amount: number; bookedOn: string };

/** Days a transfer may take: one that is ordered on the last day of a discount is booked after a weekend. */
const transferDays = 3;

/** What is let off on each of these invoices, all open, so that the money settles them all; undefined: it does not. */
export function allowancesFor(
  owed: readonly Owed[],
  came: Came,
  tolerance: ChargesTolerance = {},
): Map<string, Allowance> | undefined {
  const open = owed.reduce((sum, { amountOutstanding }) => sum + amountOutstanding, 0);
  const short = open - came.amount;
  if (short <= 0 || came.amount <= 0) return undefined;
  return discounts(owed, came, short) ?? charges(owed, short, tolerance);
}

/** Each discount is rounded once; money on the half of a unit may be rounded either way. */
function discounts(owed: readonly Owed[], { bookedOn }: Came, short: number) {
  const entitled = owed.filter((one) => isWithinTerms(one, bookedOn));
  const downTo = (one: Owed) => Math.ceil(exactDiscount(one) - 0.5);
  const upTo = (one: Owed) => Math.floor(exactDiscount(one) + 0.5);
  let spare = short - entitled.reduce((sum, one) => sum + downTo(one), 0);
  if (entitled.length === 0 || spare < 0) return undefined;
  const found = new Map<string, Allowance>();
  for (const one of entitled) {
    const more = Math.min(spare, upTo(one) - downTo(one));
    spare -= more;
    found.set(one.debtKey, { kind: 'discount', amount: downTo(one) + more });
  }
  return spare === 0 ? found : undefined;
}

/** A discount is for an invoice paid as a whole, up to its last day and the days of a transfer. */
function isWithinTerms({ discount, issuedOn, invoiceTotal, amountOutstanding }: Owed, bookedOn: string) {
  if (discount === undefined || amountOutstanding !== invoiceTotal) return false;
  return bookedOn <= addDays(issuedOn, discount.days + transferDays);
}

function exactDiscount({ discount, invoiceTotal }: Owed): number {
  return (invoiceTotal * (discount?.basisPoints ?? 0)) / 10_000;
}

/** Of one invoice only: of several nobody could say where the charges belong. */
function charges([one, ...others]: readonly Owed[], short: number, tolerance: ChargesTolerance) {
  if (one === undefined || others.length > 0 || short > (tolerance[one.currency] ?? 0)) return undefined;
  return new Map([[one.debtKey, { kind: 'bank-charges' as const, amount: short }]]);
}
