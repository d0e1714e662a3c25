import {
  type FeeTerms,
  feeTermsSchema,
  freeReminderTermsSchema,
} from '../../../../shared/domain/collection-cost/fee-terms.ts';
import { noticeTermsSchema } from '../../../../shared/domain/collection-cost/notice-period.ts';

const everybody = ['business', 'consumer'];

/** The terms of conduct rules, sections 1 and 4, as a rule pack would write them. */
export const nationalFees = {
  uk: terms({
    kind: 'table',
    currency: 'GBP',
    debtors: ['business'],
    rows: [
      { from: 0, amount: 4000 },
      { from: 100_000, amount: 7000 },
      { from: 1_000_000, amount: 10_000 },
    ],
  }),
  eu: terms({ kind: 'flat', currency: 'EUR', debtors: ['business'], amount: 4000 }),
  nl: terms({
    kind: 'tiered',
    currency: 'EUR',
    debtors: everybody,
    tiers: [
      { upTo: 250_000, rate: 1500, base: 0 },
      { upTo: 500_000, rate: 1000, base: 37_500 },
      { upTo: 1_000_000, rate: 500, base: 62_500 },
      { upTo: 20_000_000, rate: 100, base: 87_500 },
      { upTo: null, rate: 50, base: 277_500 },
    ],
    min: 4000,
    max: 677_500,
    vatUplift: 2100,
  }),
  be: terms({
    kind: 'tiered',
    currency: 'EUR',
    debtors: ['consumer'],
    tiers: [
      { upTo: 15_000, rate: 0, base: 2000 },
      { upTo: 50_000, rate: 1000, base: 3000 },
      { upTo: null, rate: 500, base: 6500 },
    ],
    max: 200_000,
  }),
  beReminder: terms({ kind: 'flat', currency: 'EUR', debtors: ['consumer'], amount: 750 }),
  fr: terms({ kind: 'flat', currency: 'EUR', debtors: everybody, amount: 0 }),
  dk: terms({
    kind: 'flat',
    currency: 'DKK',
    debtors: everybody,
    amount: 10_000,
    maxCount: 3,
    minDaysApart: 10,
  }),
  /** What a fee may be is not in our sources, so nothing may be asked; when and how often is. */
  no: terms({
    kind: 'flat',
    currency: 'NOK',
    debtors: everybody,
    amount: 0,
    maxCount: 2,
    minDaysAfterDue: 14,
  }),
};

export const beFreeReminders = freeReminderTermsSchema.parse({ perDebt: 1, dueDatesPerContractYear: 3 });

export const nationalNotices = {
  nlLetter: noticeTermsSchema.parse({ days: 14, deliveryDays: 2, idle: [7, 1] }),
  beMail: noticeTermsSchema.parse({ days: 14 }),
  bePost: noticeTermsSchema.parse({ days: 14, deliveryDays: 3 }),
  usValidation: noticeTermsSchema.parse({ days: 30, deliveryDays: 5 }),
  ontario: noticeTermsSchema.parse({ days: 6 }),
  ukLetterOfClaim: noticeTermsSchema.parse({ days: 30 }),
  zaSection129: noticeTermsSchema.parse({ days: 10, unit: 'working' }),
};

function terms(given: Record<string, unknown>): FeeTerms {
  return feeTermsSchema.parse(given);
}
