import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Debt } from '../../shared/domain/debt.ts';
import { log } from '../../shared/log/log.ts';
import { answerToken } from '../../shared/store/answer-token.ts';
import type { Cases } from '../../shared/store/cases.ts';
import { readVersion } from '../../shared/store/read-version.ts';

/** Wakes a debt that waits for people although something changed since it registered: a stream record was lost. */
export async function answerStaleToken(
  deps: { cases: Cases; sfn: Pick<SFNClient, 'send'> },
  debt: Debt,
): Promise<void> {
  const { token, tokenSeen, debtorKey, debtKey } = debt;
  if (token === undefined || tokenSeen === undefined) return;
  if (tokenSeen >= (await readVersion(deps.cases, debtorKey))) return;
  await answerToken(deps.sfn, token);
  log('token-answered-again', { debtKey });
}
