import type { Facts } from '../../../../shared/domain/facts.ts';
import type { Contact } from '../../../../shared/domain/records.ts';
import { plausibleZones } from '../../../../shared/domain/zones.ts';
import type { Finding, Written } from './shown.ts';
import { dayAt } from './wall.ts';

/** Never two contacts inside the gap, counted in the debtor's own days over all debts, creditors and channels. */
export function gapKept({ before, now, claims, lawOf }: Written): Finding {
  if (claims.length === 0) return undefined;
  const last = instantsOf(before).at(-1);
  for (const claim of claims) {
    if (claim.channel === 'none') continue;
    const { policy, creditor } = lawOf(claim.creditorId);
    const zones = zonesOf(before, creditor.timeZone);
    const tooSoon =
      last !== undefined &&
      zones.some((zone) => dayAt(now, zone) - dayAt(last, zone) < policy.minimumGapDays);
    if (tooSoon)
      return `${claim.id} at ${text(now)}, after a contact at ${text(last)}: less than ${policy.minimumGapDays} days`;
  }
  return undefined;
}

/** No more contacts in a window of days than the cap has, over all invoices and channels of the debtor. */
export function capKept({ before, now, claims, lawOf }: Written): Finding {
  for (const claim of claims) {
    if (claim.channel === 'none') continue;
    const { cap } = lawOf(claim.creditorId).policy;
    const since = now - 86_400_000 * cap.days;
    const recent = instantsOf(before).filter((at) => at > since);
    if (recent.length + 1 > cap.contacts)
      return `${claim.id} is contact ${recent.length + 1} in ${cap.days} days`;
  }
  return undefined;
}

/** When the debtor was contacted or may have been, in milliseconds and the order of time. */
function instantsOf({ contacts }: Facts): number[] {
  return contacts
    .filter(counts)
    .map(({ reservedAt }) => Date.parse(reservedAt))
    .sort((a, b) => a - b);
}

function counts({ purpose, status }: Contact): boolean {
  return purpose === 'collection' && status !== 'FAILED' && status !== 'CANCELLED';
}

/** The debtor's zones: as finance gave them, else all of its country. */
export function zonesOf({ profile }: Facts, otherwise: string): readonly string[] {
  const zones = plausibleZones(profile);
  return zones.length === 0 ? [otherwise] : zones;
}

function text(millis: number): string {
  return new Date(millis).toISOString();
}
