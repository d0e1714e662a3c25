import type { BoundResult } from './bounds/watch.ts';
import type { WithoutEffect } from './events/play-events.ts';
import { evidenceGaps, type Gap } from './evidence-gaps.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { Happened } from './happened.ts';
import { type OpenOnDay, openOnDay } from './open-on-day.ts';
import type { Order } from './order.ts';
import type { Played } from './play-ledger.ts';
import type { Contacted, Day } from './record/tally.ts';
import { type Story, storyOf } from './story.ts';

/** What the report tells of one policy, as plain data. */
export type Outcome = {
  order: Order;
  behaviour: Played['behaviour'];
  deskAnswers: boolean;
  intake: string;
  onDay: OpenOnDay;
  figures: Figures;
  days: readonly Day[];
  bounds: readonly BoundResult[];
  withoutEffect: readonly WithoutEffect[];
  /** The debtors contacted most often, the most first. */
  mostContacted: (Contacted & { name: string })[];
  contacted: number;
  gaps: Gap[];
  stories: Story[];
  /** Debtors whose story is left out of the report. */
  storiesLeftOut: number;
};

const mostListed = 15;
/** A report of thousands of debtors could not be opened; contacts.csv and messages.jsonl hold them all. */
const mostStories = 200;

/** Gathers what the report tells, while the stage can still be asked. */
export function outcomeOf(played: Played, happened: Happened): Outcome {
  const { order, behaviour, deskAnswers, report } = played;
  const contacted = happened.tally.debtors;
  const { told, leftOut } = storiesOf(happened, contacted, order);
  return {
    ...{ order, behaviour, deskAnswers, intake: report.text },
    onDay: openOnDay(played),
    figures: figuresOf(played, happened),
    days: happened.tally.days,
    bounds: happened.bounds,
    withoutEffect: happened.withoutEffect,
    mostContacted: contacted
      .slice(0, mostListed)
      .map((one) => ({ ...one, name: happened.facts(one.debtorKey)?.profile.name ?? one.debtorKey })),
    contacted: contacted.length,
    gaps: evidenceGaps(happened.debtors(), order.policy),
    stories: told,
    storiesLeftOut: leftOut,
  };
}

/** The contacted first, the most often contacted of them first, then the others by number. */
function storiesOf(
  happened: Happened,
  contacted: readonly Contacted[],
  { creditor }: Order,
): { told: Story[]; leftOut: number } {
  const first = contacted.map(({ debtorKey }) => debtorKey);
  const known = new Set(first);
  const others = happened.debtorKeys.filter((key) => !known.has(key));
  const told = [...first, ...others].slice(0, mostStories).flatMap((debtorKey) => {
    const facts = happened.facts(debtorKey);
    return facts === undefined ? [] : [storyOf(facts, creditor.timeZone, happened.message)];
  });
  return { told, leftOut: happened.debtorKeys.length - told.length };
}
