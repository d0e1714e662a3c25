import { FileRefused } from './file-refused.ts';
import { type Inbox, readObject } from './inbox.ts';
import { profileOfMapping } from './mapping.ts';
import type { Profile } from './profile.ts';
import { paymentsProfile } from './profiles/payments.ts';
import { shippedProfiles } from './profiles/shipped.ts';
import type { Refusal } from './read-batch.ts';

/** A creditor's own mapping comes first; the profiles that ship still fit other files. */
export async function profilesFor(
  inbox: Inbox,
  kind: 'invoices' | 'payments',
  creditorId: string,
): Promise<Profile[] | Refusal> {
  if (kind === 'payments') return [paymentsProfile];
  const mapping = await readObject(inbox, `mappings/${creditorId}.json`);
  if (mapping === undefined) return [...shippedProfiles];
  try {
    return [profileOfMapping(mapping), ...shippedProfiles];
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { kind: 'refused', code: error.code, sentence: error.message };
  }
}
