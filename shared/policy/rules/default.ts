import * as z from 'zod';
import { addDays, isBefore, startOfDay } from '../../domain/time.ts';
import { noticesGiven } from '../notices.ts';
import { owingKindOf } from '../owing-kind.ts';
import type { Hit, Question } from '../question.ts';
import { intentsSchema, ruleBase } from './rule-base.ts';

/** Something may be asked only of a debtor who is in default. */
export const defaultRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('default'),
  before: intentsSchema,
});
export type DefaultRule = z.infer<typeof defaultRuleSchema>;

export function judgeDefault({ id, reason, citation }: DefaultRule, question: Question): Hit | undefined {
  const base = { rule: id, kind: 'default', reason, citation } as const;
  const first = firstDayOfDefault(question);
  if (first === undefined) return { ...base, decision: 'BLOCK' };
  const until = startOfDay(first, question.zone);
  return isBefore(question.now, until) ? { ...base, decision: 'DEFER', until } : undefined;
}

/** Days after the due date and the receipt of the invoice when default comes by itself (BGB 286(3)). */
const daysToDefault = 30;

/**
 * The first day on which a debtor is in default (BGB 286): after a dunning notice, after an agreed calendar day, or
 * thirty days after due date and receipt, for a consumer only if the invoice said so. Undefined: not so far.
 */
export function firstDayOfDefault(question: Question): string | undefined {
  const { debt, facts } = question;
  const { dueOn, dueOnAgreed, receivedOn, defaultWarned } = debt;
  const ways = noticesGiven('default-notice', question).flatMap(({ sentOn, by, receivedOn: got }) => {
    const had = got ?? (by === 'post' ? undefined : sentOn);
    return had !== undefined && sentOn > dueOn ? [addDays(had, 1)] : [];
  });
  if (dueOnAgreed === true) ways.push(addDays(dueOn, 1));
  const mayComeByItself = owingKindOf(facts.profile, debt) === 'business' || defaultWarned === true;
  if (receivedOn !== undefined && mayComeByItself) {
    const [later = dueOn] = [receivedOn, dueOn].sort().reverse();
    ways.push(addDays(later, daysToDefault + 1));
  }
  return ways.sort()[0];
}
