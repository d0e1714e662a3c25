import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../../shared/clock/clock.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { shippedPolicies } from '../../../shared/policy/ladders.ts';
import type { Cases } from '../../../shared/store/cases.ts';
import { factItems } from '../../../shared/store/items.ts';
import { readFacts } from '../../../shared/store/read-facts.ts';
import type { CaseDeps } from '../../../shared/store/situation.ts';
import { memoryCases } from '../dynamo/memory-cases.ts';
import { exampleDebtorKey, exampleStage } from './example-case.ts';

/** A clock that stands where a test puts it; one real second is one virtual second. */
export function standingClock(start: string): Clock & { set(instant: string): void } {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    secondsUntil: (until) => Math.max(1, Math.ceil((until.epochMilliseconds - now.epochMilliseconds) / 1000)),
    realMilliseconds: () => now.epochMilliseconds,
    afterReal: (seconds) => now.add({ seconds }),
    set: (instant) => {
      now = Temporal.Instant.from(instant);
    },
  };
}

/** One debtor's facts in an in-memory table, with everything a function needs to work on them. */
export async function storedCase(facts: Facts, start: string) {
  const memory = memoryCases({ removeUndefinedValues: true });
  const cases: Cases = { db: memory.client, table: 'Cases', pause: async () => {} };
  const clock = standingClock(start);
  const deps: CaseDeps = { cases, stage: exampleStage, policies: shippedPolicies, clock };
  await putFacts(memory.direct, facts);
  return {
    memory,
    clock,
    deps,
    /** The facts as they are now, strongly consistent, past the hooks. */
    async facts(): Promise<Facts> {
      const found = await readFacts({ ...cases, db: memory.direct }, exampleDebtorKey);
      if (found === undefined) throw new Error('the debtor is gone');
      return found;
    },
    decisions: () =>
      memory.items(`DECISION#${exampleDebtorKey}`).filter(({ sk }) => String(sk).startsWith('RECORD#')),
    outbox: () => memory.items(`OUTBOX#${exampleDebtorKey}`),
  };
}

export type StoredCase = Awaited<ReturnType<typeof storedCase>>;

async function putFacts(db: Cases['db'], facts: Facts): Promise<void> {
  const items = factItems(facts);
  await db.send(
    new TransactWriteCommand({ TransactItems: items.map((Item) => ({ Put: { TableName: 'Cases', Item } })) }),
  );
}
