/** The files that each day leaves for the books, and what they are for. */
export const bookFiles = [
  { name: 'feed.csv', of: 'feed', label: 'Everything that happened (CSV)' },
  { name: 'feed.jsonl', of: 'feed', label: 'the same as JSON Lines' },
  { name: 'invoices.csv', of: 'ledger', label: 'Dunning level and last contact' },
  { name: 'allocations.csv', of: 'ledger', label: 'Payments and their invoices' },
  { name: 'unallocated.csv', of: 'ledger', label: 'Money on no invoice yet' },
  { name: 'charges.csv', of: 'ledger', label: 'Interest and costs, as proposals' },
] as const;
export type BookFile = (typeof bookFiles)[number];

/** Where a file of a creditor's day lies in the bucket. */
export function keyOfBook(creditorId: string, day: string, { name, of }: BookFile): string {
  return of === 'feed'
    ? `feed/${creditorId}/${day}${name.slice('feed'.length)}`
    : `write-back/${creditorId}/${day}/${name}`;
}
