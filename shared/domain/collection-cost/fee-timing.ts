import { addDays } from '../time.ts';
import type { FeeTerms, FreeReminderTerms } from './fee-terms.ts';

/** Whether a fee may be charged now, from when on, or never again. */
export type FeeTiming =
  | { kind: 'now' }
  | { kind: 'not-before'; localDate: string }
  | { kind: 'used-up'; maxCount: number };

/** Whether terms let a fee be charged on a day, given when it was charged for this claim before. */
export function feeTiming(
  terms: Pick<FeeTerms, 'maxCount' | 'minDaysApart' | 'minDaysAfterDue'>,
  { dueOn, on, chargedOn }: { dueOn: string; on: string; chargedOn: readonly string[] },
): FeeTiming {
  const { maxCount, minDaysApart, minDaysAfterDue } = terms;
  if (maxCount !== undefined && chargedOn.length >= maxCount) return { kind: 'used-up', maxCount };
  const earliest = [addDays(dueOn, minDaysAfterDue), ...chargedOn.map((day) => addDays(day, minDaysApart))];
  const localDate = earliest.sort().at(-1) ?? dueOn;
  return on < localDate ? { kind: 'not-before', localDate } : { kind: 'now' };
}

/** What was reminded of before, for one debt and its contract. */
export type ReminderHistory = {
  dueOn: string;
  /** Reminders of this debt that were sent. */
  remindersSent: number;
  /** Of a recurring contract: due dates reminded of in this calendar year, first reminded first. */
  dueDatesReminded?: readonly string[];
};

/** Whether the next reminder of a debt must cost nothing. */
export function isFreeReminder(terms: FreeReminderTerms, history: ReminderHistory): boolean {
  if (history.remindersSent < terms.perDebt) return true;
  if (history.dueDatesReminded === undefined) return false;
  const inOrder = [...new Set([...history.dueDatesReminded, history.dueOn])];
  return inOrder.indexOf(history.dueOn) < terms.dueDatesPerContractYear;
}
