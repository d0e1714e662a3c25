import { expect, it, vi } from 'vitest';
import { playAsl } from '../../support/lifetimes/asl/asl-life.ts';
import { playCore, playMachine } from '../../support/lifetimes/core/core-life.ts';
import { contactsOf } from '../../support/lifetimes/outcome.ts';
import { storyOf } from '../../support/lifetimes/story.ts';

vi.spyOn(console, 'log').mockImplementation(() => undefined);
vi.spyOn(console, 'error').mockImplementation(() => undefined);

/** Where several debts are due in the same instant, which of them goes first is the seed's choice; one alone has none. */
const seeds = [...Array(160).keys()].filter((seed) => storyOf(seed).debts.length === 1);

it(`decision-core mode, driven directly or through the real definition, makes the same contacts as the real functions, in ${seeds.length} lifetimes without faults`, async () => {
  for (const seed of seeds) {
    const story = { ...storyOf(seed), faultRate: 0, surprises: [] };
    const calmly = { interleave: false };
    const contacts = contactsOf(await playAsl(story, calmly));
    expect({ seed, contacts: contactsOf(playCore(story, calmly)) }).toEqual({ seed, contacts });
    expect({ seed, contacts: contactsOf(await playMachine(story, calmly)) }).toEqual({ seed, contacts });
  }
});
