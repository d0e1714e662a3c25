import { debtorPartition, type Key } from './cases.ts';

/** Where a record of a debtor lies, such as its task or its plan. */
export function recordKey(debtorKey: string, kind: string, id: string): Key {
  return { pk: debtorPartition(debtorKey), sk: `${kind}#${id}` };
}
