import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/time.ts';
import { gate } from '../../../shared/policy/gate.ts';
import { decisions } from '../../../shared/policy/question.ts';
import { company, owing } from '../../support/example/asked-in-europe.ts';
import { capsFor } from '../../support/example/caps-for.ts';
import {
  type Charging,
  chargedCase,
  chargedVerdict,
  chargingPolicy,
  questionOf,
} from '../../support/example/charged-case.ts';
import { examplePolicy } from '../../support/example/example-case.ts';
import { exampleDispute, exampleHold } from '../../support/example/example-task.ts';

const german: Charging = {
  ...{ place: 'DE', at: '2026-09-30T12:00', profile: company },
  debt: { ...owing(1_000_000), dueOn: '2026-05-31', dueOnAgreed: true },
};
const places = ['DE', 'FR', 'GB', 'NL', 'BE', 'ES', 'AT', 'DK', 'NO', 'IE'] as const;
const anyCharging = fc
  .record({
    place: fc.constantFrom(...places),
    kind: fc.constantFrom('company', 'consumer', 'unknown', 'sole-trader', 'public-body'),
    purpose: fc.constantFrom('business', 'personal', undefined),
    principal: fc.integer({ min: 1, max: 50_000_000 }),
    late: fc.integer({ min: 20, max: 320 }),
    due: fc.integer({ min: 0, max: 300 }),
    feesAgreed: fc.constantFrom(true, false, undefined),
    dueOnAgreed: fc.boolean(),
    disputed: fc.constantFrom('no', 'no', 'all', 'part', 'answered'),
    hold: fc.constantFrom('no', 'no', 'plan', 'other'),
    governed: fc.boolean(),
    paid: fc.constantFrom(0, 0, 0.4),
  })
  .map(({ place, kind, purpose, principal, late, due, feesAgreed, dueOnAgreed, paid, ...rest }): Charging => {
    const dueOn = addDays('2026-01-05', due);
    const dispute = exampleDispute({
      openedAt: `${addDays(dueOn, 10)}T09:00:00.000Z`,
      ...(rest.disputed === 'part' ? { amountDisputed: 1 } : {}),
      ...(rest.disputed === 'answered'
        ? { state: 'answered', answeredAt: `${addDays(dueOn, 14)}T09:00:00.000Z` }
        : {}),
    });
    return {
      ...{ place, at: `${addDays(dueOn, late)}T12:00`, profile: { kind } },
      debt: {
        ...{ ...owing(principal), dueOn, issuedOn: addDays(dueOn, -30), feesAgreed, dueOnAgreed, purpose },
        ...(rest.governed ? {} : { governingLaw: undefined }),
        amountOutstanding: Math.max(1, Math.round(principal * (1 - paid))),
      },
      facts: {
        disputes: rest.disputed === 'no' ? [] : [dispute],
        holds:
          rest.hold === 'no'
            ? []
            : [exampleHold({ kind: rest.hold, since: `${addDays(dueOn, 5)}T09:00:00.000Z` })],
      },
    };
  });

describe('whatever the case', () => {
  test('US-27: what is asked is allowed by the gate and never above its caps', () => {
    let asked = 0;
    fc.assert(
      fc.property(anyCharging, (charging) => {
        const { charged, decision } = chargedVerdict(charging);
        const question = questionOf(chargedCase(charging));
        const caps = capsFor({ ...question, charge: { interest: 0, costs: 0, costsFor: 'collection' } });
        const interest = charged?.interest?.minorUnits ?? 0;
        const costs = charged?.costs?.minorUnits ?? 0;
        expect(interest).toBeLessThanOrEqual(caps.interest);
        expect(costs).toBeLessThanOrEqual(caps.costs);
        if (interest + costs === 0) return;
        asked += 1;
        const { hits } = gate({ ...question, charge: { interest, costs, costsFor: 'collection' } });
        expect(hits).toEqual(expect.not.arrayContaining([expect.objectContaining({ decision: 'BLOCK' })]));
        expect(decision).not.toBe('BLOCK');
      }),
      { numRuns: 400, seed: 4 },
    );
    expect(asked).toBeGreaterThan(20);
  });

  test('never while the invoice is disputed or interest is frozen', () => {
    fc.assert(
      fc.property(anyCharging, (charging) => {
        const { charged } = chargedVerdict(charging);
        const { disputes = [], holds = [] } = charging.facts ?? {};
        const rests =
          disputes.some(({ state }) => state === 'open') || holds.some(({ kind }) => kind === 'plan');
        if (rests) expect([charged?.interest, charged?.costs]).toEqual([undefined, undefined]);
      }),
      { numRuns: 300 },
    );
  });

  test('a policy without charges is answered as by the gate alone, word for word', () => {
    fc.assert(
      fc.property(anyCharging, (charging) => {
        const plain = { ...charging, policy: examplePolicy };
        expect(chargedVerdict(plain)).toEqual(gate(questionOf(chargedCase(plain))));
      }),
      { numRuns: 100 },
    );
  });

  test('a charge never makes a step happen that would not have happened without it', () => {
    const mildest = (one: Charging) => decisions.indexOf(chargedVerdict(one).decision);
    fc.assert(
      fc.property(anyCharging, (charging) => {
        const without = decisions.indexOf(gate(questionOf(chargedCase(charging))).decision);
        expect(mildest(charging)).toBeGreaterThanOrEqual(without);
      }),
      { numRuns: 200 },
    );
  });

  test('only a sum that nobody knows holds a step up; whatever else is said against a charge lets it go', () => {
    fc.assert(
      fc.property(anyCharging, (charging) => {
        const with_ = chargedVerdict(charging);
        const without = gate(questionOf(chargedCase(charging)));
        const more = with_.hits.filter(({ rule }) => !without.hits.some((hit) => hit.rule === rule));
        for (const { kind, decision } of more)
          expect([decision, ['interest', 'fee-cap'].includes(kind)]).toEqual(['NEEDS_HUMAN', true]);
      }),
      { numRuns: 200 },
    );
  });

  test('interest rises with the days and with what is owed', () => {
    const interest = (days: number, principal: number) =>
      chargedVerdict({
        ...german,
        at: `${addDays('2026-05-31', days)}T12:00`,
        debt: { ...german.debt, ...owing(principal) },
        policy: chargingPolicy({ costs: undefined }),
      }).charged?.interest?.minorUnits ?? 0;
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 60, max: 200 }), fc.integer({ min: 0, max: 10 })),
        fc.tuple(fc.integer({ min: 1, max: 9_000_000 }), fc.integer({ min: 0, max: 1_000_000 })),
        ([days, more], [principal, bigger]) => {
          const base = interest(days, principal);
          expect(interest(days + more, principal)).toBeGreaterThanOrEqual(base);
          expect(interest(days, principal + bigger)).toBeGreaterThanOrEqual(base);
        },
      ),
      { numRuns: 60 },
    );
  });
});
