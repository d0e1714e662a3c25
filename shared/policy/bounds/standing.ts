import { Temporal } from 'temporal-polyfill';
import type { Facts } from '../../domain/facts.ts';
import type { Hold } from '../../domain/hold.ts';
import type { Dispute, Line, PromiseToPay } from '../../domain/records.ts';
import { startOfDay } from '../../domain/time.ts';
import { type Bound, type Claimed, wasKnown, wrongLines } from './bound.ts';
import { zonesOf } from './debtor-zones.ts';

/** A call is about all the debtor owes: it is wrong only if nothing in it may be spoken of. */
function judged(claimed: Claimed, why: (line: Line) => string | undefined): string[] {
  const wrong = wrongLines(claimed, why);
  const isCall = claimed.contact.channel === 'call';
  return isCall && wrong.length < claimed.contact.lines.length ? [] : wrong;
}

export const neverDisputed: Bound = {
  id: 'disputed',
  says: 'Nothing is asked that is disputed and not answered.',
  basis: 'S0-2',
  breaches: (claimed) =>
    judged(claimed, (line) => {
      const open = claimed.facts.disputes.filter(
        (one) => isOpen(one, claimed) && one.debtKey === line.debtKey,
      );
      if (open.length === 0) return undefined;
      const part = open.reduce((sum, one) => sum + (one.amountDisputed ?? Number.POSITIVE_INFINITY), 0);
      const owed = debtOf(claimed.facts, line)?.amountOutstanding ?? 0;
      return line.amountCollectible > Math.max(0, owed - part) ? 'is disputed' : undefined;
    }),
};

function isOpen({ openedAt, answeredAt, state }: Dispute, { contact }: Claimed): boolean {
  if (!wasKnown(openedAt, contact)) return false;
  return state === 'open' || (answeredAt !== undefined && answeredAt > contact.reservedAt);
}

export const neverPromised: Bound = {
  id: 'promised',
  says: 'Nothing is asked while a promise to pay runs.',
  basis: 'S1-4',
  breaches: (claimed) =>
    judged(claimed, ({ debtKey }) => {
      const running = claimed.facts.promises.find(
        (one) => one.debtKeys.includes(debtKey) && runs(one, claimed),
      );
      return running === undefined ? undefined : `is promised for ${running.promisedOn}`;
    }),
};

function runs(promise: PromiseToPay, { contact, facts }: Claimed): boolean {
  const { state, madeAt, promisedOn, debtKeys, amount } = promise;
  if (state !== 'open' || !wasKnown(madeAt, contact)) return false;
  const received = facts.payments
    .filter((one) => debtKeys.includes(one.debtKey) && one.receivedAt >= madeAt)
    .reduce((sum, one) => sum + one.amount, 0);
  if (amount !== undefined && received >= amount) return false;
  return zonesOf(facts.profile).some((zone) => localDay(contact.reservedAt, zone) <= promisedOn);
}

export const neverPaid: Bound = {
  id: 'paid',
  says: 'Nothing is asked that has been paid, and never more than is open.',
  basis: 'S0-1',
  breaches: (claimed) =>
    judged(claimed, (line) => {
      const open = debtOf(claimed.facts, line)?.amountOutstanding ?? 0;
      if (open === 0) return 'is paid';
      return line.amountCollectible > open ? 'is asked for with more than is open' : undefined;
    }),
};

export const neverHeld: Bound = {
  id: 'held',
  says: 'Nobody is contacted about what is on hold.',
  basis: 'S0-7',
  breaches: (claimed) =>
    judged(claimed, ({ debtKey }) => {
      const hold = claimed.facts.holds.find((one) => covers(one, debtKey) && stands(one, claimed));
      return hold === undefined ? undefined : `is on hold (${hold.reason})`;
    }),
};

function covers({ debtKeys }: Hold, debtKey: string): boolean {
  return debtKeys === undefined || debtKeys.includes(debtKey);
}

function stands({ since, releasedAt, until }: Hold, { contact, facts }: Claimed): boolean {
  if (!wasKnown(since, contact) || (releasedAt !== undefined && releasedAt <= contact.reservedAt))
    return false;
  if (until === undefined) return true;
  const at = contact.reservedAt;
  return zonesOf(facts.profile).some(
    (zone) => at < startOfDay(until, zone).toString({ smallestUnit: 'millisecond' }),
  );
}

export const neverOptedOut: Bound = {
  id: 'opted-out',
  says: 'No mail goes to an address that opted out, complained or bounced.',
  basis: 'US-11, EM-04',
  breaches: ({ contact, facts: { profile } }) =>
    contact.channel !== 'email' || profile.emails.some(({ state }) => state === 'open')
      ? []
      : ['no address of the customer may be written to'],
};

function debtOf({ debts }: Facts, { debtKey }: Line) {
  return debts.find((one) => one.debtKey === debtKey);
}

function localDay(at: string, zone: string): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}
