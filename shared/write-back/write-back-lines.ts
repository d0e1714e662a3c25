import * as z from 'zod';
import type { Facts } from '../domain/facts.ts';
import { dayOf, type Scope } from '../domain/figures/scope.ts';
import { collectionContacts, levelOf } from '../domain/ladder.ts';
import { currencySchema, plainAmount } from '../domain/money.ts';
import { csvLine } from '../files/csv.ts';
import type { DecisionRecord } from '../policy/record-schema.ts';

/** What a creditor's books can take over of a day, each in a file of its own. */
export const sheets = ['invoices', 'allocations', 'charges'] as const;
export type Sheet = (typeof sheets)[number];

/** The columns of each file. The due date tells the instalments of an invoice apart. */
export const sheetHeads: Readonly<Record<Sheet, readonly string[]>> = {
  invoices: [
    ...['customer_number', 'invoice_number', 'currency', 'outstanding', 'dunning_level'],
    ...['last_contact_on', 'last_contact_by', 'last_step', 'due_on'],
  ],
  allocations: [
    ...['customer_number', 'invoice_number', 'payment_id', 'booked_on', 'received_on', 'currency', 'amount'],
    ...['allowance', 'allowance_amount', 'due_on'],
  ],
  charges: [
    ...['customer_number', 'invoice_number', 'kind', 'status', 'currency', 'amount', 'asked_on', 'step'],
    'waived_if_paid_by',
  ],
};

/** What the books can take over about one debtor: lines of CSV for each file. */
export function writeBackLines(
  facts: Facts,
  records: readonly DecisionRecord[],
  scope: Scope,
): Record<Sheet, string[]> {
  return {
    invoices: invoiceLines(facts, scope),
    allocations: allocationLines(facts, scope),
    charges: chargeLines(facts, records, scope),
  };
}

/** Each open invoice with how far it was dunned; a contact that may not have arrived counts, one that failed does not. */
function invoiceLines(facts: Facts, { creditorId, timeZone }: Scope): string[] {
  const { customerNumber } = facts.profile;
  return facts.debts
    .filter((debt) => debt.creditorId === creditorId && debt.state === 'open' && debt.amountOutstanding > 0)
    .map(({ debtKey, invoiceNumber, currency, amountOutstanding, dueOn }) => {
      const named = collectionContacts(facts).filter(({ lines }) =>
        lines.some((line) => line.debtKey === debtKey),
      );
      const last = [...named].sort((a, b) => a.reservedAt.localeCompare(b.reservedAt)).at(-1);
      const contact =
        last === undefined ? ['', '', ''] : [dayOf(last.reservedAt, { timeZone }), last.channel, last.stepId];
      const level = String(levelOf(debtKey, facts));
      const outstanding = plainAmount(amountOutstanding, currency);
      return csvLine([customerNumber, invoiceNumber, currency, outstanding, level, ...contact, dueOn]);
    });
}

/** Which invoice each payment of the days was matched to, with what was let off; negative: it went back. */
function allocationLines({ profile, debts, payments }: Facts, scope: Scope): string[] {
  return payments.flatMap((payment) => {
    const debt = debts.find(({ debtKey }) => debtKey === payment.debtKey);
    const receivedOn = dayOf(payment.receivedAt, scope);
    if (debt?.creditorId !== scope.creditorId || !scope.closes.includes(receivedOn)) return [];
    const { paymentId, bookedOn, amount, currency, allowance } = payment;
    const off =
      allowance === undefined ? ['', ''] : [allowance.kind, plainAmount(allowance.amount, currency)];
    const start = [profile.customerNumber, debt.invoiceNumber, paymentId, bookedOn, receivedOn];
    return [csvLine([...start, currency, plainAmount(amount, currency), ...off, debt.dueOn])];
  });
}

const sumSchema = z.object({ minorUnits: z.int() });
const askedSchema = z.object({
  debtKey: z.string(),
  currency: currencySchema,
  charged: z
    .object({ interest: sumSchema.optional(), costs: sumSchema.optional(), waivedIfPaidBy: z.string() })
    .optional(),
});

/** What messages of the days asked beside the invoices. A proposal: nothing of it is in the books until somebody enters it. */
function chargeLines(facts: Facts, records: readonly DecisionRecord[], scope: Scope): string[] {
  return records.flatMap((record) => {
    if (record.kind !== 'step' || record.plan === undefined || !didLeave(record.contactId, facts)) return [];
    const askedOn = dayOf(record.at, scope);
    if (!scope.closes.includes(askedOn)) return [];
    const { stepId } = record.plan;
    return record.plan.lines.flatMap((line) => {
      const { debtKey, currency, charged } = askedSchema.parse(line);
      const debt = facts.debts.find((one) => one.debtKey === debtKey);
      if (debt?.creditorId !== scope.creditorId || charged === undefined) return [];
      const start = [facts.profile.customerNumber, debt.invoiceNumber];
      return (['interest', 'costs'] as const).flatMap((kind) => {
        const sum = charged[kind];
        if (sum === undefined) return [];
        const amount = plainAmount(sum.minorUnits, currency);
        const end = [currency, amount, askedOn, stepId, charged.waivedIfPaidBy];
        return [csvLine([...start, kind, 'proposed', ...end])];
      });
    });
  });
}

function didLeave(contactId: string | undefined, { contacts }: Facts): boolean {
  return contacts.some((one) => one.contactId === contactId && one.status === 'SENT');
}
