import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { amountsOf, openDisputesOf } from '../../../shared/domain/amounts.ts';
import { stepsTaken } from '../../../shared/domain/ladder.ts';
import { type Next, nextStep, type Situation } from '../../../shared/domain/next-step.ts';
import { planContact } from '../../../shared/domain/plan-contact.ts';
import { runningPromise } from '../../../shared/domain/promise.ts';
import { collectorOf } from '../../../shared/policy/collector.ts';
import { arbitraryFacts, arbitraryInstant } from '../../support/example/arbitrary-case.ts';
import { exampleCreditor, examplePolicy } from '../../support/example/example-case.ts';

const zone = 'Europe/Berlin';
const collector = collectorOf(exampleCreditor);
const debtKey = 'lindenhof#INV-1';
const arbitrarySituation: fc.Arbitrary<Situation> = fc
  .record({ facts: arbitraryFacts, now: arbitraryInstant, age: fc.integer({ min: 0, max: 310 }) })
  .map(({ facts, now, age }) => ({
    ...{ facts, debtKey, policy: examplePolicy, zone, now, collector },
    startedAt: now.subtract({ hours: 24 * age }),
  }));

const runs = { numRuns: 500 };
const acts = (next: Next) => next.kind === 'remind' || next.kind === 'call' || next.kind === 'escalate';

describe('every open debt has an instant or a person', () => {
  test('the next step is an act, an instant within 400 days, or an open task of a named person', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const next = nextStep(situation);
        const { facts, now } = situation;
        if (next.kind === 'pace') {
          expect(Temporal.Instant.compare(next.until, now)).toBe(1);
          expect(now.until(next.until).total('hours')).toBeLessThanOrEqual(400 * 24);
        }
        if (next.kind === 'await') {
          const owners = facts.tasks.filter(({ state }) => state === 'open').map(({ owner }) => owner);
          expect(owners).toContain(next.owner);
        }
      }),
      runs,
    );
  });

  test('a wait always ends before its execution would have to', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const next = nextStep(situation);
        if (next.kind !== 'pace') return;
        const days = situation.startedAt.until(next.until).total('hours') / 24;
        expect(days).toBeLessThanOrEqual(examplePolicy.successorAfterDays);
      }),
      runs,
    );
  });

  test('only a debt on which nothing is open is closed', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const debt = situation.facts.debts.find((one) => one.debtKey === debtKey);
        const nothingOpen = debt?.state === 'closed' || debt?.amountOutstanding === 0;
        expect(nextStep(situation).kind === 'close').toBe(nothingOpen);
      }),
      runs,
    );
  });

  test('a message or call that is due is really planned for this very debt’s creditor, so nothing spins', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const next = nextStep(situation);
        if (next.kind !== 'remind' && next.kind !== 'call') return;
        const plan = planContact(next.kind, situation, 'lindenhof');
        expect(plan?.lines.some(({ stepId }) => stepId !== undefined)).toBe(true);
        expect(planContact(next.kind, situation, 'lindenhof', { debtKey, next })).toEqual(plan);
      }),
      runs,
    );
  });
});

describe('nothing is done against a debt', () => {
  test('that is disputed as a whole, promised, held, paid, or before a person', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        if (!acts(nextStep(situation))) return;
        const { facts, now } = situation;
        const debt = facts.debts.find((one) => one.debtKey === debtKey);
        if (debt === undefined) throw new Error('no debt');
        expect(amountsOf(debt, facts).amountCollectible).toBeGreaterThan(0);
        expect(runningPromise(debtKey, facts, examplePolicy, zone, now)).toBeUndefined();
        const held = facts.holds.filter(
          ({ debtKeys, releasedAt, until }) =>
            debtKeys?.includes(debtKey) && releasedAt === undefined && until === undefined,
        );
        expect(held).toEqual([]);
        const before = facts.tasks.filter(
          ({ state, kind, lines }) =>
            state === 'open' &&
            ['review', 'approval', 'fault'].includes(kind) &&
            lines.some((line) => line.debtKey === debtKey),
        );
        expect(before).toEqual([]);
      }),
      runs,
    );
  });

  test('before all its milder steps were taken: no level is skipped', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const next = nextStep(situation);
        if (!acts(next) || !('step' in next) || next.step === undefined) return;
        const { id } = next.step;
        const taken = new Set(stepsTaken(debtKey, situation.facts).map(({ stepId }) => stepId));
        const rung = examplePolicy.ladder.findIndex((step) => step.id === id);
        const skipped = examplePolicy.ladder
          .slice(0, Math.max(0, rung))
          .filter((step) => !taken.has(step.id) && !(step.kind === 'remind' && step.lapsesOnDueDate));
        expect(skipped).toEqual([]);
        expect(taken.has(id) && id !== examplePolicy.brokenPromise.stepId).toBe(false);
      }),
      runs,
    );
  });

  test('by a firm step that nobody approved, that lacks papers, or on a debt disputed in any part', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const next = nextStep(situation);
        if (!acts(next) || !('step' in next) || next.step?.needsApproval !== true) return;
        const { facts } = situation;
        const { id, needsEvidence } = next.step;
        const approvals = facts.tasks.filter(
          ({ kind, outcome, stepId }) => kind === 'approval' && outcome === 'approved' && stepId === id,
        );
        expect(approvals.length).toBeGreaterThan(0);
        expect(openDisputesOf(debtKey, facts)).toEqual([]);
        const held = facts.evidence.filter((one) => one.debtKey === debtKey).map(({ kind }) => kind);
        expect(held).toEqual(expect.arrayContaining(needsEvidence));
      }),
      { numRuns: 1000 },
    );
  });

  test('of an unknown debtor that would not be done against a consumer', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situation) => {
        const as = (kind: 'unknown' | 'consumer') => {
          const profile = { ...situation.facts.profile, kind };
          return nextStep({ ...situation, facts: { ...situation.facts, profile } });
        };
        expect(as('unknown')).toEqual(as('consumer'));
      }),
      { numRuns: 150 },
    );
  });
});
