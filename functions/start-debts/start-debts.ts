import * as z from 'zod';
import type { Stage } from '../../shared/config/stage.ts';
import type { Debt } from '../../shared/domain/debt.ts';
import { instantText } from '../../shared/domain/time.ts';
import { log, logError } from '../../shared/log/log.ts';
import { casesTable } from '../../shared/store/cases.names.ts';
import { allLookShards } from '../../shared/store/cases.ts';
import { queryPages } from '../../shared/store/query.ts';
import { readFacts } from '../../shared/store/read-facts.ts';
import type { CaseDeps, DebtInput } from '../../shared/store/situation.ts';
import { storedRecords } from '../../shared/store/stored-records.ts';
import { answerStaleToken } from './answer-stale-token.ts';
import { endAbandonedClaim } from './end-abandoned-claim.ts';
import { raiseAndStart, type Deps as StartDeps, startDebt } from './start-debt.ts';

export type Deps = StartDeps &
  CaseDeps & {
    stage: Stage;
    /** Waits between two starts, so that the account's quota is kept. */
    pace(): Promise<void>;
    /** Whether so little time is left that the rest must wait for the next call. */
    timeIsUp(): boolean;
  };

export type Swept = { started: number; running: number; claimsEnded: number; failed: number; more: boolean };

const lookedAtSchema = z.object({ sk: z.string(), debtorKey: z.string() });

/**
 * Looks at everything whose time to be looked at has come: debts near their first step are started, debts whose
 * execution died get a new one, a token the waker missed is answered, a claim without an end becomes uncertain.
 * A failure with one does not keep the others waiting; it is tried again by the next sweep.
 */
export async function startDebts(deps: Deps): Promise<Swept> {
  const swept: Swept = { started: 0, running: 0, claimsEnded: 0, failed: 0, more: false };
  for (const shard of allLookShards()) {
    for await (const item of dueItems(deps, shard)) {
      if (deps.timeIsUp()) return { ...swept, more: true };
      const { sk, debtorKey } = lookedAtSchema.parse(item);
      try {
        if (sk.startsWith('DEBT#')) await lookAtDebt(deps, storedRecords.DEBT(item), swept);
        else {
          await endAbandonedClaim(deps, debtorKey, storedRecords.CONTACT(item));
          swept.claimsEnded += 1;
        }
      } catch (error) {
        swept.failed += 1;
        logError('debt-not-started', error, { sk });
      }
    }
  }
  return swept;
}

/** The debt machine asks for its successor: the next generation takes over. */
export async function startSuccessor(deps: Deps, input: DebtInput): Promise<Swept> {
  const facts = await readFacts(deps.cases, input.debtorKey);
  const debt = facts?.debts.find(
    ({ debtKey, generation }) => debtKey === input.debtKey && generation === input.generation,
  );
  if (debt !== undefined) await raiseAndStart(deps, debt);
  return { started: debt === undefined ? 0 : 1, running: 0, claimsEnded: 0, failed: 0, more: false };
}

async function lookAtDebt(deps: Deps, debt: Debt, swept: Swept): Promise<void> {
  const outcome = await startDebt(deps, debt);
  if (outcome === 'started') {
    swept.started += 1;
    log(debt.generation === 0 ? 'debt-started' : 'debt-restarted', { debtKey: debt.debtKey });
    await deps.pace();
  } else {
    swept.running += 1;
    await answerStaleToken(deps, debt);
  }
}

/** What is due in one shard, oldest first. The index is eventually consistent: what it says is checked on the rows. */
async function* dueItems({ cases, clock }: Deps, shard: string): AsyncGenerator<unknown> {
  const { name, partitionKey, sortKey } = casesTable.lookIndex;
  const due = queryPages(cases, {
    IndexName: name,
    KeyConditionExpression: `${partitionKey} = :shard AND ${sortKey} <= :now`,
    ExpressionAttributeValues: { ':shard': shard, ':now': instantText(clock.now()) },
  });
  for await (const page of due) yield* page;
}
