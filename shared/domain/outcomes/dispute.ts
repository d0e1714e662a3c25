import { badReviewDay, newHold } from '../new-hold.ts';
import type { Dispute } from '../records.ts';
import { instantText } from '../time.ts';
import type { OutcomeRule } from './details.ts';
import { type Effect, type Ended, type Ending, effects, refused } from './effect.ts';

/** How a dispute can end: always with an answer, or by the customer's own word (S0-2). */
export const disputeOutcomes = {
  valid: { means: 'the customer is right; answer them', needs: ['text'], may: ['date'] },
  partly: { means: 'the customer is right in part; answer them', needs: ['text'], may: ['date'] },
  'not-valid': { means: 'the invoice stands; answer them, with the papers', needs: ['text'] },
  withdrawn: { means: 'the customer took it back; note when and how they said so', needs: ['note'] },
} as const satisfies Record<string, OutcomeRule>;

export function endDispute(outcome: keyof typeof disputeOutcomes, ending: Ending): Ended {
  const { facts, task, details } = ending;
  const dispute = facts.disputes.find(({ disputeId }) => disputeId === task.about);
  if (dispute === undefined) return refused(`There is no dispute ${task.about ?? ''} in this case.`);
  if (dispute.state !== 'open')
    return refused(`The dispute ${dispute.disputeId} is ${dispute.state} already.`);
  const bad = badReviewDay(details.date, ending);
  if (bad !== undefined) return refused(bad);
  switch (outcome) {
    case 'withdrawn':
      return effects({ kind: 'disputeWithdrawn', disputeId: dispute.disputeId, at: instantText(ending.now) });
    case 'not-valid':
      return fourEyes(dispute, ending) ?? effects(answered(dispute, outcome, ending));
    case 'valid':
    case 'partly':
      return (
        fourEyes(dispute, ending) ??
        effects(answered(dispute, outcome, ending), correctionAwaited(dispute, ending))
      );
  }
}

/** The customer did not accept an answer on this ground: whoever gave it is not the one to give the next. */
function fourEyes({ repeats }: Dispute, { facts, by }: Ending): Ended | undefined {
  const before = facts.disputes.find(({ disputeId }) => disputeId === repeats);
  const name = (person: string | undefined) => person?.trim().toLowerCase();
  return before !== undefined && name(before.answeredBy) === name(by)
    ? refused(
        `The customer did not accept the answer that ${by} gave to ${before.disputeId}: somebody else must answer this time.`,
      )
    : undefined;
}

function answered(
  dispute: Dispute,
  finding: NonNullable<Dispute['finding']>,
  { task, details, by, now }: Ending,
): Effect {
  const text = details.text ?? '';
  const at = instantText(now);
  return {
    kind: 'disputeAnswered',
    dispute: { ...dispute, state: 'answered', answeredAt: at, finding, answer: text, answeredBy: by },
    creditorId: task.creditorId,
    text,
    at,
  };
}

function correctionAwaited({ debtKey }: Dispute, ending: Ending): Effect {
  const debts = ending.facts.debts.filter((debt) => debt.debtKey === debtKey);
  const { by, details } = ending;
  const order = { kind: 'credit', source: 'dispute', debts, by, date: details.date } as const;
  return { kind: 'held', ...newHold(order, ending) };
}
