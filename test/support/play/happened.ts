import * as z from 'zod';
import type { Facts } from '../../../shared/domain/facts.ts';
import { type Currency, currencySchema } from '../../../shared/domain/money.ts';
import { factsOf } from '../../../shared/store/read-facts.ts';
import type { LivingStage } from '../world/living-stage.ts';
import type { PlayedIntake } from './play-intake.ts';

const decisionSchema = z.looseObject({
  debtorKey: z.string(),
  debtKey: z.string(),
  at: z.string(),
  by: z.string(),
  step: z.string(),
  stepId: z.string().optional(),
  verdict: z.string().optional(),
  hits: z.array(z.looseObject({ rule: z.string(), decision: z.string() })),
});
export type Decision = z.infer<typeof decisionSchema>;

const unmatchedSchema = z.object({ amount: z.int(), currency: currencySchema });

/** All that stands in the tables at the end, read past every hook. */
export type Happened = {
  facts: Facts[];
  decisions: Decision[];
  unmatched: { minorUnits: number; currency: Currency }[];
  /** Mails that the mail service took, to whomever. */
  mails: number;
  /** What went wrong inside: failed tasks, sweeps, deliveries and uploads. */
  faults: string[];
};

export function happenedOn({ world, sweepFailures, waker }: LivingStage, intake: PlayedIntake): Happened {
  const partitions = Map.groupBy(world.dynamo.items(), ({ pk }) => String(pk));
  const of = (prefix: string) =>
    [...partitions].flatMap(([pk, items]) => (pk.startsWith(prefix) ? [items] : []));
  return {
    facts: of('DEBTOR#').flatMap((items) => factsOf(items) ?? []),
    decisions: of('DECISION#')
      .flat()
      .filter(({ kind }) => kind === 'step')
      .map(({ pk: _pk, sk: _sk, ...record }) => decisionSchema.parse(record))
      .sort((a, b) => a.at.localeCompare(b.at)),
    unmatched: of('UNMATCHED#')
      .flat()
      .map((item) => unmatchedSchema.parse(item))
      .map(({ amount, currency }) => ({ minorUnits: amount, currency })),
    mails: world.mail.mails.length,
    faults: [
      ...world.taskFailures.map(({ name, error }) => `${name}: ${String(error)}`),
      ...sweepFailures.map((error) => `sweep: ${String(error)}`),
      ...waker.failures.map((error) => `wake-debts: ${String(error)}`),
      ...intake.failed().map(({ name, status, cause = '' }) => `intake ${name}: ${status} ${cause}`),
    ],
  };
}
