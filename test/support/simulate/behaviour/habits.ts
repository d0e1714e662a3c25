import { spreadHash } from '../../../../shared/domain/hash.ts';
import type { DisputeReason } from '../../../../shared/domain/records.ts';
import { seededRandom } from '../../asl/random.ts';

/**
 * The model of debtors: shares of invoices and of customers, and days. They are assumptions that make a ledger move,
 * not findings about anybody; what a creditor knows of its own customers belongs into an events file.
 */
export const assumptions = {
  /** What becomes of an invoice; the shares make up 1. */
  invoices: {
    /** Paid so many days after it was due (or after the first day played), whatever is sent. */
    paysLate: { share: 0.5, days: [1, 35] },
    /** Paid so many days after a contact that names it: the first, the second or the third, each as likely. */
    paysWhenAsked: { share: 0.28, days: [2, 10], contacts: [1, 3] },
    /** The day after the first contact payment is promised for so many days on; this share of promises is kept. */
    promises: { share: 0.07, days: [5, 20], kept: 0.7 },
    /** So many days after the first contact it is objected to; paid so many days after the answer. */
    disputes: { share: 0.05, days: [1, 4], paidAfterAnswer: [3, 21] },
    /** Not paid in the time played. */
    neverPays: { share: 0.1 },
  },
  /** What becomes of a customer's address, by share of customers. */
  customers: {
    bouncesAtFirstMail: 0.02,
    complainsAfterFirstMail: 0.003,
    optsOutAfterSecondMail: 0.01,
  },
  /** How a call ends, where people are at the desk. */
  calls: {
    no_answer: 0.45,
    voicemail_neutral: 0.2,
    reached_right_party: 0.2,
    promise: 0.12,
    wrong_number: 0.03,
  },
  /** Days to the date promised on the telephone. */
  promisedOnCall: [3, 14],
  /** Working days until people have done what is on their list. */
  desk: { call: 1, review: 1, approval: 2, dispute: 5 },
} as const satisfies Assumptions;

type Days = readonly [number, number];
type Assumptions = {
  invoices: Record<
    string,
    { share: number; days?: Days; contacts?: Days; kept?: number; paidAfterAnswer?: Days }
  >;
  customers: Record<string, number>;
  calls: Record<string, number>;
  promisedOnCall: Days;
  desk: Record<string, number>;
};

/** What an invoice is going to do, drawn once, whatever policy is played. */
export type InvoiceHabit =
  | { kind: 'paysLate'; days: number }
  | { kind: 'paysWhenAsked'; contact: number; days: number }
  | { kind: 'promises'; days: number; keeps: boolean }
  | { kind: 'disputes'; days: number; reason: DisputeReason; paidAfter: number }
  | { kind: 'neverPays' };

export type CustomerHabit = 'bounces' | 'complains' | 'optsOut' | 'none';

const objections = ['NOT_RECEIVED', 'PRICE', 'QUALITY', 'DAMAGED', 'QTY_SHORT'] as const;

/** What the model draws: the same seed and key always give the same, whenever and in whatever order they are asked. */
export function habits(seed: number) {
  const draw = (...key: string[]) => seededRandom(spreadHash([String(seed), ...key].join('|')));
  return {
    ofInvoice(debtKey: string): InvoiceHabit {
      const random = draw('invoice', debtKey);
      const { paysLate, paysWhenAsked, promises, disputes } = assumptions.invoices;
      const kind = pick(random(), [
        ['paysLate', paysLate.share],
        ['paysWhenAsked', paysWhenAsked.share],
        ['promises', promises.share],
        ['disputes', disputes.share],
      ]);
      switch (kind) {
        case 'paysLate':
          return { kind, days: within(paysLate.days, random) };
        case 'paysWhenAsked': {
          const contact = within(paysWhenAsked.contacts, random);
          return { kind, contact, days: within(paysWhenAsked.days, random) };
        }
        case 'promises':
          return { kind, days: within(promises.days, random), keeps: random() < promises.kept };
        case 'disputes': {
          const days = within(disputes.days, random);
          const reason = objections[Math.floor(random() * objections.length)] ?? 'OTHER';
          return { kind, days, reason, paidAfter: within(disputes.paidAfterAnswer, random) };
        }
        case undefined:
          return { kind: 'neverPays' };
      }
    },
    ofCustomer(debtorKey: string): CustomerHabit {
      const { bouncesAtFirstMail, complainsAfterFirstMail, optsOutAfterSecondMail } = assumptions.customers;
      const kind = pick(draw('customer', debtorKey)(), [
        ['bounces', bouncesAtFirstMail],
        ['complains', complainsAfterFirstMail],
        ['optsOut', optsOutAfterSecondMail],
      ]);
      return kind ?? 'none';
    },
    /** How the n-th call to a customer ends, and the days to the date promised in it. */
    ofCall(debtorKey: string, nth: number) {
      const random = draw('call', debtorKey, String(nth));
      const { voicemail_neutral, reached_right_party, promise, wrong_number } = assumptions.calls;
      const outcome = pick(random(), [
        ['voicemail_neutral', voicemail_neutral],
        ['reached_right_party', reached_right_party],
        ['promise', promise],
        ['wrong_number', wrong_number],
      ]);
      return { outcome: outcome ?? 'no_answer', days: within(assumptions.promisedOnCall, random) };
    },
  };
}

export type Habits = ReturnType<typeof habits>;

/** The name whose share of 0 to 1 the number falls into; undefined beyond them all. */
function pick<Name extends string>(
  drawn: number,
  shares: readonly (readonly [Name, number])[],
): Name | undefined {
  let sum = 0;
  const found = shares.find(([, share]) => {
    sum += share;
    return drawn < sum;
  });
  return found?.[0];
}

function within([least, most]: Days, random: () => number): number {
  return least + Math.floor(random() * (most - least + 1));
}
