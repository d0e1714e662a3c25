import { isAnswerSent } from '../dispute-answer.ts';
import { answerRefusal } from '../dispute-four-eyes.ts';
import { earlierOf, groundOf, stageOf } from '../dispute-stage.ts';
import { badReviewDay, newHold } from '../new-hold.ts';
import { newTask } from '../new-task.ts';
import { papersOf } from '../papers.ts';
import type { Dispute, Finding, Task } from '../records.ts';
import { addDays, instantText, localDateAt } from '../time.ts';
import type { OutcomeRule } from './details.ts';
import { type Effect, type Ended, type Ending, effects, refused } from './effect.ts';

/** How a dispute can end: always with an answer, or by the customer's own word (S0-2); and what is asked after it (S0-9). */
export const disputeOutcomes = {
  valid: { means: 'the customer is right; answer them', needs: ['text'], may: ['date', 'papers'] },
  partly: { means: 'the customer is right in part; answer them', needs: ['text'], may: ['date', 'papers'] },
  'not-valid': {
    means: 'the invoice stands; answer them, with the papers',
    needs: ['text'],
    may: ['papers'],
  },
  withdrawn: { means: 'the customer took it back; note when and how they said so', needs: ['note'] },
  closed: {
    means: 'it was answered; say what brought it about and what we change',
    needs: ['cause', 'change'],
  },
} as const satisfies Record<string, OutcomeRule>;

export function endDispute(outcome: keyof typeof disputeOutcomes, ending: Ending): Ended {
  const { facts, task, details } = ending;
  const dispute = facts.disputes.find(({ disputeId }) => disputeId === task.about);
  if (dispute === undefined) return refused(`There is no dispute ${task.about ?? ''} in this case.`);
  if (outcome === 'closed') return closed(dispute, ending);
  if (dispute.state !== 'open')
    return refused(`The dispute ${dispute.disputeId} is ${dispute.state} already.`);
  if (outcome === 'withdrawn')
    return effects({ kind: 'disputeWithdrawn', disputeId: dispute.disputeId, at: instantText(ending.now) });
  const why =
    badReviewDay(details.date, ending) ??
    answerRefusal(dispute, facts, { by: ending.by, finding: outcome }) ??
    missingPaper(dispute, ending);
  if (why !== undefined) return refused(why);
  const answer = answered(dispute, outcome, ending);
  return outcome === 'not-valid' ? effects(answer) : effects(answer, correctionAwaited(dispute, ending));
}

/** A paper that is not on file cannot go with an answer. */
function missingPaper({ debtKey }: Dispute, { facts, details }: Ending): string | undefined {
  const filed = papersOf(debtKey, facts).map(({ kind }) => kind);
  const missing = details.papers?.find((kind) => !filed.includes(kind));
  return missing === undefined ? undefined : `No file of the kind ${missing} is on file for this invoice.`;
}

function answered(dispute: Dispute, finding: Finding, ending: Ending): Effect {
  const { task, details, by, now } = ending;
  const text = details.text ?? '';
  const at = instantText(now);
  const answer: Dispute = {
    ...{ ...dispute, state: 'answered', answeredAt: at, finding, answer: text, answeredBy: by },
    ...(details.papers === undefined ? {} : { papers: details.papers }),
  };
  const closing = closingTask(answer, ending);
  return { kind: 'disputeAnswered', dispute: answer, creditorId: task.creditorId, text, at, closing };
}

/** Once the customer has had their quiet days, somebody says what brought it about: it is not closed by silence. */
function closingTask(dispute: Dispute, { task, creditor, policy, by, now }: Ending): Task {
  const { disputeId } = dispute;
  const dueOn = addDays(localDateAt(now, creditor.timeZone), Math.max(1, policy.graceDays));
  const asked = newTask({
    ...{ kind: 'dispute', matter: `${disputeId}#closing`, about: disputeId, dueOn, creditor, policy, now },
    lines: task.lines,
    needs: `Close dispute ${disputeId}, which ${by} answered: say what brought it about and what we change.`,
  });
  return { ...asked, dispute: { reason: groundOf(dispute), stage: stageOf(dispute) } };
}

/** Closed with what we learn from it, once the customer has the answer and did not come back. */
function closed(dispute: Dispute, { facts, task, details, by, now }: Ending): Ended {
  const { disputeId, state, closing } = dispute;
  const { cause, change } = details;
  if (state !== 'answered')
    return refused(`The dispute ${disputeId} is ${state}: it is closed once it was answered.`);
  if (closing !== undefined) return refused(`${closing.by} has closed ${disputeId} already.`);
  if (!isAnswerSent(disputeId, facts))
    return refused(
      `No answer to ${disputeId} is known to have reached the customer: it cannot be closed before.`,
    );
  const again = facts.disputes.find(({ repeats }) => repeats === disputeId);
  if (again !== undefined && again.state !== 'withdrawn')
    return refused(
      `The customer did not accept the answer: it goes on as ${again.disputeId}, and is closed with it.`,
    );
  if (cause === undefined || change === undefined)
    return refused('Say what brought it about and what we change.');
  const how = { at: instantText(now), by, rootCause: cause, change };
  const all = [dispute, ...earlierOf(dispute, facts).filter((one) => one.closing === undefined)];
  return effects(
    ...all.map((one): Effect => ({ kind: 'disputeClosed', disputeId: one.disputeId, closing: how })),
    ...all.flatMap(({ disputeId: closes }) => alsoDone(closes, task, { facts, by, now })),
  );
}

/** The closing of a dispute that came back closes those before it. */
function alsoDone(
  disputeId: string,
  task: Task,
  { facts, by, now }: Pick<Ending, 'facts' | 'by' | 'now'>,
): Effect[] {
  const others = facts.tasks.filter(
    ({ kind, about, state, taskId }) =>
      kind === 'dispute' && about === disputeId && state === 'open' && taskId !== task.taskId,
  );
  return others.map((one) => ({
    kind: 'alsoDone',
    task: { ...one, state: 'done', outcome: 'closed', doneBy: by, doneAt: instantText(now) },
  }));
}

function correctionAwaited({ debtKey }: Dispute, ending: Ending): Effect {
  const debts = ending.facts.debts.filter((debt) => debt.debtKey === debtKey);
  const { by, details } = ending;
  const order = { kind: 'credit', source: 'dispute', debts, by, date: details.date } as const;
  return { kind: 'held', ...newHold(order, ending) };
}
