import type { Temporal } from 'temporal-polyfill';
import { disputeCodes, resolversOf } from './dispute-codes.ts';
import { answererBefore } from './dispute-four-eyes.ts';
import { earlierOf, groundOf, isSamePerson, stageOf, triageOf } from './dispute-stage.ts';
import type { Facts } from './facts.ts';
import type { NewTask } from './new-task.ts';
import type { Dispute, DisputeReason, EvidenceKind, Finding, Proposal, Task } from './records.ts';
import { instantText, localDateAt } from './time.ts';

/** What is done on the way to the answer of a dispute; the answer itself ends its task. */
export type DisputeWork =
  /** It is settled who looks into it, on which ground. */
  | { kind: 'triage'; reason: DisputeReason; resolver: string; why?: string | undefined }
  /** The resolver says what they found. */
  | {
      kind: 'propose';
      finding: Finding;
      text: string;
      papers?: readonly EvidenceKind[] | undefined;
      how: Proposal['how'];
    }
  /** The resolver cannot answer it. */
  | { kind: 'handBack'; why: string }
  /** A neutral third person is offered, as no answer of ours was accepted. */
  | { kind: 'offerMediation'; text: string }
  /** The promised day has passed. */
  | { kind: 'escalate' };

export type Working = {
  facts: Facts;
  disputeId: string;
  by: string;
  creditor: NewTask['creditor'];
  now: Temporal.Instant;
};

export type Worked =
  | { kind: 'changed'; dispute: Dispute; task: Task; answerBy: string }
  | { kind: 'refused'; why: string };

/** What a dispute and its task become, or why not. A dispute that is answered or withdrawn is worked on no more. */
export function workOn(work: DisputeWork, working: Working): Worked {
  const { facts, disputeId } = working;
  const dispute = facts.disputes.find((one) => one.disputeId === disputeId);
  const task = facts.tasks.find(
    ({ kind, about, state }) => kind === 'dispute' && about === disputeId && state === 'open',
  );
  if (dispute === undefined) return refused(`There is no dispute ${disputeId} in this case.`);
  if (dispute.state !== 'open' || task === undefined)
    return refused(
      `The dispute ${disputeId} is ${dispute.state === 'open' ? 'on no list' : dispute.state} already.`,
    );
  if (working.by.trim() === '') return refused('Say who you are: a case is changed by a named person.');
  const changed = changedBy(work, { ...working, by: working.by.trim(), dispute });
  return typeof changed === 'string' ? refused(changed) : withTask(changed, task);
}

type Changed = { dispute: Dispute; owner: string; dueOn?: string; needs: string };
type Acting = Working & { dispute: Dispute };

function changedBy(work: DisputeWork, acting: Acting): Changed | string {
  switch (work.kind) {
    case 'triage':
      return triaged(work, acting);
    case 'propose':
      return proposed(work, acting);
    case 'handBack':
      return handedBack(work, acting);
    case 'offerMediation':
      return mediated(work, acting);
    case 'escalate':
      return escalated(acting);
  }
}

type Of<Kind extends DisputeWork['kind']> = Extract<DisputeWork, { kind: Kind }>;

function triaged({ reason, resolver, why }: Of<'triage'>, acting: Acting): Changed | string {
  const { dispute, facts, creditor, by, now } = acting;
  const known = resolversOf(creditor).find(({ name }) => isSamePerson(name, resolver));
  if (known === undefined) return `${resolver} is not among those who look into disputes here.`;
  const before = answererBefore(dispute, facts);
  if (isSamePerson(before, known.name))
    return `The customer did not accept what ${known.name} answered before: somebody else looks into it this time.`;
  const current = triageOf(dispute);
  if (current !== undefined && why === undefined)
    return `${current.resolver} looks into it since ${current.at.slice(0, 10)}: say why another does from now on.`;
  const at = instantText(now);
  const settled = { at, by, reason, resolver: known.name, ...(why === undefined ? {} : { why }) };
  return {
    dispute: { ...dispute, triages: [...(dispute.triages ?? []), settled] },
    owner: known.name,
    dueOn: dispute.answerBy,
    needs: `Find out whether the objection (${label(reason)}) is right, with the papers, so that the customer is answered by ${dispute.answerBy}. Reminders rest until then.`,
  };
}

function proposed({ finding, text, papers = [], how }: Of<'propose'>, acting: Acting): Changed {
  const { dispute, facts, creditor, by, now } = acting;
  const proposal = { at: instantText(now), by, finding, text, how };
  const { owners } = creditor;
  return {
    dispute: { ...dispute, proposal: papers.length === 0 ? proposal : { ...proposal, papers: [...papers] } },
    owner: earlierOf(dispute, facts).length > 0 ? owners.decisions : owners.disputes,
    dueOn: dispute.answerBy,
    needs: `${by} found: ${findingWords[finding]}. Check it and answer the customer by ${dispute.answerBy}.`,
  };
}

function handedBack({ why }: Of<'handBack'>, { dispute, creditor, now }: Acting): Changed | string {
  const current = triageOf(dispute);
  if (current === undefined) return 'Nobody looks into it yet.';
  const back = { ...current, handedBack: { at: instantText(now), why } };
  return {
    dispute: { ...dispute, triages: [...(dispute.triages ?? []).slice(0, -1), back] },
    owner: creditor.owners.disputes,
    needs: `${current.resolver} cannot answer it and says why. Name somebody else who looks into it; the customer is promised an answer by ${dispute.answerBy}.`,
  };
}

function mediated({ text }: Of<'offerMediation'>, { dispute, facts, creditor, by, now }: Acting) {
  if (dispute.mediation !== undefined) return `Mediation was offered by ${dispute.mediation.by} already.`;
  if (earlierOf(dispute, facts).length === 0)
    return 'Mediation is offered once our answer was not accepted: answer the customer first.';
  return {
    dispute: { ...dispute, mediation: { at: instantText(now), by, text } },
    owner: creditor.owners.decisions,
    needs: `Mediation was offered. Speak with the customer, and answer when it has ended or they do not want it. Reminders rest until then.`,
  };
}

function escalated({ dispute, creditor, now }: Acting): Changed | string {
  if (dispute.escalatedAt !== undefined) return 'It was escalated already.';
  if (localDateAt(now, creditor.timeZone) <= dispute.answerBy)
    return `The customer is promised an answer by ${dispute.answerBy}; that day has not passed.`;
  const whose = triageOf(dispute)?.resolver;
  return {
    dispute: { ...dispute, escalatedAt: instantText(now) },
    owner: creditor.owners.decisions,
    needs: `The answer promised for ${dispute.answerBy} is overdue${whose === undefined ? '; nobody was named to look into it' : `; ${whose} looks into it`}. Decide who answers, tell the customer why it takes longer, and answer. Reminders rest until then.`,
  };
}

function withTask({ dispute, owner, dueOn, needs }: Changed, task: Task): Worked {
  const changed: Task = {
    ...task,
    ...{ owner, needs, dueOn: dueOn ?? task.dueOn },
    dispute: { reason: groundOf(dispute), stage: stageOf(dispute) },
  };
  return { kind: 'changed', dispute, task: changed, answerBy: dispute.answerBy };
}

/** What a finding means, in half a sentence. */
export const findingWords: Readonly<Record<Finding, string>> = {
  valid: 'the customer is right',
  partly: 'the customer is right in part',
  'not-valid': 'the invoice stands',
};

function label(reason: DisputeReason): string {
  return disputeCodes[reason].label.toLowerCase();
}

function refused(why: string): Worked {
  return { kind: 'refused', why };
}
