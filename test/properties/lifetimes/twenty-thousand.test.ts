import { describe, expect, it } from 'vitest';
import { playRanges } from '../../support/lifetimes/play-ranges.ts';

/** On all cores, in threads of their own; what breaks is reported with its seed and how to replay it. */
describe('20,000 seeded faulty lifetimes break no invariant', () => {
  it.each([
    {
      mode: 'core',
      ...{ from: 1, until: 14_001, rangeSize: 1_000 },
      by: 'the real decisions, plans and claims; the waits of the machine driven directly',
    },
    {
      mode: 'machine',
      ...{ from: 14_001, until: 19_001, rangeSize: 500 },
      by: 'the same decisions, plans and claims through the real machine definition',
    },
    {
      mode: 'asl',
      ...{ from: 19_001, until: 20_001, rangeSize: 100 },
      by: 'the real machine definition and the real functions, in memory',
    },
  ] as const)(
    'from $from, $mode: $by',
    async ({ by: _, ...seeds }) => {
      expect(await playRanges(seeds)).toEqual([]);
    },
    900_000,
  );
});
