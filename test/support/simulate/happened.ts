import * as z from 'zod';
import type { Facts } from '../../../shared/domain/facts.ts';
import { factsOf } from '../../../shared/store/read-facts.ts';
import { type BoundResult, boundsTogether } from './bounds/watch.ts';
import type { WithoutEffect } from './events/play-events.ts';
import type { PartEnd } from './parts/play-part.ts';
import type { PlayedPart } from './play-parts.ts';
import { type Message, messageOf } from './record/record-messages.ts';
import { type Tallied, talliedTogether } from './record/tally.ts';

/** What a play left behind, of all parts. */
export type Happened = {
  /** All that stands in the table at the end, one debtor after the other, in the order of their keys. */
  debtors(): Generator<Facts>;
  /** Of all debtors, in order. */
  debtorKeys: readonly string[];
  facts(debtorKey: string): Facts | undefined;
  tally: Tallied;
  /** How many mails left. */
  mails: number;
  /** A mail to a debtor by the mail service's number, where mails were written. */
  message(debtorKey: string, messageId: string): Message | undefined;
  bounds: readonly BoundResult[];
  withoutEffect: readonly WithoutEffect[];
  unmatched: PartEnd['unmatched'];
  /** What went wrong inside: failed tasks, sweeps, deliveries and uploads. */
  faults: readonly string[];
};

const itemsSchema = z.array(z.record(z.string(), z.unknown()));

/** Puts together what the parts left behind, and what went wrong at the intake. */
export function happenedIn(parts: readonly PlayedPart[], intakeFaults: readonly string[]): Happened {
  const partOf = new Map(parts.flatMap((part) => [...part.end.debtors.keys()].map((key) => [key, part])));
  const debtorKeys = [...partOf.keys()].sort();
  const ends = parts.map(({ end }) => end);

  function facts(debtorKey: string): Facts | undefined {
    const part = partOf.get(debtorKey);
    const place = part?.end.debtors.get(debtorKey);
    if (part === undefined || place === undefined) return undefined;
    return factsOf(itemsSchema.parse(JSON.parse(part.texts.debtors.read(place))));
  }

  return {
    *debtors() {
      for (const debtorKey of debtorKeys) yield* [facts(debtorKey)].filter((one) => one !== undefined);
    },
    debtorKeys,
    facts,
    tally: talliedTogether(ends.map(({ tally }) => tally)),
    mails: ends.reduce((sum, { mails }) => sum + mails.size, 0),
    message(debtorKey, messageId) {
      const part = partOf.get(debtorKey);
      const place = part?.end.mails.get(messageId);
      const written = part === undefined || place === undefined ? '' : part.texts.messages.read(place);
      return written === '' ? undefined : messageOf(written);
    },
    bounds: boundsTogether(ends.map(({ bounds }) => bounds)),
    withoutEffect: ends.flatMap(({ withoutEffect }) => withoutEffect).toSorted((a, b) => a.line - b.line),
    unmatched: ends.flatMap(({ unmatched }) => unmatched),
    faults: [...intakeFaults, ...ends.flatMap(({ faults }) => faults)],
  };
}
