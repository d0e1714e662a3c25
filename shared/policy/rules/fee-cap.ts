import * as z from 'zod';
import { amountsOf } from '../../domain/amounts.ts';
import { feeCap } from '../../domain/collection-cost/fee-cap.ts';
import { feeTermsSchema } from '../../domain/collection-cost/fee-terms.ts';
import { feeTiming } from '../../domain/collection-cost/fee-timing.ts';
import { collectionContacts } from '../../domain/ladder.ts';
import { instantOf, localDateAt, startOfDay } from '../../domain/time.ts';
import { type Allowance, agreementAllows, hitAgainst, isOfLaw } from '../allowance.ts';
import { owingKindOf } from '../owing-kind.ts';
import { classOf, type Hit, type Question } from '../question.ts';
import { agreementSchema, costsForSchema, lawSchema, ruleBase } from './rule-base.ts';

/** The most that a law lets be asked for beside principal and interest. */
export const feeCapRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('fee-cap'),
  law: lawSchema,
  /** What the sum is for. */
  costsFor: costsForSchema,
  terms: feeTermsSchema,
  agreement: agreementSchema.optional(),
});
export type FeeCapRule = z.infer<typeof feeCapRuleSchema>;

/** Refuses more costs than the terms allow, or any too early or too often. */
export function judgeFeeCap(rule: FeeCapRule, question: Question): Hit | undefined {
  const asked = question.charge?.costs ?? 0;
  if (asked <= 0) return undefined;
  const allowed = allowedCosts(rule, question);
  // Stryker disable next-line ConditionalExpression: only what is at most so much has a sum to compare with
  const isGiven = allowed.kind === 'at-most' && asked <= allowed.minorUnits;
  return isGiven ? waitFor(rule, question) : hitAgainst(rule, asked, allowed);
}

/** What the rule allows for this debt, in minor units; silent where another law, debtor or kind of cost is meant. */
export function allowedCosts(rule: FeeCapRule, question: Question): Allowance {
  const { facts, debt, charge } = question;
  const isMeant = charge?.costsFor === undefined || charge.costsFor === rule.costsFor;
  if (!isMeant || !isOfLaw(rule.law, question)) return { kind: 'silent' };
  const cap = feeCap(rule.terms, {
    principal: amountsOf(debt, facts).amountCollectible,
    currency: debt.currency,
    debtor: owingKindOf(facts.profile, debt),
  });
  switch (cap.kind) {
    case 'not-for-debtor':
      return { kind: 'not-for-debtor' };
    case 'other-currency':
      return { kind: 'refused', decision: 'NEEDS_HUMAN', reason: `It is known in ${cap.currency} only.` };
    case 'at-most':
      return (
        agreementAllows(rule.agreement, question) ??
        usedUp(rule, question) ?? {
          kind: 'at-most',
          minorUnits: cap.minorUnits,
        }
      );
  }
}

function usedUp(rule: FeeCapRule, question: Question): Allowance | undefined {
  const timing = timingOf(rule, question);
  if (timing.kind !== 'used-up') return undefined;
  return { kind: 'refused', decision: 'BLOCK', reason: `It may have been asked ${timing.maxCount} times.` };
}

function waitFor(rule: FeeCapRule, question: Question): Hit | undefined {
  const timing = timingOf(rule, question);
  if (timing.kind !== 'not-before') return undefined;
  const { id, citation } = rule;
  const until = startOfDay(timing.localDate, question.zone);
  const reason = `${rule.reason} Not before ${timing.localDate}.`;
  return { rule: id, kind: 'fee-cap', decision: 'DEFER', reason, citation, until };
}

function timingOf({ terms }: FeeCapRule, question: Question) {
  const { debt, now, zone } = question;
  return feeTiming(terms, {
    dueOn: debt.dueOn,
    on: localDateAt(now, zone),
    chargedOn: chargedOn(question),
  });
}

/** Days on which costs may have been asked for this debt: with every reminder after the first that may have arrived. */
function chargedOn({ facts, debt, policy, zone }: Question): string[] {
  const free = policy.ladder.filter(isFree);
  return collectionContacts(facts)
    .filter(({ channel }) => channel === 'email')
    .filter(({ lines }) =>
      lines.some(({ debtKey, stepId }) => debtKey === debt.debtKey && !free.some(({ id }) => id === stepId)),
    )
    .map(({ reservedAt }) => localDateAt(instantOf(reservedAt), zone));
}

function isFree(step: Question['step']): boolean {
  const messageClass = classOf(step);
  return messageClass === 'note' || messageClass === 'first-reminder';
}
