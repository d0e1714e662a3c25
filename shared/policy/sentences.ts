import type { Policy, Step } from './policy.ts';
import { daysFromDue } from './publishable.ts';

/** One sentence of a policy, and the part of it that it tells. */
export type PolicySentence = { part: string; says: string };

/** A policy in sentences: first the ladder, rung by rung, then the restraint around it. */
export function sentencesOf(policy: Policy): { ladder: PolicySentence[]; restraint: PolicySentence[] } {
  return {
    ladder: policy.ladder.map((step, place) => ({
      part: step.id,
      says: `${whenOf(step, policy.ladder[place - 1])}: ${whatOf(step)}.${conditionsOf(step)}`,
    })),
    restraint: [...paceOf(policy), ...promisesOf(policy), ...tasksOf(policy)],
  };
}

function whenOf({ at }: Step, before: Step | undefined): string {
  if (at.from === 'dueDate') return capital(daysFromDue(at.days));
  return `${days(at.days)} after ${before === undefined ? 'the due date' : nameOf(before)}`;
}

const letters: Record<Extract<Step, { kind: 'remind' }>['template'], string> = {
  'courtesy-note': 'a courtesy note',
  'reminder-1': 'a courteous first reminder',
  'reminder-2': 'a second reminder',
  'final-notice': 'a final notice',
  'legal-warning': 'a warning of court',
  'instalment-missed': 'a question about a missed part',
  'payment-returned': 'a note that a payment went back',
};
const measures: Record<Extract<Step, { kind: 'escalate' }>['measure'], string> = {
  'withhold-business': 'new business is withheld',
  agency: 'the case goes to an agency',
  court: 'a claim in court is prepared',
};

/** A step in a few words. */
export function nameOf(step: Step): string {
  switch (step.kind) {
    case 'remind':
      return letters[step.template];
    case 'call':
      return 'a call';
    case 'review':
      return 'a look by a manager';
    case 'escalate':
      return measures[step.measure];
  }
}

function whatOf(step: Step): string {
  switch (step.kind) {
    case 'remind':
      return `${nameOf(step)} by e-mail`;
    case 'call':
      return 'a person calls';
    case 'review':
      return 'a manager looks at the case and decides whether it goes on';
    case 'escalate':
      return nameOf(step);
  }
}

function conditionsOf(step: Step): string {
  const papers = step.needsEvidence;
  const needs = [
    ...(step.needsApproval ? ['a named person has approved it'] : []),
    ...(step.needsUndisputed ? ['nothing of the invoice is disputed'] : []),
    ...(papers.length > 0 ? [`${listed(papers)} ${papers.length === 1 ? 'is' : 'are'} on file`] : []),
  ];
  const mail =
    step.kind === 'remind'
      ? [
          ...(step.lapsesOnDueDate ? [' From the due date on it is not sent any more.'] : []),
          ...(step.answerDays > 0 ? [` It gives ${days(step.answerDays)} to answer.`] : []),
          ...(step.alone ? [' It names only invoices at this same step.'] : []),
        ]
      : [];
  return `${needs.length > 0 ? ` Only if ${listed(needs)}.` : ''}${mail.join('')}`;
}

function paceOf(policy: Policy): PolicySentence[] {
  const { window, cap } = policy;
  const stale = policy.paymentDataDays;
  return [
    {
      part: 'minimumGapDays',
      says: `At least ${days(policy.minimumGapDays)} lie between two contacts with one customer.`,
    },
    { part: 'cap', says: `At most ${cap.contacts} contacts in ${days(cap.days)}.` },
    { part: 'window.email', says: `E-mails leave ${hoursOf(window.email)}.` },
    { part: 'window.call', says: `Calls are made ${hoursOf(window.call)}.` },
    {
      part: 'pullForwardDays',
      says: `Invoices whose own step falls due within ${days(policy.pullForwardDays)} join a message that leaves anyway.`,
    },
    ...(stale === undefined
      ? []
      : [
          {
            part: 'paymentDataDays',
            says: `Nobody is contacted while the newest payment data is older than ${days(stale)}.`,
          },
        ]),
    {
      part: 'graceDays',
      says: `After an objection was answered or a hold has ended come ${days(policy.graceDays)} of quiet.`,
    },
    { part: 'disputeAnswerDays', says: `An objection is answered within ${days(policy.disputeAnswerDays)}.` },
  ];
}

function hoursOf({ days: open, from, until, holidays }: Policy['window']['email']): string {
  const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const isWeek = open.join() === '1,2,3,4,5';
  const on = isWeek ? 'Monday to Friday' : listed(open.map((day) => names[day - 1] ?? ''));
  const off = holidays === 'closed' ? ', never on a public holiday there' : '';
  return `${on} from ${from} to ${until}, the customer’s time${off}`;
}

function promisesOf({ promise, brokenPromise, plan }: Policy): PolicySentence[] {
  return [
    {
      part: 'promise.maxDaysAhead',
      says: `A customer may promise a day up to ${days(promise.maxDaysAhead)} ahead; it counts as broken ${days(promise.toleranceDays)} after that day.`,
    },
    {
      part: 'brokenPromise.daysAfter',
      says: `${days(brokenPromise.daysAfter)} after a broken promise comes a friendly call, no firmer letter.`,
    },
    {
      part: 'plan',
      says:
        plan === undefined
          ? 'Every plan to pay in parts is decided by a person.'
          : `A plan of up to ${plan.mostInstalments} parts within ${days(plan.longestDays)} is accepted at once, up to a sum; any other goes to a person.`,
    },
  ];
}

function tasksOf({ taskDays }: Policy): PolicySentence[] {
  return [
    {
      part: 'taskDays',
      says: `People have ${days(taskDays.call)} for a call, ${days(taskDays.review)} for a review, ${days(taskDays.approval)} for an approval, ${days(taskDays.exception)} for anything else.`,
    },
  ];
}

function days(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
