import { writeXlsx } from 'hucre/xlsx';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { splitFile } from '../../../functions/split-file/split-file.ts';
import { batchOf, type Upload, uploadEventSchema, whoseFile } from '../../../functions/split-file/upload.ts';
import { batchKeys, chunkSchema } from '../../../shared/intake/chunk.ts';
import { mappingKeyOf } from '../../../shared/intake/mapping-key.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { exampleStage } from '../../support/example/example-case.ts';
import { intake } from '../import-chunk/take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const upload = (change: Partial<Upload> = {}): Upload => ({
  time: '2026-11-22T09:00:05Z',
  key: 'invoices/lindenhof/March Ledger (final).csv',
  size: 10,
  etag: 'abc',
  sequencer: '001',
  version: undefined,
  ...change,
});

const ownColumns = 'Kunde;Nr;Datum;Faellig;Offen\nWeber;R1;2026-09-01;2026-10-01;12.50\n';
const ownMapping = {
  Kunde: ['customer_number', 'customer_name'],
  Nr: 'invoice_number',
  Datum: 'issue_date',
  Faellig: 'due_date',
  Offen: ['invoice_total', 'amount_outstanding'],
};

describe('splitting an upload', () => {
  it('names a batch by its time and file, the same for a repeated event and another for a new version', () => {
    expect(batchOf(upload())).toMatch(/^20261122-090005-march-ledger-final-[0-9a-f]{8}$/);
    expect(batchOf(upload())).toBe(batchOf(upload()));
    expect(batchOf(upload({ sequencer: '002' }))).not.toBe(batchOf(upload()));
    expect(batchOf(upload({ key: 'invoices/Üß.csv' }))).toMatch(/-file-/);
  });

  it('finds the creditor by the folder, which may be left out where there is only one', () => {
    const [one] = exampleStage.creditors;
    if (one === undefined) throw new Error('no creditor');
    const two = [one, { ...one, id: 'harbour' }];
    expect(whoseFile('invoices/harbour/x.csv', two)).toMatchObject({
      kind: 'invoices',
      creditor: { id: 'harbour' },
    });
    expect(whoseFile('payments/x.csv', [one])).toMatchObject({
      kind: 'payments',
      creditor: { id: 'lindenhof' },
    });
    expect(whoseFile('invoices/x.csv', two)).toMatchObject({ kind: 'refused', code: 'no-creditor' });
    expect(whoseFile('invoices/nobody/x.csv', [one])).toMatchObject({ kind: 'refused' });
  });

  it('reads the event of S3 through EventBridge', () => {
    const event = {
      source: 'aws.s3',
      time: '2026-11-22T09:00:05Z',
      detail: {
        bucket: { name: 'b' },
        object: { key: 'invoices/a b.csv', size: 3, etag: 'e', sequencer: 's', 'version-id': 'v1' },
      },
    };
    expect(uploadEventSchema.parse(event)).toEqual({
      time: event.time,
      key: 'invoices/a b.csv',
      size: 3,
      etag: 'e',
      sequencer: 's',
      version: 'v1',
    });
  });

  it('writes chunks that together hold every row, all rows of a customer in one', async () => {
    const stage = intake();
    const rows = Array.from({ length: 3000 }, (_, index) => ({
      customer_number: `C-${index % 97}`,
      invoice_number: `I-${index}`,
    }));
    stage.inbox.objects.set(upload().key, Buffer.from(ledger(rows)));
    const split = await splitFile(stage.deps, upload({ size: 2_000_000 }));
    const chunks = z.array(chunkSchema).parse(stage.json(split.manifestKey));
    expect(chunks).toHaveLength(4);
    const where = new Map<string, string>();
    let count = 0;
    for (const { chunkKey } of chunks) {
      for (const line of stage.text(chunkKey).split('\n').slice(0, -1)) {
        const { customerNumber } = z.object({ customerNumber: z.string() }).parse(JSON.parse(line));
        expect(where.get(customerNumber) ?? chunkKey).toBe(chunkKey);
        where.set(customerNumber, chunkKey);
        count += 1;
      }
    }
    expect(count).toBe(3000);
  });

  it('uses the creditor’s mapping when there is one, and says what is wrong with it', async () => {
    const stage = intake();
    stage.inbox.objects.set(
      'mappings/lindenhof.json',
      Buffer.from(JSON.stringify({ columns: ownMapping, currency: 'EUR' })),
    );
    expect(
      await stage.upload('Kunde;Nr;Datum;Faellig;Offen\n7;R1;2026-09-01;2026-10-01;12,50\n'),
    ).toMatchObject([{ outcome: 'accepted', amount: 1250 }]);
    expect(await stage.upload(ledger([{}]))).toMatchObject([{ outcome: 'accepted' }]);
    stage.inbox.objects.set('mappings/lindenhof.json', Buffer.from('{"columns": {"Nr": "number"}}'));
    const { split } = await stage.split(ledger([{}]));
    expect(split.kind).toBe('refused');
    expect(stage.text(batchKeys(split.batch).reading)).toContain('columns.Nr');
  });

  const sheet = ownColumns.split('\n').map((line) => line.split(';'));
  const doubtful = ownColumns.replaceAll('2026-09-01', '01.02.2026').replace('2026-10-01', '31.03.2026');
  it.each([
    ['a text', 1, Buffer.from(ownColumns)],
    ['a text in Windows-1252', 2, Buffer.from(ownColumns.replace('Weber', 'Müller'), 'latin1')],
    ['a text whose days a later row explains', 3, Buffer.from(doubtful)],
    ['a workbook', 1, writeXlsx({ sheets: [{ name: 'Open items', rows: sheet }] })],
  ])(
    'of %s begins it %i times, after two looks at its first bytes, and reads a mapping once',
    async (_, passes, content) => {
      const stage = intake();
      const mapping = { columns: ownMapping, currency: 'EUR' };
      const stored = mappingKeyOf('lindenhof', ownColumns) ?? '';
      stage.inbox.objects.set(stored, Buffer.from(JSON.stringify(mapping)));
      const sent = vi.spyOn(stage.inbox.s3, 'send');
      const { split, upload: event } = await stage.split(Buffer.from(await content));
      expect(stage.json(batchKeys(split.batch).reading)).toMatchObject({
        reading: { profile: 'stored-mapping', rows: 1 },
      });
      const read = sent.mock.calls.flatMap(([{ input }]) => z.object({ Key: z.string() }).parse(input).Key);
      const times = (key: string) => read.filter((one) => one === key).length;
      expect([event.key, 'mappings/lindenhof.json', stored].map(times)).toEqual([2 + passes, 1, 1]);
    },
  );

  it('takes an upload in once, though its event comes twice', async () => {
    const stage = intake();
    const { upload: event, split } = await stage.split(ledger([{}]));
    await stage.importAll(split.batch);
    expect((await splitFile(stage.deps, event)).kind).toBe('split');
    stage.inbox.objects.set(batchKeys(split.batch).report, Buffer.from('{}'));
    expect(await splitFile(stage.deps, event)).toMatchObject({ kind: 'known', batch: split.batch });
  });
});
