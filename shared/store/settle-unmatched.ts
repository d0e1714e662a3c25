import * as z from 'zod';
import { creditorOf } from '../config/read-stage.ts';
import { proposalDone } from '../domain/money-proposal.ts';
import { placeMoney } from '../domain/place-money.ts';
import { instantSchema, instantText } from '../domain/time.ts';
import { newestPolicy } from '../policy/ladders.ts';
import { bookedItem, isBooked } from './booked-money.ts';
import type { Cases } from './cases.ts';
import { writesOfAll } from './change-writes.ts';
import { commit, type Write, writeTogether } from './commit.ts';
import { decideAndCommit } from './decide-and-commit.ts';
import { taskItem } from './items.ts';
import { readPartition } from './query.ts';
import { readFacts } from './read-facts.ts';
import type { CaseDeps } from './situation.ts';
import {
  findUnmatched,
  type Unmatched,
  unlistUnmatched,
  unmatchedKey,
  unmatchedSchema,
} from './unmatched.ts';

/** Who says what became of money, and why. */
export type Said = { by: string; why: string };

export type Settled =
  /** `rest`: minor units that pay nothing of what was named, and stand on a person's list. */
  { kind: 'placed'; rest: number } | { kind: 'returned' } | { kind: 'refused'; why: string };

const movedSchema = unmatchedSchema.extend({
  how: z.enum(['placed', 'returned']),
  by: z.string().min(1),
  why: z.string(),
  at: instantSchema,
  debtorKey: z.string().optional(),
});
export type Moved = z.infer<typeof movedSchema>;

const gone: Settled = { kind: 'refused', why: 'Somebody has placed this money or sent it back meanwhile.' };
const mostRounds = 10;

/**
 * Books money on invoices of one customer: it leaves the list in the transaction that books it, and its name is marked as
 * booked, so that neither a second person nor a file can book it again.
 */
export async function placeUnmatched(
  deps: CaseDeps,
  money: Unmatched,
  on: { debtorKey: string; debtKeys: readonly string[] },
  said: Said,
): Promise<Settled> {
  const creditor = creditorOf(deps.stage, money.creditorId);
  for (let round = 1; round <= mostRounds; round += 1) {
    const facts = await readFacts(deps.cases, on.debtorKey);
    if (facts === undefined) return { kind: 'refused', why: 'This customer is not known any more.' };
    const now = deps.clock.now();
    const policy = newestPolicy(deps.policies, creditor.policy);
    const { creditorId: _, reference: __, proposal: ___, ...plain } = money;
    const placed = placeMoney(facts, on.debtKeys, plain, { creditor, policy, now });
    if (placed.kind === 'refused') return placed;
    const { changes, rest, more } = placed.booked;
    if (more) return { kind: 'refused', why: 'Those are too many invoices for one payment: name fewer.' };
    const moved = {
      ...money,
      ...said,
      how: 'placed',
      at: instantText(now),
      debtorKey: on.debtorKey,
    } as const;
    const writes = [...writesOfAll(facts, changes, now), ...leaves(moved)];
    const change = { debtorKey: on.debtorKey, seen: facts.profile.version, writes };
    if ((await commit(deps.cases, change)).ok) {
      await endProposals(deps, money, { by: said.by, outcome: 'placed' });
      return { kind: 'placed', rest };
    }
    const over = await settledMeanwhile(deps.cases, money);
    if (over !== undefined) return over;
    await deps.cases.pause(round);
  }
  throw new Error('the facts of the customer never stood still');
}

/** Notes that money went back to whoever sent it; it is never booked after that. */
export async function returnUnmatched(
  deps: Pick<CaseDeps, 'cases' | 'clock'>,
  money: Unmatched,
  said: Said,
): Promise<Settled> {
  const { cases, clock } = deps;
  const moved = { ...money, ...said, how: 'returned', at: instantText(clock.now()) } as const;
  const failed = await writeTogether(cases, leaves(moved));
  if (failed.length === 0) {
    await endProposals(deps, money, { by: said.by, outcome: 'returned' });
    return { kind: 'returned' };
  }
  return (await settledMeanwhile(cases, money)) ?? gone;
}

/** Those whose money it might have been are no longer asked about it, and no longer rest for it. */
async function endProposals(
  { cases, clock }: Pick<CaseDeps, 'cases' | 'clock'>,
  { paymentId, proposal }: Unmatched,
  ended: { by: string; outcome: Moved['how'] },
): Promise<void> {
  for (const debtorKey of proposal?.debtorKeys ?? [])
    await decideAndCommit<void>(cases, debtorKey, (facts) => {
      const done = proposalDone(facts, paymentId, { now: clock.now() });
      if (done === undefined) return { answer: undefined };
      const writes: Write[] = [
        { kind: 'put', item: taskItem(debtorKey, { ...done, doneBy: ended.by, outcome: ended.outcome }) },
      ];
      return { answer: undefined, change: { seen: facts.profile.version, writes } };
    });
}

/** Why money cannot be settled any more: somebody, or a file, was first. One that a file left on the list goes off it. */
async function settledMeanwhile(cases: Cases, money: Unmatched): Promise<Settled | undefined> {
  if ((await findUnmatched(cases, money)) === undefined) return gone;
  if (!(await isBooked(cases, money.creditorId, money.paymentId))) return undefined;
  await unlistUnmatched(cases, money.creditorId, money);
  return { kind: 'refused', why: 'A file has booked this money meanwhile.' };
}

/** It stands on the list no more, is known as settled, and the record says who did it and why. */
function leaves(moved: Moved): Write[] {
  const { creditorId, paymentId, at, debtorKey = 'sent back' } = moved;
  return [
    { kind: 'delete', key: unmatchedKey(moved) },
    { kind: 'put', item: bookedItem(creditorId, paymentId, debtorKey), ifAbsent: true },
    { kind: 'put', item: { pk: `MOVEDMONEY#${creditorId}`, sk: `${at}#${paymentId}`, ...moved } },
  ];
}

/** What people did with money that matched nothing, oldest first. */
export async function readMovedMoney(cases: Cases, creditorId: string): Promise<Moved[]> {
  const rows = await readPartition(cases, `MOVEDMONEY#${creditorId}`);
  return rows.map((row) => movedSchema.parse(row));
}
