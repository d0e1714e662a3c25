import { describe, expect, it, vi } from 'vitest';
import { playAsl } from '../../support/lifetimes/asl/asl-life.ts';
import { type CoreLifeOptions, playCore, playMachine } from '../../support/lifetimes/core/core-life.ts';
import { faultsAt } from '../../support/lifetimes/fault-plans.ts';
import { atRest, onMail, onTouch, onWrite } from '../../support/lifetimes/invariants/all.ts';
import { naiveAslSender } from '../../support/lifetimes/naive/asl-naive.ts';
import { naiveCoreSender } from '../../support/lifetimes/naive/core-naive.ts';
import { storyOf } from '../../support/lifetimes/story.ts';
import { afterStop, claimed, sentOnce, weaknesses } from '../../support/lifetimes/weaknesses.ts';

vi.spyOn(console, 'log').mockImplementation(() => undefined);
vi.spyOn(console, 'error').mockImplementation(() => undefined);

type Play = typeof playCore | typeof playMachine;

/** Everything the watch finds in the lifetimes of so many seeds, weakened so. */
async function found(seeds: number, options: CoreLifeOptions, play: Play = playCore): Promise<string[]> {
  const names = new Set<string>();
  for (let seed = 1; seed <= seeds; seed += 1) {
    for (const { invariant } of (await play(storyOf(seed), options)).violations) names.add(invariant);
  }
  return [...names];
}

describe('the net catches', () => {
  it.each(weaknesses)(
    'what happens without $without: $caught',
    async ({ options, caught }) => {
      expect(await found(150, options)).toContain(caught);
    },
    60_000,
  );

  it('something with every invariant there is', () => {
    const all = [
      ...onWrite.map(({ name }) => name),
      ...onTouch.map(({ name }) => name),
      ...onMail.map(({ name }) => name),
      ...atRest.map(({ name }) => name),
    ];
    expect(new Set(weaknesses.map(({ caught }) => caught))).toEqual(new Set(all));
  });

  it.each([
    ['in decision-core mode', playCore],
    ['through the real definition', playMachine],
  ])('a naive sender %s: duplicates, and sends after a stop', async (_, play) => {
    expect(await found(200, { sender: naiveCoreSender }, play)).toEqual(
      expect.arrayContaining([sentOnce, claimed, afterStop]),
    );
  });

  it('a naive sender among the real functions: duplicates', async () => {
    const names = new Set<string>();
    // In this range a fault strikes between its two writes within some ten lives.
    for (let seed = 161; seed <= 561 && !names.has(sentOnce); seed += 1) {
      const { violations } = await playAsl(storyOf(seed), { sender: naiveAslSender });
      for (const { invariant } of violations) names.add(invariant);
    }
    expect([...names]).toEqual(expect.arrayContaining([sentOnce, claimed]));
  }, 60_000);

  it('a mistake in the code itself, which no retry and no catch of the machine hides', async () => {
    const sender = () => {
      throw new TypeError('a mistake');
    };
    const story = { ...storyOf(1), faultRate: 0, surprises: [] };
    expect(() => playCore(story, { sender })).toThrow('a mistake');
    await expect(playMachine(story, { sender })).rejects.toThrow('a mistake');
  });

  it('nothing in the same lifetimes when nothing is weakened', async () => {
    expect(await found(200, {})).toEqual([]);
  });
});

describe('one seed replays a lifetime exactly', () => {
  it('a failing one, in decision-core mode', () => {
    const options = { sender: naiveCoreSender };
    const failing = [...Array(200).keys()].find(
      (seed) => playCore(storyOf(seed), options).violations.length > 0,
    );
    expect(failing).toBeDefined();
    const again = () => playCore(storyOf(failing ?? 0), options);
    expect(again()).toEqual(again());
  });

  it.each([
    ['the real definition', playMachine],
    ['the real definition and functions', playAsl],
  ])('one full of faults, through %s', async (_, play) => {
    const story = { ...storyOf(9), faultRate: 0.1 };
    const [first, second] = [await play(story), await play(story)];
    expect(first.faults).toBeGreaterThan(0);
    expect(second).toEqual(first);
  });
});

describe('faults', () => {
  it('strike the very call that a plan names', () => {
    const story = { ...storyOf(3), surprises: [] };
    const faults = faultsAt({ call: 4, kind: 'dies-after' });
    expect(playCore(story, { faults }).faults).toBe(1);
  });
});
