import type { Step } from '../policy/policy.ts';
import type { Setting } from '../policy/question.ts';
import type { CallAdvice } from './call-advice.ts';
import { isNaturalPerson } from './profile.ts';
import type { Task } from './records.ts';

type Measure = Extract<Step, { kind: 'escalate' }>['measure'];

const measureNames: Readonly<Record<Measure, string>> = {
  'withhold-business': 'withholding future business',
  agency: 'a collection agency',
  court: 'a court',
};

/**
 * What a caller may not say in this call, each as a sentence: what the gate forbids to speak of, consequences that nobody
 * has approved, and what is never said (S0-4, S0-7, S3-2).
 */
export function unsayable(task: Task, setting: Setting, advice: readonly CallAdvice[]): string[] {
  const silent = advice
    .filter(({ verdict }) => verdict.decision !== 'ALLOW')
    .map(({ debt, verdict: { hits } }) => {
      const reasons = [...new Set(hits.map(({ reason }) => reason))].join(' ');
      return `Nothing about ${debt.invoiceNumber}: ${reasons}`;
    });
  return [
    ...silent,
    ...disputedParts(advice, setting),
    unapproved(task, setting),
    'No interest, fee or cost beyond the amounts on this sheet.',
    'No threat, no hurry, no shame, no judgement; nothing about other customers.',
    'To anybody but the right person: only your name, your number and that you would like a call back. Never the topic.',
    isNaturalPerson(setting.facts.profile.kind)
      ? 'Never advise to borrow; never ask for details of an illness or a family. Name free debt advice instead.'
      : 'Never advise to borrow; never speak to the customers or the partners of this company.',
  ];
}

/** A disputed part of an invoice that may otherwise be spoken of. */
function disputedParts(advice: readonly CallAdvice[], { facts }: Setting): string[] {
  return advice
    .filter(({ verdict, debt }) => {
      const isDisputed = facts.disputes.some(
        ({ debtKey, state }) => debtKey === debt.debtKey && state === 'open',
      );
      return verdict.decision === 'ALLOW' && isDisputed;
    })
    .map(({ debt }) => `Do not ask for the disputed part of ${debt.invoiceNumber}: it waits for our answer.`);
}

/** Consequences are named only once a named person approved them, or they happened (S0-4). */
function unapproved({ lines }: Task, { facts, policy }: Setting): string {
  const keys = new Set(lines.map(({ debtKey }) => debtKey));
  const isAboutIt = (one: { lines: Task['lines'] }) => one.lines.some(({ debtKey }) => keys.has(debtKey));
  const rungs = policy.ladder.flatMap((step) =>
    step.kind === 'escalate' ? [{ id: step.id, measure: step.measure }] : [],
  );
  const open = rungs.filter(({ id }) => {
    const approved = facts.tasks.some(
      (one) => one.kind === 'approval' && one.stepId === id && one.outcome === 'approved' && isAboutIt(one),
    );
    const taken = facts.contacts.some(
      (one) => one.purpose === 'measure' && one.stepId === id && isAboutIt(one),
    );
    return !approved && !taken;
  });
  const named = [...new Set([...open.map(({ measure }) => measure), 'court' as const])];
  const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(
    named.map((measure) => measureNames[measure]),
  );
  return `No word of ${list}: nobody has approved it for these invoices.`;
}
