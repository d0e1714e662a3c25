import { creditorOf } from '../../shared/config/read-stage.ts';
import type { Contact } from '../../shared/domain/records.ts';
import { log } from '../../shared/log/log.ts';
import { newestPolicy } from '../../shared/policy/ladders.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import { reportUncertain } from '../../shared/store/uncertain.ts';

/** A claim whose sender died may have sent: it counts as sent, and a person finds out. */
export async function endAbandonedClaim(deps: CaseDeps, debtorKey: string, contact: Contact): Promise<void> {
  const creditor = creditorOf(deps.stage, contact.creditorId);
  const policy = newestPolicy(deps.policies, creditor.policy);
  await reportUncertain(
    deps.cases,
    { creditor, policy, debtorKey, now: deps.clock.now() },
    contact,
    'the sending broke off',
  );
  log('contact-uncertain', { contactId: contact.contactId });
}
