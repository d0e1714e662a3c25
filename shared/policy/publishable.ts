import type { Policy, Step } from './policy.ts';

/** What is wrong with a policy that is to be published, and which of its parts says it. */
export type Fault = { field: string; message: string };

/** The bounds that hold for every policy published at the desk, whatever its ledger (conduct-rules §1.8, S0-3 to S0-6). */
const least = { gapDays: 7, capDays: 7, graceDays: 14, answerDays: 30, noticeDays: 30 } as const;
const most = { contacts: 3, disputeAnswerDays: 30 } as const;
const hours = { email: ['08:00', '19:00'], call: ['09:00', '17:00'] } as const;
const papers = ['order', 'delivery', 'invoice'] as const;

/** Everything that keeps a policy from following the newest one, each beside its part; empty when it may. */
export function publishingFaults(policy: Policy, newest: Pick<Policy, 'id' | 'version'>): Fault[] {
  return [
    ...identityFaults(policy, newest),
    ...paceFaults(policy),
    ...windowFaults('email', policy),
    ...windowFaults('call', policy),
    ...orderFaults(policy),
    ...policy.ladder.flatMap((step, place) => firmFaults(step, policy.ladder[place + 1])),
  ];
}

function identityFaults({ id, version }: Policy, newest: Pick<Policy, 'id' | 'version'>): Fault[] {
  if (id === newest.id && version === newest.version + 1) return [];
  const message = `This is version ${version} of ${id}; the next one is version ${newest.version + 1} of ${newest.id}.`;
  return [{ field: 'version', message }];
}

function paceFaults({ minimumGapDays, cap, graceDays, disputeAnswerDays }: Policy): Fault[] {
  const faults: (Fault | false)[] = [
    minimumGapDays < least.gapDays && {
      field: 'minimumGapDays',
      message: `At least ${least.gapDays} days lie between two contacts.`,
    },
    (cap.days < least.capDays || cap.contacts > most.contacts) && {
      field: 'cap',
      message: `At most ${most.contacts} contacts, in ${least.capDays} days or more.`,
    },
    graceDays < least.graceDays && {
      field: 'graceDays',
      message: `After an answer or a hold come at least ${least.graceDays} quiet days.`,
    },
    disputeAnswerDays > most.disputeAnswerDays && {
      field: 'disputeAnswerDays',
      message: `An objection is answered within ${most.disputeAnswerDays} days.`,
    },
  ];
  return faults.filter((fault) => fault !== false);
}

function windowFaults(channel: 'email' | 'call', policy: Policy): Fault[] {
  const [from, until] = hours[channel];
  const window = policy.window[channel];
  const isDecent =
    window.from >= from &&
    window.until <= until &&
    window.days.every((day) => day <= 5) &&
    window.holidays === 'closed';
  const what = channel === 'email' ? 'E-mails leave' : 'Calls are made';
  const message = `${what} on working days from ${from} to ${until} at the widest.`;
  return isDecent ? [] : [{ field: `window.${channel}`, message }];
}

/** The field of a step's timing. */
export function timingField({ id }: Pick<Step, 'id'>): string {
  return `step.${id}`;
}

function orderFaults({ ladder }: Policy): Fault[] {
  const ids = ladder.map(({ id }) => id);
  const first = ladder.find((step) => step.kind === 'remind' && step.template !== 'courtesy-note');
  const fromDue = ladder.filter(({ at }) => at.from === 'dueDate');
  return [
    ...(new Set(ids).size === ids.length
      ? []
      : [{ field: 'ladder', message: 'Two steps have the same name.' }]),
    ...(first === undefined || (first.kind === 'remind' && first.template === 'reminder-1')
      ? []
      : [
          {
            field: timingField(first),
            message: 'The first letter after the due date is a courteous reminder.',
          },
        ]),
    ...ladder.flatMap((step) => earlyFaults(step)),
    ...fromDue.flatMap((step, place) => {
      const before = fromDue[place - 1];
      if (before === undefined || step.at.days > before.at.days) return [];
      const message = `It must come after ${before.id}, which is ${daysFromDue(before.at.days)}.`;
      return [{ field: timingField(step), message }];
    }),
  ];
}

/** Days from the due date in words. */
export function daysFromDue(days: number): string {
  if (days === 0) return 'on the due date';
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days < 0 ? `${count} before the due date` : `${count} after the due date`;
}

function earlyFaults(step: Step): Fault[] {
  const field = timingField(step);
  const { from, days } = step.at;
  const isNote = step.kind === 'remind' && step.template === 'courtesy-note';
  if (isNote)
    return from === 'dueDate' && days < 0 && step.lapsesOnDueDate
      ? []
      : [{ field, message: 'The courtesy note comes before the due date and lapses on it.' }];
  return days >= 1
    ? []
    : [{ field, message: 'Nothing but the courtesy note comes before the first day after.' }];
}

/** A firm step is approved, about what is undisputed and evidenced, and leaves its reader time. */
function firmFaults(step: Step, next: Step | undefined): Fault[] {
  const letter = step.kind === 'remind' && ['final-notice', 'legal-warning'].includes(step.template);
  if (!letter && step.kind !== 'escalate') return [];
  const field = timingField(step);
  const proofs = step.kind === 'escalate' && step.measure === 'withhold-business' ? [] : papers;
  const isFounded =
    step.needsApproval && step.needsUndisputed && proofs.every((paper) => step.needsEvidence.includes(paper));
  const founded = isFounded
    ? []
    : [
        {
          field,
          message: 'It needs an approval, an undisputed debt, and order, delivery and invoice on file.',
        },
      ];
  if (step.kind !== 'remind') return founded;
  const given =
    step.answerDays >= least.answerDays
      ? []
      : [{ field: `${field}.answerDays`, message: `It gives at least ${least.answerDays} days to answer.` }];
  const soon =
    next !== undefined && next.at.from === 'previousStep' && next.at.days < least.noticeDays
      ? [
          {
            field: timingField(next),
            message: `It comes at least ${least.noticeDays} days after the notice.`,
          },
        ]
      : [];
  return [...founded, ...given, ...soon];
}
