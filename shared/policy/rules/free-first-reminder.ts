import * as z from 'zod';
import { isFreeReminder } from '../../domain/collection-cost/fee-timing.ts';
import type { Debt } from '../../domain/debt.ts';
import { localDateAt } from '../../domain/time.ts';
import { noticesGiven } from '../notices.ts';
import type { Hit, Question } from '../question.ts';
import { costsForSchema, intentsSchema, ruleBase } from './rule-base.ts';

/** The first reminders of a debt cost nothing. */
export const freeFirstReminderRuleSchema = z.object({
  ...ruleBase,
  kind: z.literal('free-first-reminder'),
  /** How many reminders of each debt are free. */
  count: z.int().positive(),
  /** What may not be asked before them. */
  before: intentsSchema,
  /** With a recurring contract all reminders for so many due dates of a calendar year are free, too. */
  dueDatesPerYear: z.int().positive().optional(),
  /** Only costs of this kind; absent: all. */
  costsFor: costsForSchema.optional(),
});
export type FreeFirstReminderRule = z.infer<typeof freeFirstReminderRuleSchema>;

/** Counts only reminders that certainly left. A contract not known to be a single one may be a recurring one. */
export function judgeFreeFirstReminder(rule: FreeFirstReminderRule, question: Question): Hit | undefined {
  const asked = question.charge?.costsFor;
  if (rule.costsFor !== undefined && asked !== undefined && asked !== rule.costsFor) return undefined;
  const isFree = isFreeReminder(
    { perDebt: rule.count, dueDatesPerContractYear: rule.dueDatesPerYear ?? 0 },
    {
      dueOn: question.debt.dueOn,
      remindersSent: noticesGiven('free-reminder', question).length,
      ...(question.debt.recurring === false ? {} : { dueDatesReminded: dueDatesReminded(question) }),
    },
  );
  const { id, reason, citation } = rule;
  return isFree ? { rule: id, kind: 'free-first-reminder', decision: 'BLOCK', reason, citation } : undefined;
}

/** Due dates of the account that were reminded of this year, the first reminded first. */
function dueDatesReminded(question: Question): string[] {
  const { facts, debt, now, zone } = question;
  const year = localDateAt(now, zone).slice(0, 4);
  const ofAccount = facts.debts.filter((other) => isOneAccount(other, debt));
  const reminded = ofAccount.flatMap((other) => {
    const [first] = noticesGiven('free-reminder', { ...question, debt: other }).filter(
      ({ sentOn }) => sentOn.slice(0, 4) === year,
    );
    return first === undefined ? [] : [{ sentOn: first.sentOn, dueOn: other.dueOn }];
  });
  return reminded.sort((a, b) => a.sentOn.localeCompare(b.sentOn)).map(({ dueOn }) => dueOn);
}

/** Two debts without a known account may be from two contracts, each with its own free reminders. */
function isOneAccount(other: Debt, debt: Debt): boolean {
  return (
    debt.accountId !== undefined && other.accountId === debt.accountId && other.creditorId === debt.creditorId
  );
}
