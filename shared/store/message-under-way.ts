import type { Cases } from './cases.ts';
import { readFacts } from './read-facts.ts';

/**
 * Whether a message to a debtor is leaving. Read after a signal was written: whatever is claimed by now was claimed
 * before it, or never will be.
 */
export async function isMessageUnderWay(cases: Cases, debtorKey: string): Promise<boolean> {
  const facts = await readFacts(cases, debtorKey);
  return (facts?.contacts ?? []).some(
    ({ status, purpose }) => status === 'RESERVED' && purpose === 'collection',
  );
}
