import type { Debt } from '../../../shared/domain/debt.ts';
import type { Profile } from '../../../shared/domain/profile.ts';
import type { Evidence } from '../../../shared/domain/records.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { seededRandom } from '../asl/random.ts';
import { exampleDebt, exampleDebtorKey, exampleProfile } from '../example/example-case.ts';

/** What a debtor, a bank or the desk does of itself. */
export const deedKinds = [
  'pays',
  'pays-part',
  'payment-returned',
  'promises',
  'disputes',
  'disputes-part',
  'opts-out',
  'bounces',
  'held',
] as const;
export type Deed = { kind: (typeof deedKinds)[number]; at: number; debtKey: string };
/** A deed that lands just before the n-th call of any client, from 1: in the middle of whatever is being done. */
export type Surprise = Pick<Deed, 'kind' | 'debtKey'> & { call: number };
/** How the desk works: within hours, after days, or not at all. */
export type DeskPace = 'prompt' | 'slow' | 'away';
/** One lifetime: who owes what, what they do, how the desk works, how much goes wrong. The seed decides all of it. */
export type Story = {
  seed: number;
  /** Milliseconds since the epoch. */
  startAt: number;
  days: number;
  profile: Profile;
  debts: readonly Debt[];
  evidence: readonly Evidence[];
  /** In the order of time. */
  deeds: readonly Deed[];
  surprises: readonly Surprise[];
  desk: DeskPace;
  /** How often a call is struck, 0 to 1, among the first so many calls. */
  faultRate: number;
  faultCalls: number;
};

export const dayMs = 86_400_000;
const firstStart = Date.UTC(2026, 0, 5);
const profile = exampleProfile();
const debt = exampleDebt();
const places: readonly [Place, ...Place[]] = [
  { country: 'DE' },
  { country: 'FR' },
  { country: 'GB' },
  { country: 'DE', zones: ['Europe/Berlin', 'America/New_York'] },
];
type Place = Pick<Profile, 'country' | 'zones'>;
type Dice = {
  below(limit: number): number;
  chance(share: number): boolean;
  pick<T>(of: readonly [T, ...T[]]): T;
};

/** The lifetime of a seed. */
export function storyOf(seed: number): Story {
  const dice = diceOf(seed);
  const startAt = firstStart + dice.below(200) * dayMs + dice.below(24 * 60) * 60_000;
  const days = 10 + dice.below(20);
  const debts = debtsOf(dice, startAt);
  return {
    seed,
    startAt,
    days,
    debts,
    profile: {
      ...profile,
      ...dice.pick(places),
      kind: dice.pick(['company', 'company', 'sole-trader', 'consumer', 'unknown']),
      emails: dice.chance(0.05) ? [] : profile.emails,
    },
    evidence: debts.flatMap(({ debtKey }) => (dice.chance(0.5) ? papersOf(debtKey) : [])),
    deeds: deedsOf(dice, debts, startAt, days),
    surprises: surprisesOf(dice, debts),
    desk: dice.pick(['prompt', 'prompt', 'slow', 'away']),
    faultRate: dice.pick([0, 0.02, 0.05, 0.1, 0.3]),
    faultCalls: 10 + dice.below(110),
  };
}

function diceOf(seed: number): Dice {
  const random = seededRandom(Math.imul(seed, 0x9e3779b1));
  const below = (limit: number) => Math.floor(random() * limit);
  return { below, chance: (share) => random() < share, pick: (of) => of[below(of.length)] ?? of[0] };
}

/** Mostly one debt, else two to six, the more the rarer; sometimes of two creditors. */
function debtsOf(dice: Dice, startAt: number): Debt[] {
  const count = dice.chance(0.7) ? 1 : 2 + Math.min(dice.below(5), dice.below(5));
  const isShared = count > 1 && dice.chance(0.3);
  const first = dice.below(2);
  return Array.from({ length: count }, (_, index) => {
    const isBrisk = (isShared ? index + first : first) % 2 === 0;
    const creditorId = isBrisk ? 'ahorn' : 'lindenhof';
    const invoiceNumber = `INV-${index + 1}`;
    const dueOn = addDays(dateOf(startAt), 8 - dice.below(30));
    const total = 1_000 * (1 + dice.below(500));
    return {
      ...debt,
      debtKey: `${creditorId}#${invoiceNumber}`,
      ...{ creditorId, invoiceNumber, dueOn, issuedOn: addDays(dueOn, -30) },
      ...{ invoiceTotal: total, amountOutstanding: total, ledgerOutstanding: total },
      ...{ policyId: isBrisk ? 'brisk' : 'considerate', policyVersion: 1, generation: 0 },
      ...{ openedAt: new Date(startAt).toISOString(), lookAt: new Date(startAt).toISOString() },
    };
  });
}

function deedsOf(dice: Dice, debts: readonly Debt[], startAt: number, days: number): Deed[] {
  const deeds = debts.flatMap(({ debtKey }): Deed[] => {
    const when = () => startAt + dice.below(days * 24 * 60) * 60_000;
    const paying: Deed[] = dice.chance(0.8) ? [{ kind: 'pays', at: when(), debtKey }] : [];
    const others = Array.from({ length: dice.below(3) }, () => ({
      kind: dice.pick(deedKinds),
      at: when(),
      debtKey,
    }));
    return [...paying, ...others];
  });
  return deeds.sort((a, b) => a.at - b.at);
}

function surprisesOf(dice: Dice, debts: readonly Debt[]): Surprise[] {
  const stops = ['disputes', 'promises', 'pays', 'opts-out', 'held', 'disputes-part'] as const;
  return Array.from({ length: Math.max(0, dice.below(4) - 1) }, () => {
    const { debtKey } = debts[dice.below(debts.length)] ?? debt;
    return { kind: dice.pick(stops), debtKey, call: 1 + dice.below(120) };
  });
}

function papersOf(debtKey: string): Evidence[] {
  return (['order', 'delivery', 'invoice'] as const).map((kind) => ({
    debtKey,
    kind,
    reference: `${kind}-7`,
  }));
}

function dateOf(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10);
}

/** The debtor of every lifetime. */
export const debtorKey = exampleDebtorKey;
