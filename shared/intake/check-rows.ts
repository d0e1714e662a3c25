import type { Inbox } from './inbox.ts';
import { profilesFor } from './profiles-for.ts';
import { readBatch } from './read-batch.ts';
import { reasons } from './reasons.ts';
import type { Row } from './row.ts';
import { sourceOf } from './source.ts';

/** What is wrong with one row of a text, by its line and, where it is about one, our column. */
export type RowFault = { line: number; column?: string | undefined; says: string };

/** Whose rows they are, and the day it is there. */
export type RowsOf = {
  kind: 'invoices' | 'payments';
  creditorId: string;
  today: string;
  defaultCountry?: string | undefined;
};

/** Reads rows as the intake will, and gives what would keep them from being taken over; nothing is written. */
export async function checkRows(
  inbox: Inbox,
  { kind, creditorId, today, defaultCountry }: RowsOf,
  csv: string,
): Promise<RowFault[]> {
  let rows: Row[] = [];
  const reading = await readBatch(
    sourceOf(Buffer.from(csv)),
    profilesFor(inbox, { kind, creditorId }),
    { today, defaultCountry },
    {
      put: (row) => rows.push(row),
      restart: () => {
        rows = [];
      },
    },
  );
  if (reading.kind === 'refused') return [{ line: reading.line ?? 1, says: reading.sentence }];
  return rows.flatMap((row) =>
    row.kind === 'uncertain'
      ? row.problems.map(({ reason, column }) => ({
          line: row.line,
          column,
          says: `${reasons[reason].says} ${reasons[reason].todo}`,
        }))
      : [],
  );
}
