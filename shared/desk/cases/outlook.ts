import { type Ahead, aheadOf } from '../../domain/ahead.ts';
import { mayHaveArrived } from '../../domain/ladder.ts';
import { nextStep } from '../../domain/next-step.ts';
import type { Contact } from '../../domain/records.ts';
import { returnedNote } from '../../domain/returned-payment.ts';
import { instantOf, isBefore, localDateAt } from '../../domain/time.ts';
import { stepName } from '../../pages/step-names.ts';
import type { Case } from '../../store/situation.ts';
import { writtenTime } from '../format.ts';
import { kindNames } from '../tasks/kind-names.ts';

/** What was or was not sent today and why, and what comes next, each a sentence with the invoices it is about. */
export type Outlook = { today: readonly Answer[]; next: readonly Answer[] };
export type Answer = { sentence: string; invoices: readonly string[] };

/**
 * The two questions of whoever opens a case, answered by the machine's own decision: why nothing was sent today, and
 * what happens next and when, if nothing changes.
 */
export function outlookOf(cases: readonly Case[]): Outlook {
  const open = cases.filter(({ debt }) => debt.state === 'open');
  if (open.length === 0)
    return {
      today: [{ sentence: 'Nothing is open any more; nothing is sent.', invoices: [] }],
      next: [{ sentence: 'Nothing: the case is closed.', invoices: [] }],
    };
  return { today: together(open, todaySentence), next: together(open, nextSentence) };
}

function together(cases: readonly Case[], sentenceOf: (one: Case) => string): Answer[] {
  const groups = Map.groupBy(cases, sentenceOf);
  return [...groups].map(([sentence, group]) => ({
    sentence,
    invoices: groups.size === 1 ? [] : group.map(({ debt }) => debt.invoiceNumber),
  }));
}

function todaySentence(one: Case): string {
  const { now, zone, facts, debtKey } = one;
  const today = localDateAt(now, zone);
  const sent = facts.contacts.find(
    (contact) =>
      contact.channel === 'email' &&
      mayHaveArrived(contact) &&
      contact.lines.some((line) => line.debtKey === debtKey) &&
      localDateAt(instantOf(contact.reservedAt), zone) === today,
  );
  if (sent !== undefined) return `${mailName(sent, one)} left today: ${at(sent, zone)}.`;
  const next = nextStep({ ...one, startedAt: now });
  return `Nothing was sent today. ${next.why}`;
}

function mailName({ purpose, stepId }: Contact, { policy }: Case): string {
  const step = [...policy.ladder, returnedNote].find(({ id }) => id === stepId);
  if (purpose === 'answer' || step === undefined) return 'An answer';
  return `“${stepName(step, 'en')}”`;
}

function at({ reservedAt }: Contact, zone: string): string {
  return writtenTime(instantOf(reservedAt), zone);
}

function nextSentence(one: Case): string {
  const ahead = aheadOf(one, one.debt);
  return `${whatComes(ahead, one)} ${ifNothing(ahead)}`.trim();
}

function whatComes({ at: instant, next }: Ahead, { now, zone }: Case): string {
  const when = isBefore(now, instant) ? `on ${writtenTime(instant, zone)}` : 'as soon as the machine looks';
  switch (next.kind) {
    case 'remind':
      return `Next, “${stepName(next.step, 'en')}” goes out by mail ${when}.`;
    case 'call':
      return `Next, a call is put on a person's list ${when}.`;
    case 'escalate':
      return `Next, “${stepName(next.step, 'en')}” is carried out ${when}, as it was approved.`;
    case 'review':
      return `Next, a person is asked ${when}: ${kindNames[next.task].one.toLowerCase()}. ${next.why}`;
    case 'await':
      return `It waits for ${next.owner}. ${next.why}`;
    case 'pace':
      return `Nothing before ${writtenTime(next.until, zone)}. ${next.why}`;
    case 'close':
      return `The case closes ${when}.`;
    case 'succeed':
      return `It is looked at again ${when}.`;
  }
}

/** A promise about the future says on what it rests. */
function ifNothing({ next }: Ahead): string {
  return next.kind === 'await' || next.kind === 'close' ? '' : 'This is so if nothing changes until then.';
}
