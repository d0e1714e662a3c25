import { sayingsOf } from './dispute-sayings.ts';
import type { Facts } from './facts.ts';
import type { Dispute, DisputeReason, DisputeStage, Proposal, Triage } from './records.ts';

/** How far a dispute is. Nothing stores it: it follows from what was done. */
export function stageOf(dispute: Dispute): DisputeStage {
  if (dispute.state === 'withdrawn') return 'withdrawn';
  if (dispute.state === 'answered') return dispute.closing === undefined ? 'answered' : 'closed';
  if (proposalOf(dispute) !== undefined) return 'proposed';
  if (dispute.mediation !== undefined) return 'mediation';
  return triageOf(dispute) === undefined ? 'opened' : 'investigating';
}

/** Who looks into it now; undefined: nobody was named yet, or they handed it back. */
export function triageOf({ triages }: Dispute): Triage | undefined {
  const newest = triages?.at(-1);
  return newest?.handedBack === undefined ? newest : undefined;
}

/** What the resolver found; undefined where the customer, or who settles it, has said something since. */
export function proposalOf(dispute: Dispute): Proposal | undefined {
  const { proposal, triages, mediation } = dispute;
  const newest = [sayingsOf(dispute).at(-1)?.at, triages?.at(-1)?.at, mediation?.at].flatMap(
    (at) => at ?? [],
  );
  return proposal !== undefined && newest.every((at) => at <= proposal.at) ? proposal : undefined;
}

/** The ground as we see it: as it was settled, else as the customer named it. */
export function groundOf({ reason, triages }: Dispute): DisputeReason {
  return triages?.at(-1)?.reason ?? reason;
}

/** The disputes on the same ground before this one, newest first. */
export function earlierOf({ repeats }: Dispute, facts: Pick<Facts, 'disputes'>): Dispute[] {
  const before = facts.disputes.find(({ disputeId }) => disputeId === repeats);
  return before === undefined ? [] : [before, ...earlierOf(before, facts)];
}

/** Whether two names mean the same person. */
export function isSamePerson(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.trim().toLowerCase() === other?.trim().toLowerCase();
}
