import type { SFNClient } from '@aws-sdk/client-sfn';
import { logError } from '../../shared/log/log.ts';
import { answerToken } from '../../shared/store/answer-token.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { readTokens } from '../../shared/store/read-tokens.ts';

export type Deps = { cases: Cases; sfn: Pick<SFNClient, 'send'> };

/** A debtor's profile at the version the stream saw it get. */
export type Changed = { debtorKey: string; version: number };

/**
 * Wakes the executions of changed debtors that wait for people and registered before the change. Tries them all,
 * then throws if any failed: the stream brings the batch again, and waking twice does no harm.
 */
export async function wakeDebts(deps: Deps, changes: readonly Changed[]): Promise<{ woken: number }> {
  let woken = 0;
  const failed: unknown[] = [];
  for (const { debtorKey, version } of newestPerDebtor(changes)) {
    for (const { token, tokenSeen } of await readTokens(deps.cases, debtorKey)) {
      if (tokenSeen >= version) continue;
      try {
        await answerToken(deps.sfn, token);
        woken += 1;
      } catch (error) {
        logError('wake-failed', error, { debtorKey });
        failed.push(error);
      }
    }
  }
  if (failed.length > 0)
    throw new Error(`${failed.length} executions could not be woken`, { cause: failed[0] });
  return { woken };
}

function newestPerDebtor(changes: readonly Changed[]): Changed[] {
  const newest = new Map<string, number>();
  for (const { debtorKey, version } of changes) {
    newest.set(debtorKey, Math.max(version, newest.get(debtorKey) ?? 0));
  }
  return [...newest].map(([debtorKey, version]) => ({ debtorKey, version }));
}
