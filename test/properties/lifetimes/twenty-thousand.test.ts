import { describe, expect, it } from 'vitest';
import { playRanges } from '../../support/lifetimes/play-ranges.ts';

/** On all cores, in threads of their own; what breaks is reported with its seed and how to replay it. */
describe('20,000 seeded faulty lifetimes break no invariant', () => {
  it('18,000 in decision-core mode: the real decisions, plans and claims; the waits of the machine driven directly', async () => {
    expect(await playRanges({ mode: 'core', from: 1, until: 18_001, rangeSize: 1_000 })).toEqual([]);
  }, 900_000);

  it('2,000 through the real machine definition and the real functions, in memory', async () => {
    expect(await playRanges({ mode: 'asl', from: 18_001, until: 20_001, rangeSize: 100 })).toEqual([]);
  }, 900_000);
});
