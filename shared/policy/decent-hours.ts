import type { Temporal } from 'temporal-polyfill';
import { nextOpening } from '../domain/contact-window.ts';
import type { Debt } from '../domain/debt.ts';
import { promiseCall } from '../domain/ladder.ts';
import { weigh } from './gate.ts';
import { houseRules, openingOf } from './house-rules.ts';
import { judge } from './judge.ts';
import type { Question, Rule, Setting } from './question.ts';
import { ruleSetFor } from './rule-set.ts';
import { preference } from './rules/preference.ts';

/**
 * The first instant, from now on, at which a mail to the debtor arrives at a decent hour: inside every window that the
 * policy and the laws set for e-mail, and every wish of the customer. Holds, gaps and caps have no say, for this is about
 * answers. Where nobody knows where the customer is, the creditor's own day counts.
 */
export function decentFrom(setting: Setting, debt: Debt): Temporal.Instant {
  const { policy, zone, now } = setting;
  // A step is part of every question; these rules ask for none.
  const question: Question = { ...setting, debt, step: promiseCall(policy), channel: 'email' };
  const windows = [...houseRules(policy), ...ruleSetFor(question).data].filter(
    ({ kind }) => kind === 'window',
  );
  const rules = windows.map(
    (rule): Rule =>
      (asked) =>
        judge(rule, asked),
  );
  const { decision, until } = weigh(question, [preference, ...rules]);
  if (decision === 'ALLOW') return now;
  if (until !== undefined) return until;
  const { hours } = openingOf(policy.window.email);
  return nextOpening({ hours, holidays: 'open' }, [zone], () => false, now) ?? now;
}
