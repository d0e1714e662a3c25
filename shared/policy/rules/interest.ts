import * as z from 'zod';
import { amountsOf } from '../../domain/amounts.ts';
import { type InterestQuestion, type InterestResult, interestOf } from '../../domain/interest/interest-of.ts';
import { interestTermsSchema } from '../../domain/interest/interest-terms.ts';
import { pausesOf } from '../../domain/pauses.ts';
import { localDateAt } from '../../domain/time.ts';
import { type Allowance, agreementAllows, hitAgainst, isOfLaw } from '../allowance.ts';
import { owingKindOf } from '../owing-kind.ts';
import type { Hit, Question } from '../question.ts';
import { rates } from '../rates/rates.ts';
import { firstDayOfDefault } from './default.ts';
import { endOfWait, noticeWaitSchema } from './minimum-notice.ts';
import { agreementSchema, lawSchema, ruleBase } from './rule-base.ts';

/** The most interest that a law lets be asked for. */
export const interestRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('interest'),
  law: lawSchema,
  terms: interestTermsSchema,
  agreement: agreementSchema.optional(),
  /** `due`: runs from the day after the due date · `default`: from default (BGB 286) · or from the end of a wait. */
  from: z.union([z.enum(['due', 'default']), noticeWaitSchema]).default('due'),
});
export type InterestRule = z.infer<typeof interestRuleSchema>;

/** Refuses more interest than the terms come to on this day, and any whose rate nobody knows. */
export function judgeInterest(rule: InterestRule, question: Question): Hit | undefined {
  const asked = question.charge?.interest ?? 0;
  if (asked <= 0) return undefined;
  return hitAgainst(rule, asked, allowedInterest(rule, question));
}

/** What the rule allows on the day of the question, in minor units; silent where another law or debtor is meant. */
export function allowedInterest(rule: InterestRule, question: Question): Allowance {
  if (!isOfLaw(rule.law, question)) return { kind: 'silent' };
  const debtor = owingKindOf(question.facts.profile, question.debt);
  if (!rule.terms.debtors.includes(debtor)) return { kind: 'not-for-debtor' };
  const objection = agreementAllows(rule.agreement, question);
  if (objection !== undefined) return objection;
  const start = startOf(rule, question);
  if (start.kind !== 'from') return start;
  return allowanceOf(interestOf({ ...bearingOf(question), ...start.bounds, terms: rule.terms }));
}

/** What bears interest up to the day of a question, under whatever terms. */
export function bearingOf(question: Question): Omit<InterestQuestion, 'terms'> {
  const { facts, debt, now, zone } = question;
  const payments = facts.payments
    .filter(({ debtKey }) => debtKey === debt.debtKey)
    .map(({ bookedOn, amount, uncounted = 0 }) => ({ on: bookedOn, minorUnits: amount - uncounted }));
  const received = payments.reduce((sum, { minorUnits }) => sum + minorUnits, 0);
  return {
    principal: Math.max(0, amountsOf(debt, facts).amountCollectible + received),
    ...{ debtor: owingKindOf(facts.profile, debt), dueOn: debt.dueOn, until: localDateAt(now, zone) },
    ...{ payments, pauses: pausesOf(debt, facts, zone), rates },
  };
}

type Start = { kind: 'from'; bounds: { notBefore?: string } };

function startOf({ from }: InterestRule, question: Question): Allowance | Start {
  if (from === 'due') return { kind: 'from', bounds: {} };
  if (from === 'default') {
    const notBefore = firstDayOfDefault(question);
    return notBefore === undefined
      ? { kind: 'refused', decision: 'BLOCK', reason: 'The debtor is not in default.' }
      : { kind: 'from', bounds: { notBefore } };
  }
  const end = endOfWait(from, question);
  switch (end.kind) {
    case 'opens':
      return { kind: 'from', bounds: { notBefore: end.on } };
    case 'unknown-calendar':
      return { kind: 'refused', decision: 'NEEDS_HUMAN', reason: 'No calendar of holidays ships.' };
    case 'none':
    case 'not-asked':
      return { kind: 'refused', decision: 'BLOCK', reason: 'The notice before it is missing.' };
  }
}

function allowanceOf(result: InterestResult): Allowance {
  switch (result.kind) {
    case 'interest':
      return { kind: 'at-most', minorUnits: result.minorUnits, segments: result.segments };
    // Stryker disable all: never comes, as the rule was asked for its debtors before
    case 'not-for-debtor':
      return { kind: 'not-for-debtor' };
    // Stryker restore all
    case 'unknown-rate': {
      const reason = `The rate ${result.reference} of ${result.halfYear} is not known; the last one is not used.`;
      return { kind: 'refused', decision: 'NEEDS_HUMAN', reason };
    }
    case 'rate-below-floor':
    case 'rate-above-ceiling':
      return { kind: 'refused', decision: 'BLOCK', reason: `The agreed rate is outside the law's bounds.` };
  }
}
