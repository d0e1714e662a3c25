import type { Temporal } from 'temporal-polyfill';
import { applyPayment } from '../../../shared/domain/apply-payment.ts';
import { changed } from '../../../shared/domain/changes.ts';
import type { Debt } from '../../../shared/domain/debt.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import type { Hold } from '../../../shared/domain/hold.ts';
import { newDispute } from '../../../shared/domain/new-dispute.ts';
import { newPromise } from '../../../shared/domain/new-promise.ts';
import { newTask } from '../../../shared/domain/new-task.ts';
import type { Payment } from '../../../shared/domain/records.ts';
import { addDays, instantText, localDateAt } from '../../../shared/domain/time.ts';
import { writesOfAll } from '../../../shared/store/change-writes.ts';
import type { Commit } from '../../../shared/store/commit.ts';
import { holdItem, taskItem } from '../../../shared/store/items.ts';
import { movedWrite, promiseWrites } from '../../../shared/store/make-promise.ts';
import { measureLiftWrites } from '../../../shared/store/measure-lift-writes.ts';
import { disputeWrites } from '../../../shared/store/open-dispute.ts';
import { type Case, type CaseDeps, caseOf } from '../../../shared/store/situation.ts';
import type { Deed } from './story.ts';

type Change = Omit<Commit, 'debtorKey'>;

/** What a deed writes, from the facts as they are; undefined when it changes nothing. As pages, import and desk do it. */
export function changeOf(
  deed: Deed,
  facts: Facts,
  deps: Omit<CaseDeps, 'cases'>,
  now: Temporal.Instant,
): Change | undefined {
  const debt = facts.debts.find(({ debtKey }) => debtKey === deed.debtKey);
  if (debt === undefined) return undefined;
  const one = caseOf(deps, facts, debt);
  switch (deed.kind) {
    case 'pays':
      return payment(one, debt.amountOutstanding, deed.at, now);
    case 'pays-part':
      return payment(one, Math.floor(debt.amountOutstanding / 3), deed.at, now);
    case 'payment-returned':
      return payment(one, -Math.floor((debt.invoiceTotal - debt.amountOutstanding) / 2), deed.at, now);
    case 'promises':
      return promise(one, now);
    case 'disputes':
      return dispute(one, undefined, now);
    case 'disputes-part':
      return dispute(one, Math.max(1, Math.floor(debt.amountOutstanding / 4)), now);
    case 'opts-out':
    case 'bounces':
      return address(facts, deed.kind === 'bounces' ? 'undeliverable' : 'opted-out');
    case 'held':
      return hold(one, now);
  }
}

function payment(
  { facts, debt }: Case,
  amount: number,
  at: number,
  now: Temporal.Instant,
): Change | undefined {
  if (amount === 0) return undefined;
  const received: Payment = {
    paymentId: `P-${debt.debtKey}-${at}`,
    debtKey: debt.debtKey,
    ...{ amount, currency: debt.currency, bookedOn: localDateAt(now, 'UTC') },
    ...{ receivedAt: instantText(now), batch: 'bank', line: 1 },
  };
  const applied = applyPayment(facts, debt, received);
  if (applied.kind === 'alreadyBooked' || applied.changes.length === 0) return undefined;
  const after = applied.changes.reduce(changed, facts);
  return after === facts
    ? undefined
    : { seen: facts.profile.version, writes: writesOfAll(facts, applied.changes, now) };
}

function promise({ facts, debt, creditor, policy, zone }: Case, now: Temporal.Instant): Change | undefined {
  const promisedOn = addDays(localDateAt(now, zone), 6);
  const offer = {
    creditorId: debt.creditorId,
    debtKeys: [debt.debtKey],
    promisedOn,
    madeBy: 'debtor' as const,
  };
  const made = newPromise(offer, { facts, creditor, policy, now });
  if (made.kind !== 'new') return undefined;
  const { debtorKey, version } = facts.profile;
  const moved = made.replaces.map(({ promiseId }) => movedWrite(debtorKey, promiseId));
  return { seen: version, writes: [...promiseWrites(debtorKey, made.promise), ...moved] };
}

/** Like the page's: on no version, so that nothing can crowd it out. */
function dispute(
  { facts, debt, creditor, policy }: Case,
  amountDisputed: number | undefined,
  now: Temporal.Instant,
): Change | undefined {
  const objection = {
    debtKey: debt.debtKey,
    reason: 'QUALITY' as const,
    text: 'Torn.',
    openedBy: 'debtor' as const,
  };
  const opened = newDispute({ ...objection, amountDisputed }, facts, creditor, policy, now);
  if (opened.kind !== 'new') return undefined;
  const lifted = measureLiftWrites(debt.debtKey, facts, 'disputed', now);
  return { writes: [...disputeWrites(facts.profile.debtorKey, opened), ...lifted] };
}

function address({ profile }: Facts, state: Facts['profile']['emails'][number]['state']): Change | undefined {
  if (!profile.emails.some((email) => email.state === 'open')) return undefined;
  const emails = profile.emails.map((email) => ({ ...email, state }));
  return { seen: profile.version, profile: { emails }, writes: [] };
}

function hold({ facts, debt, creditor, policy, zone }: Case, now: Temporal.Instant): Change {
  const { debtorKey, version } = facts.profile;
  const today = localDateAt(now, zone);
  const holdId = `hold-${facts.holds.length + 1}`;
  const held: Hold = {
    holdId,
    ...(isWhole(debt) ? {} : { debtKeys: [debt.debtKey] }),
    ...{ reason: 'bereavement', source: 'desk', since: instantText(now) },
    reviewOn: addDays(today, 7),
    ...(facts.holds.length % 2 === 0 ? {} : { until: addDays(today, 9) }),
  };
  const needs = 'Look whether the hold still has its reason.';
  const task = newTask({
    kind: 'hold',
    matter: holdId,
    creditor,
    policy,
    lines: [],
    needs,
    now,
    about: holdId,
  });
  const items = [holdItem(debtorKey, held), taskItem(debtorKey, task)];
  return { seen: version, writes: items.map((item) => ({ kind: 'put', item, ifAbsent: true })) };
}

/** Every other invoice number stands for a hold on the whole customer. */
function isWhole({ invoiceNumber }: Debt): boolean {
  return Number(invoiceNumber.slice(-1)) % 2 === 0;
}
