import { creditorOf } from '../../shared/config/read-stage.ts';
import { amountsOf } from '../../shared/domain/amounts.ts';
import { newTask } from '../../shared/domain/new-task.ts';
import { findPolicy, newestPolicy } from '../../shared/policy/ladders.ts';
import { decideAndCommit } from '../../shared/store/decide-and-commit.ts';
import { taskItem } from '../../shared/store/items.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';

/** Puts a pack that could not be made, however often it was tried, on a named person's list; once, until it is done. */
export async function parkPack(
  { cases, stage, policies, clock }: CaseDeps,
  { debtorKey, debtKey }: { debtorKey: string; debtKey: string },
): Promise<void> {
  const matter = `${debtKey}#evidence-pack`;
  await decideAndCommit(cases, debtorKey, (facts) => {
    const debt = facts.debts.find((one) => one.debtKey === debtKey);
    const earlier = facts.tasks.filter(({ taskId }) => taskId.startsWith(`fault#${matter}#`));
    if (debt === undefined || earlier.some(({ state }) => state === 'open')) return { answer: undefined };
    const creditor = creditorOf(stage, debt.creditorId);
    const pinned = findPolicy(policies, debt.policyId, debt.policyVersion);
    const task = newTask({
      ...{ kind: 'fault', matter: `${matter}#${earlier.length + 1}`, creditor, now: clock.now() },
      policy: pinned ?? newestPolicy(policies, creditor.policy),
      lines: [
        {
          ...{ debtKey, currency: debt.currency },
          amountCollectible: amountsOf(debt, facts).amountCollectible,
        },
      ],
      needs:
        'The evidence pack for the agency could not be made. Ops find the reason in the log. See to it that every paper on file is really there, then have the pack made again on the page of the invoice, and mark this done.',
    });
    const writes = [{ kind: 'put' as const, item: taskItem(debtorKey, task), ifAbsent: true }];
    return { answer: undefined, change: { seen: facts.profile.version, writes } };
  });
}
