import * as z from 'zod';
import { currencySchema, minorUnitsSchema } from '../domain/money.ts';
import { instantSchema, localDateSchema } from '../domain/time.ts';
import { aboutDebt, aboutDebtor, eventOf, namedDebt, outstanding } from './event-parts.ts';

/** What happens to a debt from the day finance hands it over. */
export const debtEvents = [
  eventOf('DebtOpened', 1, {
    ...{ ...aboutDebt, ...outstanding, invoiceTotal: minorUnitsSchema },
    ...{ issuedOn: localDateSchema, dueOn: localDateSchema, policyId: z.string(), policyVersion: z.int() },
  }),
  /** A message left, or somebody was called; each debt it named with its step. */
  eventOf('DebtContacted', 1, {
    ...{ ...aboutDebtor, contactId: z.string(), channel: z.enum(['email', 'call']), stepId: z.string() },
    debts: z.array(z.object(namedDebt)),
  }),
  /** A step was due and may not be taken: once for each debt, step and ruling, however often it is asked. */
  eventOf('ContactRefused', 1, {
    ...{ ...aboutDebt, stepId: z.string(), ruling: z.string(), rules: z.array(z.string()) },
    until: instantSchema.optional(),
  }),
  eventOf('DebtDisputed', 1, {
    ...{ ...aboutDebt, disputeId: z.string(), reason: z.string() },
    /** Absent: the whole invoice. */
    amountDisputed: minorUnitsSchema.optional(),
    currency: currencySchema,
  }),
  eventOf('PromiseMade', 1, {
    ...{ ...aboutDebtor, promiseId: z.string(), debtKeys: z.array(z.string()), promisedOn: localDateSchema },
    /** Absent: all that is open. */
    amount: minorUnitsSchema.optional(),
    currency: currencySchema.optional(),
  }),
  /** Money that was matched to a debt; negative: it went back. */
  eventOf('PaymentBooked', 1, {
    ...{ ...aboutDebt, paymentId: z.string(), amount: minorUnitsSchema, currency: currencySchema },
    bookedOn: localDateSchema,
  }),
  eventOf('DebtEscalated', 1, {
    ...{ ...aboutDebt, stepId: z.string(), measure: z.enum(['withhold-business', 'agency', 'court']) },
    ...{ amountCollectible: minorUnitsSchema, currency: currencySchema },
  }),
  eventOf('DebtSettled', 1, { ...aboutDebt, ...outstanding }),
  eventOf('DebtReopened', 1, { ...aboutDebt, ...outstanding }),
  eventOf('DebtWrittenOff', 1, { ...aboutDebt, ...outstanding }),
  /** Nobody asks for it any more. */
  eventOf('DebtClosed', 1, { ...aboutDebt, why: z.enum(['settled', 'withdrawn', 'written-off']) }),
] as const;
