import type { Finding, Written } from './shown.ts';

/** Whatever is claimed has a decision record, written with it, of the same facts and the pinned policy. */
export function everyClaimDecided({ before, claims, decisions, lawOf }: Written): Finding {
  for (const claim of claims) {
    const { policy } = lawOf(claim.creditorId);
    const fits = decisions.some(
      ({ factsVersion, policyId, policyVersion, debtKey }) =>
        factsVersion === before.profile.version &&
        policyId === policy.id &&
        policyVersion === policy.version &&
        claim.lines.some((line) => line.debtKey === debtKey),
    );
    if (!fits) return `${claim.id} on version ${before.profile.version} has no decision of that version`;
  }
  return undefined;
}
