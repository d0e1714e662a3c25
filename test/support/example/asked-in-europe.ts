import type { Notice } from '../../../shared/domain/notice.ts';
import type { Dispute } from '../../../shared/domain/records.ts';
import { gate } from '../../../shared/policy/gate.ts';
import type { Charge, Question } from '../../../shared/policy/question.ts';
import { ruleSetFor } from '../../../shared/policy/rule-set.ts';
import { askedIn } from './asked-abroad.ts';
import { exampleDebt } from './example-case.ts';
import { exampleNotice } from './example-notice.ts';
import { exampleDispute } from './example-task.ts';

type Asking = Parameters<typeof askedIn>[2] & { currency?: string };

const home: Record<string, [zone: string, currency: string]> = {
  GB: ['Europe/London', 'GBP'],
  DE: ['Europe/Berlin', 'EUR'],
  NL: ['Europe/Amsterdam', 'EUR'],
  BE: ['Europe/Brussels', 'EUR'],
  FR: ['Europe/Paris', 'EUR'],
  ES: ['Europe/Madrid', 'EUR'],
  IT: ['Europe/Rome', 'EUR'],
  AT: ['Europe/Vienna', 'EUR'],
  IE: ['Europe/Dublin', 'EUR'],
  DK: ['Europe/Copenhagen', 'DKK'],
  NO: ['Europe/Oslo', 'NOK'],
};

/** May a creditor of that place do this to a private customer there, under its law, in its currency? */
export function askedInEurope(place: string, { currency, ...asking }: Asking): Question {
  const [zone = 'Europe/Berlin', own = 'EUR'] = home[place.slice(0, 2)] ?? [];
  const asked = askedIn(place, zone, asking);
  const debt = exampleDebt({ ...asked.debt, currency: currency ?? own });
  return { ...asked, debt, facts: { ...asked.facts, debts: [debt] } };
}

/** A company that bought for its business. */
export const company = { kind: 'company' } as const;
/** A trader of its own. */
export const trader = { kind: 'sole-trader' } as const;

/** An open amount with nothing paid, in minor units. */
export function owing(principal: number) {
  return { invoiceTotal: principal, amountOutstanding: principal, ledgerOutstanding: principal };
}

export const interestOf = (interest: number): Charge => ({ interest, costs: 0 });
export const costOf = (costs: number, costsFor?: Charge['costsFor']): Charge => ({
  interest: 0,
  costs,
  ...(costsFor === undefined ? {} : { costsFor }),
});

/** The ids of all rules that speak. */
export function speaking(question: Question): string[] {
  return gate(question).hits.map(({ rule }) => rule);
}

/** The packs that apply, by id. */
export function packIds(question: Question): string[] {
  return ruleSetFor(question).packs.map(({ id }) => id);
}

/** A notice by e-mail, there on the day it was sent. */
export function mailed(kind: Notice['kind'], sentOn: string): Notice {
  return exampleNotice({ kind, sentOn, by: 'email' });
}

/** A dispute of the whole invoice that was answered in between. */
export function answered(openedAt: string, answeredAt: string): Dispute {
  return exampleDispute({ openedAt, answeredAt, state: 'answered' });
}
