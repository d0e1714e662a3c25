import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../shared/domain/next-step.ts';
import { decisionOf } from '../../../shared/policy/decision-record.ts';
import { keep, packed, unpacked } from '../../../shared/policy/kept.ts';
import { readCase } from '../../../shared/store/situation.ts';
import { inputOf } from '../../support/example/deciding.ts';
import { exampleDebt, exampleFacts } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';

describe('what is kept beside decisions', () => {
  it('is split where it does not fit one item, and read together again', () => {
    const noise = Array.from({ length: 40_000 }, (_, index) => keep(index).hash);
    const kept = keep(noise);
    const parts = packed(kept);
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(400 * 1024 - 2048);
    expect(unpacked(parts)).toBe(kept.json);
    expect(unpacked(parts.slice(1))).toBeUndefined();
  });

  it('is refused with a clear error where even a transaction could not hold it', () => {
    const noise = Array.from({ length: 120_000 }, (_, index) => keep(index).hash);
    expect(() => packed(keep(noise))).toThrow('more than can be kept with a decision');
  });

  it('has the same hash whatever the order in which facts were read, and holds no task token', async () => {
    const debts = [
      exampleDebt({ token: 'secret', tokenSeen: 1, lookAt: '2026-03-09T08:00:00.000Z' }),
      exampleDebt({ invoiceNumber: 'INV-2' }),
    ];
    const hashOf = async (facts: ReturnType<typeof exampleFacts>) => {
      const { deps } = await storedCase(facts, '2026-03-08T08:00:00.000Z');
      const one = await readCase(deps, inputOf(1));
      if (one === undefined) throw new Error('no case');
      const other = { ...one, facts: { ...one.facts, debts: one.facts.debts.toReversed() } };
      return [one, other].map((situation) => decisionOf('test', situation, nextStep(one)).facts);
    };
    const [one, other] = await hashOf(exampleFacts({ debts }));
    expect(one?.hash).toBe(other?.hash);
    expect(one?.json).not.toContain('secret');
    expect(one?.json).not.toContain('2026-03-09');
  });
});
