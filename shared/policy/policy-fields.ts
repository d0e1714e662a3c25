import { type Policy, policySchema } from './policy.ts';
import { type Fault, timingField } from './publishable.ts';

/** One thing of a policy that is edited in a form: its field, what it is called, and what may be typed there. */
export type PolicyField = {
  field: string;
  label: string;
  kind: 'days' | 'count' | 'clock' | 'text';
  value: string;
};

/** What can be edited of a policy, in groups; the steps themselves, their order and their conditions are not. */
export function fieldsOf(policy: Policy): { title: string; fields: PolicyField[] }[] {
  const { promise, brokenPromise, taskDays, window } = policy;
  const number = (
    field: string,
    label: string,
    value: number,
    kind: 'days' | 'count' = 'days',
  ): PolicyField => ({
    ...{ field, label, kind },
    value: String(value),
  });
  const clock = (field: string, label: string, value: string): PolicyField => ({
    field,
    label,
    kind: 'clock',
    value,
  });
  return [
    {
      title: 'The ladder',
      fields: policy.ladder.flatMap((step) => [
        number(
          timingField(step),
          `${step.id}: days ${step.at.from === 'dueDate' ? 'from the due date (before it: negative)' : 'after the step before'}`,
          step.at.days,
        ),
        ...(step.kind === 'remind' && step.answerDays > 0
          ? [
              number(
                `${timingField(step)}.answerDays`,
                `${step.id}: days it gives to answer`,
                step.answerDays,
              ),
            ]
          : []),
      ]),
    },
    {
      title: 'Pace',
      fields: [
        number('minimumGapDays', 'Days between two contacts', policy.minimumGapDays),
        number('cap', 'At most so many contacts', policy.cap.contacts, 'count'),
        number('cap.days', 'in so many days', policy.cap.days),
        number('pullForwardDays', 'Invoices due within so many days join a message', policy.pullForwardDays),
        ...(policy.paymentDataDays === undefined
          ? []
          : [number('paymentDataDays', 'Days after which payment data is too old', policy.paymentDataDays)]),
        number('graceDays', 'Quiet days after an answer or a hold', policy.graceDays),
      ],
    },
    {
      title: 'Hours, the customer’s time',
      fields: [
        clock('window.email', 'E-mails from', window.email.from),
        clock('window.email.until', 'E-mails until', window.email.until),
        clock('window.call', 'Calls from', window.call.from),
        clock('window.call.until', 'Calls until', window.call.until),
      ],
    },
    {
      title: 'Promises and objections',
      fields: [
        number('promise.maxDaysAhead', 'Days ahead a customer may promise', promise.maxDaysAhead),
        number(
          'promise.toleranceDays',
          'Days after the promised day before it counts as broken',
          promise.toleranceDays,
        ),
        number(
          'brokenPromise.daysAfter',
          'Days until the friendly call after a broken promise',
          brokenPromise.daysAfter,
        ),
        number('disputeAnswerDays', 'Days in which an objection is answered', policy.disputeAnswerDays),
      ],
    },
    {
      title: 'Days people have',
      fields: [
        number('taskDays.call', 'For a call', taskDays.call),
        number('taskDays.review', 'For a review', taskDays.review),
        number('taskDays.approval', 'For an approval', taskDays.approval),
        number('taskDays.exception', 'For anything else', taskDays.exception),
      ],
    },
    {
      title: 'Name',
      fields: [{ field: 'title', label: 'What this version is about', kind: 'text', value: policy.title }],
    },
  ];
}

/** A policy with what was typed in its fields, or what is wrong with that, each beside its field. */
export function withFields(policy: Policy, typed: (field: string) => string | undefined): Policy | Fault[] {
  const faults: Fault[] = [];
  const number = (field: string, before: number): number => {
    const text = typed(field);
    if (text === undefined) return before;
    if (/^-?\d{1,4}$/.test(text)) return Number(text);
    faults.push({ field, message: 'Write a whole number, such as 7.' });
    return before;
  };
  const text = (field: string, before: string): string => typed(field) ?? before;
  const { promise, brokenPromise, taskDays, window, cap } = policy;
  const hours = (channel: 'email' | 'call') => ({
    ...window[channel],
    from: text(`window.${channel}`, window[channel].from),
    until: text(`window.${channel}.until`, window[channel].until),
  });
  const changed = {
    ...policy,
    title: text('title', policy.title),
    ladder: policy.ladder.map((step) => ({
      ...step,
      at: { ...step.at, days: number(timingField(step), step.at.days) },
      ...(step.kind === 'remind' && step.answerDays > 0
        ? { answerDays: number(`${timingField(step)}.answerDays`, step.answerDays) }
        : {}),
    })),
    minimumGapDays: number('minimumGapDays', policy.minimumGapDays),
    cap: { contacts: number('cap', cap.contacts), days: number('cap.days', cap.days) },
    pullForwardDays: number('pullForwardDays', policy.pullForwardDays),
    ...(policy.paymentDataDays === undefined
      ? {}
      : { paymentDataDays: number('paymentDataDays', policy.paymentDataDays) }),
    graceDays: number('graceDays', policy.graceDays),
    window: { email: hours('email'), call: hours('call') },
    promise: {
      ...promise,
      maxDaysAhead: number('promise.maxDaysAhead', promise.maxDaysAhead),
      toleranceDays: number('promise.toleranceDays', promise.toleranceDays),
    },
    brokenPromise: {
      ...brokenPromise,
      daysAfter: number('brokenPromise.daysAfter', brokenPromise.daysAfter),
    },
    disputeAnswerDays: number('disputeAnswerDays', policy.disputeAnswerDays),
    taskDays: {
      call: number('taskDays.call', taskDays.call),
      review: number('taskDays.review', taskDays.review),
      approval: number('taskDays.approval', taskDays.approval),
      exception: number('taskDays.exception', taskDays.exception),
    },
  };
  if (changed.title.trim() === '' || changed.title.length > 200)
    faults.push({ field: 'title', message: 'Say in at most 200 characters what this version is about.' });
  if (faults.length > 0) return faults;
  const read = policySchema.safeParse(changed);
  return read.success ? read.data : read.error.issues.map((issue) => faultOf(issue, policy));
}

/** A fault of the schema beside the field that holds it. */
function faultOf(
  { path, message }: { path: readonly PropertyKey[]; message: string },
  policy: Policy,
): Fault {
  const [first, second, third] = path;
  if (first === 'ladder' && typeof second === 'number') {
    const step = policy.ladder[second];
    const field = step === undefined ? 'title' : timingField(step);
    return { field: third === 'answerDays' ? `${field}.answerDays` : field, message: capital(message) };
  }
  if (first === 'window')
    return {
      field: third === 'until' ? `window.${String(second)}.until` : `window.${String(second)}`,
      message: third === undefined ? 'The hours must begin before they end.' : 'Write a time such as 08:00.',
    };
  if (first === 'cap') return { field: second === 'days' ? 'cap.days' : 'cap', message: capital(message) };
  return { field: path.map(String).join('.'), message: capital(message) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
