import type { Policy, Step } from '../policy/policy.ts';

/** A step of the ladder in the debtor's words. */
export function stepName(step: Step): string {
  switch (step.kind) {
    case 'remind':
      return mailNames[step.template];
    case 'call':
      return 'a call';
    case 'review':
      return 'a review by a person';
    case 'escalate':
      return measureNames[step.measure];
  }
}

const mailNames = {
  'courtesy-note': 'a note before the due date',
  'reminder-1': 'the first reminder',
  'reminder-2': 'the second reminder',
  'final-notice': 'the final notice',
  'legal-warning': 'a letter before a claim in court',
} as const;

const measureNames = {
  'withhold-business': 'pausing further orders',
  agency: 'handing over to a collection agency',
  court: 'a claim in court',
} as const;

/** The earliest day of a step, in words. */
export function stepTiming({ at }: Step): string {
  const days = Math.abs(at.days);
  const span = days === 1 ? '1 day' : `${days} days`;
  if (at.from === 'previousStep') return `${span} after the step before it`;
  if (days === 0) return 'on the due date';
  return at.days < 0 ? `${span} before the due date` : `${span} after the due date`;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The hours in which a policy allows e-mail, in words. */
export function mailHours({ window: { email } }: Policy): string {
  const named = [...email.days].sort().map((day) => weekdays[day - 1] ?? '');
  const days =
    [...email.days].sort().join() === '1,2,3,4,5'
      ? 'from Monday to Friday'
      : `on ${new Intl.ListFormat('en').format(named)}`;
  const holidays = email.holidays === 'closed' ? ', never on public holidays' : '';
  return `between ${email.from} and ${email.until} your time, ${days}${holidays}`;
}
