import type { Cases } from './cases.ts';
import { decideAndCommit } from './decide-and-commit.ts';

/** Never writes to this address again. Asking twice changes nothing more. */
export async function stopEmail(cases: Cases, debtorKey: string, address: string): Promise<void> {
  await decideAndCommit(cases, debtorKey, ({ profile }) => {
    const stands = profile.emails.some((email) => email.address === address && email.state === 'open');
    if (!stands) return { answer: undefined };
    const emails = profile.emails.map((email) =>
      email.address === address ? { ...email, state: 'opted-out' } : email,
    );
    return { answer: undefined, change: { seen: profile.version, profile: { emails }, writes: [] } };
  });
}
