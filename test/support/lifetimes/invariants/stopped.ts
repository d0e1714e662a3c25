import { amountsOf, openDisputesOf } from '../../../../shared/domain/amounts.ts';
import { usableEmail } from '../../../../shared/domain/profile.ts';
import { runningPromise } from '../../../../shared/domain/promise.ts';
import { instantAt } from '../../../../shared/domain/time.ts';
import type { Finding, Written } from './shown.ts';
import { wallAt } from './wall.ts';

/** No contact is claimed while a debt it names is held, disputed, promised or paid, or the address opted out. */
export function nothingAfterStop({ before, now, claims, lawOf }: Written): Finding {
  for (const claim of claims) {
    const { policy, creditor } = lawOf(claim.creditorId);
    if (claim.channel === 'email' && usableEmail(before.profile) === undefined)
      return `${claim.id} although no address may be written to`;
    for (const { debtKey, stepId } of claim.lines) {
      const why =
        paid(debtKey, before) ??
        held(debtKey, before, creditor.timeZone, now) ??
        disputed(debtKey, isFirm(stepId, policy), before) ??
        (runningPromise(debtKey, before, policy, creditor.timeZone, instantAt(now)) && 'promised');
      if (why !== undefined) return `${claim.id} names ${debtKey}, which is ${why}`;
    }
  }
  return undefined;
}

function isFirm(stepId: string | undefined, policy: ReturnType<Written['lawOf']>['policy']): boolean {
  return policy.ladder.some(({ id, needsUndisputed }) => id === stepId && needsUndisputed);
}

function paid(debtKey: string, { debts }: Written['before']): Finding {
  const debt = debts.find((one) => one.debtKey === debtKey);
  return debt === undefined || debt.state === 'closed' || debt.amountOutstanding === 0 ? 'paid' : undefined;
}

function disputed(debtKey: string, isFirmStep: boolean, facts: Written['before']): Finding {
  const debt = facts.debts.find((one) => one.debtKey === debtKey);
  if (debt === undefined || openDisputesOf(debtKey, facts).length === 0) return undefined;
  return isFirmStep || amountsOf(debt, facts).amountCollectible === 0 ? 'disputed' : undefined;
}

function held(debtKey: string, { holds }: Written['before'], zone: string, now: number): Finding {
  if (holds.length === 0) return undefined;
  const today = wallAt(now, zone).date;
  const covering = holds.some(
    ({ debtKeys, releasedAt, until }) =>
      releasedAt === undefined &&
      (debtKeys === undefined || debtKeys.includes(debtKey)) &&
      (until === undefined || today < until),
  );
  return covering ? 'held' : undefined;
}
