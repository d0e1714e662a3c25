import { canonicalJson } from '../canonical.ts';
import { genesisOf, hashOfRow, headAfter, recordSortKey } from '../chain.ts';
import type { Finding, Row } from './finding.ts';
import type { Read } from './sort-out.ts';

/** Whether the records are whole, each as it was written, and one after the other from the first to the head. */
export function checkLinks(debtorKey: string, records: readonly Read[], heads: readonly Row[]): Finding[] {
  return [
    ...records.flatMap((read, index) => checkRecord(debtorKey, read, records[index - 1])),
    ...missing(debtorKey, records),
    ...checkHead(debtorKey, records, heads),
  ];
}

function checkRecord(debtorKey: string, { row, record }: Read, before: Read | undefined): Finding[] {
  const { sequence, previous, hash } = record;
  const found: string[] = [];
  if (hashOfRow(row) !== hash) found.push('was edited: its content does not have its hash');
  if (row['sk'] !== recordSortKey(sequence)) found.push(`is stored under the name of another, ${row['sk']}`);
  if (record.debtorKey !== debtorKey) found.push(`is about another debtor, ${record.debtorKey}`);
  const expected = (before?.record.sequence ?? 0) + 1;
  if (sequence === expected - 1) found.push('is there more than once');
  else if (sequence < expected) found.push(`stands out of order, after record ${expected - 1}`);
  else if (sequence === expected && previous !== (before?.record.hash ?? genesisOf(debtorKey))) {
    found.push(
      before === undefined
        ? 'does not begin the chain of this debtor'
        : 'does not follow the record before it',
    );
  }
  return found.map((what) => ({ debtorKey, record: sequence, what }));
}

function missing(debtorKey: string, records: readonly Read[]): Finding[] {
  const there = [...new Set(records.map(({ record }) => record.sequence))].sort((a, b) => a - b);
  return there.flatMap((sequence, index) => {
    const first = (there[index - 1] ?? 0) + 1;
    if (first === sequence) return [];
    const what = first === sequence - 1 ? 'is missing' : `and all up to ${sequence - 1} are missing`;
    return [{ debtorKey, record: first, what }];
  });
}

function checkHead(debtorKey: string, records: readonly Read[], heads: readonly Row[]): Finding[] {
  const last = records.at(-1)?.record;
  const [head, second] = heads;
  if (head === undefined) return [{ debtorKey, what: 'the head of the chain is missing' }];
  if (second !== undefined) return [{ debtorKey, what: 'the chain has two heads' }];
  const { pk: _pk, sk: _sk, ...stands } = head;
  if (last !== undefined && canonicalJson(stands) === canonicalJson(headAfter(last))) return [];
  const ends = last === undefined ? 'there is no record' : `the last record is ${last.sequence}`;
  return [
    {
      debtorKey,
      what: `the head of the chain names record ${head['sequence']} as the last, and ${ends}, or it was edited`,
    },
  ];
}
