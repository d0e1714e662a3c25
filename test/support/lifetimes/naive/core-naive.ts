import { contactItem } from '../../../../shared/store/items.ts';
import type { DebtInput } from '../../../../shared/store/situation.ts';
import { type Core, commit, readCase } from '../core/core.ts';
import type { Process } from '../core/process.ts';
import { mail, plannedContact } from '../core/send.ts';

/** A sender as it is often written: select, send, then write down. No claim: kept to see that the net catches it. */
export function* naiveCoreSender(core: Core, input: DebtInput): Process<number> {
  const one = yield* readCase(core, input);
  const contact = one && plannedContact(core, one);
  if (one === undefined || contact === undefined) return 1;
  yield* mail(core, contact);
  const { lookAt: _, ...sent } = contact;
  const item = contactItem(one.facts.profile.debtorKey, { ...sent, status: 'SENT' });
  yield* commit(core, { writes: [{ kind: 'put', item }] });
  return 60;
}
