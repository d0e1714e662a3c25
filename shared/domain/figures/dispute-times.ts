import type { Facts } from '../facts.ts';
import type { Dispute } from '../records.ts';
import { daysBetween } from '../time.ts';
import { below, type Mark, type Tallies } from './mark.ts';
import { dayOf, endOf, isWithin, monthOf, type Scope } from './scope.ts';
import { median, percentile } from './spread.ts';

/** Disputes as they are opened, closed and wait, with the days from the one to the other. */
export function disputeMarks(facts: Facts, scope: Scope): Mark[] {
  return facts.disputes.flatMap((dispute) => [
    ...opened(dispute, facts, scope),
    ...closed(dispute, facts, scope),
    ...learnt(dispute, facts, scope),
    ...waiting(dispute, facts, scope),
  ]);
}

type Whose = Pick<Facts, 'profile'>;

function opened(dispute: Dispute, { profile }: Whose, scope: Scope): Mark[] {
  const on = dayOf(dispute.openedAt, scope);
  if (!isWithin(scope, on)) return [];
  const mark = { debtorKey: profile.debtorKey, about: dispute.disputeId, on, amount: 0n };
  return [{ ...mark, period: monthOf(on), figure: `dispute-opened/${groundOf(dispute)}` }];
}

/** A dispute is over for the customer with our answer. */
function closed(dispute: Dispute, { profile }: Whose, scope: Scope): Mark[] {
  const { disputeId, openedAt, answeredAt, withdrawnAt, triages, answeredBy } = dispute;
  const end = answeredAt ?? withdrawnAt;
  const on = end === undefined ? undefined : dayOf(end, scope);
  if (on === undefined || !isWithin(scope, on)) return [];
  const value = daysBetween(dayOf(openedAt, scope), on);
  const mark = { debtorKey: profile.debtorKey, about: disputeId, on, amount: 0n, value, period: monthOf(on) };
  const resolver = triages?.at(-1)?.resolver ?? answeredBy;
  return [
    { ...mark, figure: 'dispute-closed' },
    { ...mark, figure: `dispute-reason/${groundOf(dispute)}` },
    ...(resolver === undefined ? [] : [{ ...mark, figure: `dispute-resolver/${resolver}` }]),
  ];
}

/** What brought it about is known once it is closed for our own house too. */
function learnt(dispute: Dispute, { profile }: Whose, scope: Scope): Mark[] {
  const { disputeId, openedAt, answeredAt, closing } = dispute;
  if (closing === undefined || answeredAt === undefined) return [];
  const on = dayOf(closing.at, scope);
  if (!isWithin(scope, on)) return [];
  const value = daysBetween(dayOf(openedAt, scope), dayOf(answeredAt, scope));
  const mark = { debtorKey: profile.debtorKey, about: disputeId, on, amount: 0n, value, period: monthOf(on) };
  return [{ ...mark, figure: `dispute-cause/${closing.rootCause}` }];
}

function waiting(dispute: Dispute, { profile }: Whose, scope: Scope): Mark[] {
  const { disputeId, openedAt, answeredAt, withdrawnAt } = dispute;
  const end = answeredAt ?? withdrawnAt;
  return scope.closes
    .filter((day) => openedAt < endOf(day, scope) && (end === undefined || end >= endOf(day, scope)))
    .map((day) => {
      const on = dayOf(openedAt, scope);
      const mark = { debtorKey: profile.debtorKey, about: disputeId, on, amount: 0n };
      const figure = `dispute-waiting/${groundOf(dispute)}`;
      return { ...mark, period: day, figure, value: daysBetween(on, day) };
    });
}

/** The ground as we see it once somebody has looked at it, until then the customer's. */
function groundOf({ reason, triages }: Dispute): string {
  return triages?.at(-1)?.reason ?? reason;
}

export type CycleTime = { name: string; closed: number; median: number | undefined; p90: number | undefined };

/** Days from opening to closing, by reason, by resolver or by cause; the most frequent first. */
export function cycleTimes(
  tallies: Tallies,
  by: 'dispute-reason' | 'dispute-resolver' | 'dispute-cause',
): CycleTime[] {
  return below(tallies, by)
    .map(([name, { count, spread }]) => ({
      ...{ name, closed: count, median: median(spread), p90: percentile(spread, 90) },
    }))
    .sort((a, b) => b.closed - a.closed || a.name.localeCompare(b.name));
}
