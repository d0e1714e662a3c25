import { describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../../support/asl/random.ts';
import { playAsl } from '../../support/lifetimes/asl/asl-life.ts';
import { playCore, playMachine } from '../../support/lifetimes/core/core-life.ts';
import { faultsAt } from '../../support/lifetimes/fault-plans.ts';
import { report } from '../../support/lifetimes/replay.ts';
import { debtorKey, type Story, storyOf } from '../../support/lifetimes/story.ts';
import { faultKinds } from '../../support/world/faults.ts';

vi.spyOn(console, 'log').mockImplementation(() => undefined);
vi.spyOn(console, 'error').mockImplementation(() => undefined);

/** A typical life: one debt, a reminder, a call, a promise that is broken, a dispute that is answered, then payment. */
const typical: Story = typicalOf(storyOf(1));
const brief: Story = briefOf(typical);
const none = () => faultsAt();
const coreCalls = playCore(typical, { faults: none() }).calls;
const strikesOf = (calls: number) =>
  Array.from({ length: calls }, (_, index) => faultKinds.map((kind) => ({ call: index + 1, kind }))).flat();

/** Its beginning: checked, reminded once, paid, thanked, closed. */
function briefOf({ deeds, ...story }: Story): Story {
  const [first] = deeds;
  const pays = first === undefined ? [] : [{ ...first, kind: 'pays' as const }];
  return { ...story, days: 8, deeds: pays };
}

function typicalOf({ profile, debts: [first], ...story }: Story): Story {
  if (first === undefined) throw new Error('a story has a debt');
  const startAt = Date.UTC(2026, 2, 5, 9);
  const at = (days: number) => startAt + days * 86_400_000;
  const debtKey = 'ahorn#INV-1';
  const total = { invoiceTotal: 119_000, amountOutstanding: 119_000, ledgerOutstanding: 119_000 };
  const when = new Date(startAt).toISOString();
  return {
    ...story,
    profile: {
      ...profile,
      debtorKey,
      kind: 'company',
      country: 'DE',
      emails: [{ address: 'a@holm.example', state: 'open' }],
    },
    debts: [
      {
        ...{ ...first, debtKey, creditorId: 'ahorn', invoiceNumber: 'INV-1', policyId: 'brisk', ...total },
        ...{ dueOn: '2026-03-04', issuedOn: '2026-02-02', openedAt: when, lookAt: when },
      },
    ],
    ...{ startAt, days: 30, desk: 'prompt', faultRate: 0, surprises: [], evidence: [] },
    deeds: [
      { kind: 'promises', at: at(6), debtKey },
      { kind: 'disputes-part', at: at(17), debtKey },
      { kind: 'pays', at: at(26), debtKey },
    ],
  };
}

describe(`single faults at every call of a typical life`, () => {
  it.each([
    { mode: 'core', by: 'in decision-core mode', play: playCore },
    { mode: 'machine', by: 'through the real definition', play: playMachine },
  ] as const)(`all calls and invocations times ${faultKinds.length} kinds, $by`, async ({ mode, play }) => {
    const { calls } = await play(typical, { faults: none() });
    expect(calls).toBeGreaterThan(40);
    for (const strike of strikesOf(calls)) {
      const outcome = await play(typical, { faults: faultsAt(strike) });
      expect({ ...strike, struck: outcome.faults, broken: report(mode, outcome) }).toEqual({
        ...strike,
        struck: 1,
        broken: '',
      });
    }
  });

  it('every call and invocation of its first reminder and payment times every kind, among the real functions', async () => {
    const { calls } = await playAsl(brief, { faults: none() });
    expect(calls).toBeGreaterThan(40);
    for (const strike of strikesOf(calls)) {
      const outcome = await playAsl(brief, { faults: faultsAt(strike) });
      expect({ ...strike, broken: report('asl', outcome) }).toEqual({ ...strike, broken: '' });
    }
  });

  it('pairs of faults, 2,000 sampled by seed, in decision-core mode', () => {
    const random = seededRandom(7);
    const strikes = strikesOf(coreCalls);
    const any = () => strikes[Math.floor(random() * strikes.length)] ?? { call: 1, kind: 'fail' as const };
    for (let pair = 0; pair < 2_000; pair += 1) {
      const both = [any(), any()];
      const outcome = playCore(typical, { faults: faultsAt(...both) });
      expect({ both, broken: report('core', outcome) }).toEqual({ both, broken: '' });
    }
  });
});
