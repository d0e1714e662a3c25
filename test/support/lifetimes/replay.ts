import { playAsl } from './asl/asl-life.ts';
import { playCore, playMachine } from './core/core-life.ts';
import type { Outcome } from './outcome.ts';
import type { Mode } from './replay.names.ts';
import { type Story, storyOf } from './story.ts';

const plays: { readonly [By in Mode]: (story: Story) => Outcome | Promise<Outcome> } = {
  core: playCore,
  machine: playMachine,
  asl: playAsl,
};

/** Plays the lifetime of a seed. The same seed and mode give the same life, faults and all. */
export async function play(mode: Mode, seed: number): Promise<Outcome> {
  return plays[mode](storyOf(seed));
}

/** What a failing lifetime says: what broke, when, and how to see it again. */
export function report(mode: Mode, { seed, violations }: Pick<Outcome, 'seed' | 'violations'>): string {
  const [first] = violations;
  if (first === undefined) return '';
  const again = `node test/support/lifetimes/run.ts --mode ${mode} --seed ${seed}`;
  return `seed ${seed}: ${first.invariant}: ${first.finding} (${first.at}); replay: ${again}`;
}

/** Plays seeds from one up to, not including, another; gives a report for each that broke something. */
export async function playAll(mode: Mode, from: number, until: number): Promise<string[]> {
  const broken: string[] = [];
  for (let seed = from; seed < until; seed += 1) {
    const outcome = await play(mode, seed);
    if (outcome.violations.length > 0) broken.push(report(mode, outcome));
  }
  return broken;
}
