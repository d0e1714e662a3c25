import { recall } from '../domain/recall.ts';
import { type Inbox, readObject } from './inbox.ts';
import { profileOfMapping } from './mapping.ts';
import { mappingKeyOf } from './mapping-key.ts';
import { profileOfPaymentMapping } from './payment-mapping.ts';
import { paymentsProfile } from './profiles/payments.ts';
import { shippedProfiles } from './profiles/shipped.ts';
import type { ProfilesOf } from './read-batch.ts';

/** The profile of a file whose columns were named at the desk. */
export const storedMappingId = 'stored-mapping';

/** What is read: whose rows, of what kind. */
type RowsOf = { kind: 'invoices' | 'payments'; creditorId: string };

/**
 * A creditor's own mapping comes first, then the one stored for files with this header; the profiles that ship still
 * fit other files. Each mapping is read once, however often the file is. Throws `FileRefused` for one that cannot be used.
 */
export function profilesFor(inbox: Inbox, { kind, creditorId }: RowsOf): ProfilesOf {
  const read = new Map<string, Promise<string | undefined>>();
  const mappingAt = (key: string) => recall(read, mostMappings, key, () => readObject(inbox, key));
  if (kind === 'payments')
    return async (head) => {
      const ofBank = await mappingAt(`mappings/${creditorId}.payments.json`);
      const key = mappingKeyOf(creditorId, head, kind);
      const stored = key === undefined ? undefined : await mappingAt(key);
      return [
        ...(ofBank === undefined ? [] : [profileOfPaymentMapping(ofBank)]),
        ...(stored === undefined ? [] : [{ ...profileOfPaymentMapping(stored), id: storedMappingId }]),
        paymentsProfile,
      ];
    };
  return async (head) => {
    const own = await mappingAt(`mappings/${creditorId}.json`);
    const key = mappingKeyOf(creditorId, head);
    const stored = key === undefined ? undefined : await mappingAt(key);
    return [
      ...(own === undefined ? [] : [profileOfMapping(own)]),
      ...(stored === undefined ? [] : [{ ...profileOfMapping(stored), id: storedMappingId }]),
      ...shippedProfiles,
    ];
  };
}

/** Its own, and one for each way in which the beginning of a file was read. */
const mostMappings = 4;
