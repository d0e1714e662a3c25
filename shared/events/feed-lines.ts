import * as z from 'zod';
import { numberInKey } from '../domain/debt.ts';
import { currencySchema, plainAmount } from '../domain/money.ts';
import { csvLine } from '../files/csv.ts';

/** An event as it is stored, for the feed of its day. */
export const feedEventSchema = z.object({
  outboxId: z.string(),
  type: z.string(),
  version: z.int(),
  at: z.string(),
  detail: z.looseObject({
    creditorId: z.string(),
    debtorKey: z.string().optional(),
    debtKey: z.string().optional(),
    debtKeys: z.array(z.string()).optional(),
    debts: z
      .array(
        z.object({
          debtKey: z.string(),
          stepId: z.string().optional(),
          amountCollectible: z.int(),
          currency: currencySchema,
        }),
      )
      .optional(),
    stepId: z.string().optional(),
    currency: currencySchema.optional(),
    amount: z.int().optional(),
    amountOutstanding: z.int().optional(),
    amountDisputed: z.int().optional(),
    amountCollectible: z.int().optional(),
    paymentId: z.string().optional(),
    promiseId: z.string().optional(),
    disputeId: z.string().optional(),
    contactId: z.string().optional(),
    reason: z.string().optional(),
    ruling: z.string().optional(),
    why: z.string().optional(),
  }),
});
export type FeedEvent = z.infer<typeof feedEventSchema>;

/** The columns of a day's feed. */
export const feedHead = [
  ...['at', 'event', 'version', 'event_id', 'customer', 'invoice', 'step', 'amount', 'currency'],
  ...['about', 'why'],
];

/** An event as one line of JSON: what the bus carries, with its type. */
export function feedJson({ outboxId: eventId, type, version, at, detail }: FeedEvent): string {
  return `${JSON.stringify({ type, version, eventId, at, ...detail })}\n`;
}

/** An event as lines of CSV: one for each invoice with an amount of its own, else one. */
export function feedCsv({ outboxId, type, version, at, detail }: FeedEvent): string {
  const { creditorId, debtorKey = '', currency } = detail;
  const start = [at, type, String(version), outboxId, without(creditorId, debtorKey)];
  const about = detail.paymentId ?? detail.promiseId ?? detail.disputeId ?? detail.contactId ?? '';
  const end = [about, detail.reason ?? detail.ruling ?? detail.why ?? ''];
  if (detail.debts !== undefined)
    return detail.debts
      .map((debt) => {
        const amount = plainAmount(debt.amountCollectible, debt.currency);
        const { debtKey, stepId = '' } = debt;
        return csvLine([...start, numberInKey(debtKey), stepId, amount, debt.currency, ...end]);
      })
      .join('');
  const sum = detail.amount ?? detail.amountDisputed ?? detail.amountCollectible ?? detail.amountOutstanding;
  const money =
    sum === undefined || currency === undefined ? ['', ''] : [plainAmount(sum, currency), currency];
  const invoices = (detail.debtKeys ?? [detail.debtKey ?? '']).map(numberInKey);
  return csvLine([...start, [...new Set(invoices)].join(' '), detail.stepId ?? '', ...money, ...end]);
}

/** A key as the creditor's own ledger has it. */
function without(creditorId: string, key: string): string {
  return key.startsWith(creditorId) ? key.slice(creditorId.length + 1) : key;
}
