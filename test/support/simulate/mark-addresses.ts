import type { Profile } from '../../../shared/domain/profile.ts';
import type { Cases } from '../../../shared/store/cases.ts';
import { decideAndCommit } from '../../../shared/store/decide-and-commit.ts';

type AddressState = Profile['emails'][number]['state'];

/** What became of the addresses a debtor could be written to. Answers whether there was one. */
export async function markAddresses(cases: Cases, debtorKey: string, state: AddressState): Promise<boolean> {
  return decideAndCommit(cases, debtorKey, ({ profile }) => {
    if (!profile.emails.some((email) => email.state === 'open')) return { answer: false };
    const emails = profile.emails.map((email) => (email.state === 'open' ? { ...email, state } : email));
    return { answer: true, change: { seen: profile.version, profile: { emails }, writes: [] } };
  });
}
