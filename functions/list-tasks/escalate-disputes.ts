import { localDateAt } from '../../shared/domain/time.ts';
import { log } from '../../shared/log/log.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import { overdueDisputes } from '../../shared/store/work-list.ts';
import { workOnDispute } from '../../shared/store/work-on-dispute.ts';

/** Tasks that are looked at in one go; the next call looks at those after them. */
const mostLookedAt = 200;

/**
 * Gives every dispute whose promised day of answer has passed to whoever decides, once. It goes up inside the creditor's
 * house and never out: the customer's invoices rest on.
 */
export async function escalateDisputes(deps: CaseDeps): Promise<number> {
  let escalated = 0;
  for (const creditor of deps.stage.creditors) {
    const today = localDateAt(deps.clock.now(), creditor.timeZone);
    for (const { debtorKey, about } of await overdueDisputes(deps.cases, creditor.id, {
      today,
      most: mostLookedAt,
    })) {
      if (about === undefined) continue;
      // Refused where it was done before, or the day has not passed yet.
      const worked = await workOnDispute(
        deps,
        { debtorKey, disputeId: about },
        { kind: 'escalate' },
        'Forbear',
      );
      if (worked.kind === 'refused') continue;
      escalated += 1;
      log('dispute-escalated', { disputeId: about });
    }
  }
  return escalated;
}
