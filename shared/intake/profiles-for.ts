import { fileHead } from './file-head.ts';
import { FileRefused, type Refusal, refusalOf } from './file-refused.ts';
import { type Inbox, readObject } from './inbox.ts';
import { profileOfMapping } from './mapping.ts';
import { mappingKeyOf } from './mapping-key.ts';
import { profileOfPaymentMapping } from './payment-mapping.ts';
import type { Profile } from './profile.ts';
import { paymentsProfile } from './profiles/payments.ts';
import { shippedProfiles } from './profiles/shipped.ts';
import type { Source } from './source.ts';

/** The profile of a file whose columns were named at the desk. */
export const storedMappingId = 'stored-mapping';

/** What is read: whose rows, of what kind. */
type RowsOf = { kind: 'invoices' | 'payments'; creditorId: string };

/**
 * A creditor's own mapping comes first, then the one stored for files with this header; the profiles that ship still
 * fit other files.
 */
export async function profilesFor(
  inbox: Inbox,
  { kind, creditorId }: RowsOf,
  source: Source,
): Promise<Profile[] | Refusal> {
  try {
    if (kind === 'payments') {
      const ofBank = await readObject(inbox, `mappings/${creditorId}.payments.json`);
      return [...(ofBank === undefined ? [] : [profileOfPaymentMapping(ofBank)]), paymentsProfile];
    }
    const head = await fileHead(source);
    const key = head === undefined ? undefined : mappingKeyOf(creditorId, head);
    const own = await readObject(inbox, `mappings/${creditorId}.json`);
    const stored = key === undefined ? undefined : await readObject(inbox, key);
    return [
      ...(own === undefined ? [] : [profileOfMapping(own)]),
      ...(stored === undefined ? [] : [{ ...profileOfMapping(stored), id: storedMappingId }]),
      ...shippedProfiles,
    ];
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return refusalOf(error);
  }
}
