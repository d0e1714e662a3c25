import { describe, expect, it } from 'vitest';
import { rowsLeft } from '../../../shared/desk/today/rows-left.ts';
import { type StoredUpload, uploadSchema } from '../../../shared/store/uploads.ts';
import { exampleCreditor } from '../../support/example/example-case.ts';

const upload = (changes: Partial<StoredUpload>) =>
  uploadSchema.parse({
    ...{
      uploadId: 'u-1',
      creditorId: 'lindenhof',
      rowsAre: 'invoices',
      startedAt: '2026-03-20T09:00:00.000Z',
    },
    ...{ file: 'invoices/lindenhof/march.csv', outcome: 'imported', rows: { accepted: 3 } },
    ...changes,
  });
const said = (uploads: StoredUpload[]) => rowsLeft(uploads, exampleCreditor).map(({ what }) => what);

describe('rows that a file left behind', () => {
  it('are named with their number, the file and its day', () => {
    const [matter] = rowsLeft([upload({ rows: { accepted: 3, rejected: 1, held: 2 } })], exampleCreditor);
    expect(matter).toMatchObject({ since: '2026-03-20', path: '/files/lindenhof/u-1' });
    expect(matter?.what).toContain('3 rows of march.csv were not taken over');
  });

  it('are not named when all were taken over, when a newer file came, or when they were put in again', () => {
    const left = upload({ rows: { rejected: 1 } });
    expect(said([upload({})])).toEqual([]);
    expect(said([upload({ uploadId: 'u-2' }), left])).toEqual([]);
    expect(said([upload({ uploadId: 'u-2', corrects: 'u-1' }), left])).toEqual([]);
  });

  it('are all of them where a file was refused whole; a file that is still read says nothing yet', () => {
    expect(said([upload({ outcome: 'refused', rows: undefined })])).toEqual([
      'Lindenhof Papierwaren GmbH: march.csv was refused whole',
    ]);
    expect(said([upload({ outcome: undefined, rows: undefined })])).toEqual([]);
  });

  it('are told apart for invoices and payments', () => {
    const payments = upload({ uploadId: 'u-2', rowsAre: 'payments', rows: { rejected: 1 } });
    expect(said([payments, upload({ rows: { rejected: 2 } })])).toHaveLength(2);
  });
});
