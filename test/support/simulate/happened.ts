import * as z from 'zod';
import type { Facts } from '../../../shared/domain/facts.ts';
import { type Currency, currencySchema } from '../../../shared/domain/money.ts';
import { factsOf } from '../../../shared/store/read-facts.ts';
import type { LivingStage } from '../world/living-stage.ts';
import type { BoundResult } from './bounds/watch.ts';
import type { WithoutEffect } from './events/play-events.ts';
import type { PlayedIntake } from './play-intake.ts';
import type { Messages } from './record/record-messages.ts';
import type { Recording } from './record/record-play.ts';
import type { Tally } from './record/tally.ts';

const unmatchedSchema = z.object({ amount: z.int(), currency: currencySchema });

/** What a play left behind. */
export type Happened = {
  /** All that stands in the table at the end, one debtor after the other, in the order of their keys. */
  debtors(): Generator<Facts>;
  /** Of all debtors, in order. */
  debtorKeys: readonly string[];
  facts(debtorKey: string): Facts | undefined;
  tally: Tally;
  messages: Messages;
  bounds: readonly BoundResult[];
  withoutEffect: readonly WithoutEffect[];
  unmatched: { minorUnits: number; currency: Currency }[];
  /** What went wrong inside: failed tasks, sweeps, deliveries and uploads. */
  faults: string[];
  /** Closes the files that were written; no mail is found any more. */
  end(): void;
};

export type Followed = Pick<Happened, 'bounds' | 'withoutEffect'> &
  Pick<Recording, 'tally' | 'messages' | 'end'>;

export function happenedOn(stage: LivingStage, intake: PlayedIntake, followed: Followed): Happened {
  const { world, sweepFailures, waker } = stage;
  const keys = new Set<string>();
  const unmatched: Happened['unmatched'] = [];
  for (const item of world.dynamo.items()) {
    const pk = String(item['pk']);
    if (pk.startsWith('DEBTOR#')) keys.add(pk.slice('DEBTOR#'.length));
    if (pk.startsWith('UNMATCHED#')) unmatched.push(unmatchedOf(item));
  }
  const debtorKeys = [...keys].sort();
  const facts = (debtorKey: string) => factsOf(world.dynamo.items(`DEBTOR#${debtorKey}`));
  return {
    ...followed,
    *debtors() {
      for (const debtorKey of debtorKeys) yield* [facts(debtorKey)].filter(isFacts);
    },
    debtorKeys,
    facts,
    unmatched,
    faults: [
      ...world.taskFailures.map(({ name, error }) => `${name}: ${String(error)}`),
      ...sweepFailures.map((error) => `sweep: ${String(error)}`),
      ...waker.failures.map((error) => `wake-debts: ${String(error)}`),
      ...intake.failed().map(({ name, status, cause = '' }) => `intake ${name}: ${status} ${cause}`),
    ],
  };
}

function isFacts(facts: Facts | undefined): facts is Facts {
  return facts !== undefined;
}

function unmatchedOf(item: unknown): Happened['unmatched'][number] {
  const { amount, currency } = unmatchedSchema.parse(item);
  return { minorUnits: amount, currency };
}
