import { earlierOf, isSamePerson, proposalOf } from './dispute-stage.ts';
import type { Facts } from './facts.ts';
import type { Dispute, Finding } from './records.ts';

/** How often a customer may say no to our answer before a neutral third person must have been offered. */
const answersBeforeMediation = 2;

/** Who gave the answer that the customer did not accept; undefined for a first objection. */
export function answererBefore(dispute: Dispute, facts: Pick<Facts, 'disputes'>): string | undefined {
  return earlierOf(dispute, facts)[0]?.answeredBy;
}

/**
 * Why this person may not give this answer, as a sentence; undefined when they may. Whoever gave the answer that was not
 * accepted does not give the next one, and nobody alone both finds and decides on a dispute that came back.
 */
export function answerRefusal(
  dispute: Dispute,
  facts: Pick<Facts, 'disputes'>,
  { by, finding }: { by: string; finding: Finding },
): string | undefined {
  const earlier = earlierOf(dispute, facts);
  const [before] = earlier;
  if (before === undefined) return undefined;
  if (isSamePerson(before.answeredBy, by))
    return `The customer did not accept the answer that ${by} gave to ${before.disputeId}: somebody else must answer this time.`;
  if (isSamePerson(proposalOf(dispute)?.by, by))
    return `${by} found this, and the customer did not accept our first answer: somebody else must decide on it.`;
  if (finding !== 'valid' && earlier.length >= answersBeforeMediation && dispute.mediation === undefined)
    return `The customer did not accept ${earlier.length} answers of ours: offer mediation before the next one.`;
  return undefined;
}
