import { Temporal } from 'temporal-polyfill';
import type { Policy, Step } from '../policy/policy.ts';
import { type Language, wordsIn } from './languages.ts';
import { stepWords } from './words/steps.ts';

/** A step of the ladder in the debtor's words. */
export function stepName(step: Step, language: Language): string {
  const { words } = wordsIn(stepWords, language);
  switch (step.kind) {
    case 'remind':
      return words.mails[step.template];
    case 'call':
      return words.call;
    case 'review':
      return words.review;
    case 'escalate':
      return words.measures[step.measure];
  }
}

/** The earliest day of a step, in words. */
export function stepTiming({ at }: Step, language: Language): string {
  const { words } = wordsIn(stepWords, language);
  const days = Math.abs(at.days);
  if (at.from === 'previousStep') return words.afterPrevious(days);
  if (days === 0) return words.onDueDate;
  return at.days < 0 ? words.beforeDue(days) : words.afterDue(days);
}

/** The hours in which a policy allows e-mail, in words. */
export function mailHours({ window: { email } }: Policy, language: Language): string {
  const { words, lang } = wordsIn(stepWords, language);
  const open = [...email.days].sort();
  const days =
    open.join() === '1,2,3,4,5'
      ? undefined
      : new Intl.ListFormat(lang).format(open.map((day) => weekday(day, lang)));
  const holidays = email.holidays === 'closed' ? words.neverOnHolidays : '';
  return words.hours(email.from, email.until, days) + holidays;
}

/** The name of an ISO weekday, 1 Monday … 7 Sunday. */
function weekday(day: number, language: Language): string {
  const monday = Temporal.PlainDate.from('2024-01-01');
  return monday.add({ days: day - 1 }).toLocaleString(language, { weekday: 'long' });
}
