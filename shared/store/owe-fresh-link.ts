import type { Temporal } from 'temporal-polyfill';
import type { Creditor } from '../config/stage.ts';
import type { Facts } from '../domain/facts.ts';
import { isRunning } from '../domain/hold-time.ts';
import { usableEmail } from '../domain/profile.ts';
import { hoursAfter, instantOf, instantText, isBefore, localDateAt } from '../domain/time.ts';
import { writeTogether } from './commit.ts';
import { findLink } from './links.ts';
import { outboxItem } from './outbox.ts';
import { readFacts } from './read-facts.ts';
import type { CaseDeps } from './situation.ts';

/** Nobody knows who asks, so a debtor gets no more than one such mail within these days, from whichever link. */
const restDays = 7;

/**
 * Owes the debtor of an expired link one mail with new links, to the address on file. Does nothing, and tells nobody so,
 * for any other link, without an address that may be used or anything open, while a hold lasts, or soon after the last.
 */
export async function oweFreshLink(deps: CaseDeps, token: string): Promise<void> {
  const { cases, clock, stage } = deps;
  const now = clock.now();
  const link = await findLink(cases, token, now);
  const creditor = stage.creditors.find(({ id }) => id === link?.creditorId);
  if (link?.expired !== true || creditor === undefined) return;
  const facts = await readFacts(cases, link.debtorKey);
  const debtKeys = facts === undefined ? [] : debtsToShow(facts, creditor, now);
  if (debtKeys.length === 0) return;
  const item = outboxItem({
    kind: 'mail',
    outboxId: `fresh-link#${creditor.id}#${localDateAt(now, creditor.timeZone)}`,
    owner: link.debtorKey,
    creditorId: creditor.id,
    template: 'fresh-link',
    debtKeys,
    at: instantText(now),
  });
  await writeTogether(cases, [{ kind: 'put', item, ifAbsent: true }]);
}

/** What is open with this creditor; empty when no such mail may be sent now. */
function debtsToShow(facts: Facts, creditor: Creditor, now: Temporal.Instant): string[] {
  const open = facts.debts.filter(
    ({ creditorId, state, amountOutstanding }) =>
      creditorId === creditor.id && state === 'open' && amountOutstanding > 0,
  );
  const rested = facts.contacts.some(
    ({ creditorId, stepId, reservedAt }) =>
      creditorId === creditor.id &&
      stepId === 'fresh-link' &&
      isBefore(now, hoursAfter(instantOf(reservedAt), 24 * restDays)),
  );
  const held = facts.holds.some((hold) => isRunning(hold, creditor.timeZone, now));
  return rested || held || usableEmail(facts.profile) === undefined ? [] : open.map(({ debtKey }) => debtKey);
}
