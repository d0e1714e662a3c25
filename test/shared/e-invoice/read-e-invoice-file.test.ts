import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eInvoiceForm, readEInvoiceFile } from '../../../shared/e-invoice/read-e-invoice-file.ts';
import type { Row } from '../../../shared/intake/row.ts';
import { openingOf, sourceOf } from '../../../shared/intake/source.ts';
import { cii, ubl } from './fixtures.ts';

async function read(text: string, pieceSize = 512) {
  const rows: Row[] = [];
  const source = sourceOf(Buffer.from(text), pieceSize);
  const file = await readEInvoiceFile(
    { source, form: 'xml' },
    { today: '2026-11-22' },
    { put: (row) => rows.push(row) },
  );
  return { file, rows, row: rows[0] };
}

async function reasonsOf(text: string) {
  const { row } = await read(text);
  return row?.kind === 'uncertain' ? row.problems.map(({ reason }) => reason) : row?.kind;
}

const stated = {
  ...{ kind: 'invoice', customerNumber: '007012', customerName: 'Olivar del Sur SL', country: 'ES' },
  ...{ invoiceNumber: 'RE-7', issuedOn: '2026-09-01', dueOn: '2026-09-30', currency: 'EUR' },
  ...{ invoiceTotal: 11_900, amountOutstanding: 11_900, reference: 'Ref & 9', asIssued: true },
  customerKind: 'sole-trader',
};

test('UBL is one invoice with its order and delivery, whatever the pieces it comes in', async () => {
  for (const size of [1, 7, 100_000])
    expect((await read(ubl(), size)).rows).toMatchObject([
      {
        ...{ ...stated, emails: ['pagos@olivar.example'], order: 'PO 4711', line: 2 },
        delivery: 'delivered on 2026-08-30, as the invoice says',
      },
    ]);
  expect((await read(ubl())).file).toMatchObject({ kind: 'read', records: 1, sums: [{ records: 1 }] });
});

test('CII is the same invoice, its contract in place of an order, its delivery note named', async () => {
  expect((await read(cii())).rows).toMatchObject([
    { ...stated, emails: [], order: 'V 12', delivery: 'LS 77' },
  ]);
});

describe.each([
  ['UBL', ubl],
  ['CII', cii],
])('in %s', (_, written) => {
  test('what was prepaid is not asked for', async () => {
    const { row } = await read(written({ prepaid: '19.00', payable: '100.00' }));
    expect(row).toMatchObject({ invoiceTotal: 11_900, amountOutstanding: 10_000 });
  });

  test.each([
    [{ due: '' }, ['due-date-missing']],
    [{ customer: '', due: '' }, ['due-date-missing', 'customer-number-missing']],
    [{ payable: '120.00' }, ['owed-more-than-total']],
    [{ payable: '100.00' }, ['totals-disagree']],
    [{ total: '-119.00' }, ['credits-nothing-named']],
    [{ total: '-119.00', preceding: 'RE-1' }, ['credited-later']],
    [{ type: '999' }, ['type-unknown']],
    [{ type: '389' }, 'invoice'],
    [{ type: '381' }, ['credits-nothing-named']],
    [{ type: '381', preceding: 'RE-1' }, ['credited-later']],
    [{ type: '384', preceding: 'RE-1' }, ['corrected-later']],
    [{ type: '384' }, ['corrected-later']],
  ])('%o is %s', async (said, expected) => {
    expect(await reasonsOf(written(said))).toEqual(expected);
  });
});

test('one without a number for its buyer is left to its own number', async () => {
  const { row } = await read(ubl({ customer: '' }));
  expect(row).toMatchObject({ ...stated, customerNumber: '' });
});

test('a credit note is about the invoice that it names, never a debt', async () => {
  const { row } = await read(ubl({ root: 'CreditNote', type: '381', number: 'G-1', preceding: 'RE-1' }));
  expect(row).toMatchObject({
    ...{ kind: 'uncertain', customerNumber: '007012', invoiceNumber: 'RE-1' },
    problems: [{ reason: 'credited-later', found: 'G-1' }],
  });
});

test('another kind of XML, an entity, and a file without end are refused with a sentence and a line', async () => {
  expect((await read('<Document><a/></Document>')).file).toMatchObject({ code: 'not-an-e-invoice', line: 1 });
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha">]><Invoice><ID>&a;</ID></Invoice>';
  expect((await read(laughs)).file).toMatchObject({ code: 'bad-xml' });
  expect(eInvoiceForm('customer_number,<b>')).toBeUndefined();
  expect(eInvoiceForm(await openingOf(sourceOf(Buffer.from(`\ufeff \n${ubl()}`))))).toBe('xml');
});

test('the invoice inside a PDF is read as any other; a PDF without one says so', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const plain = await pdf.save();
  await pdf.attach(Buffer.from(cii()), 'factur-x.xml', { mimeType: 'text/xml' });
  const rows: Row[] = [];
  const take = async (bytes: Uint8Array) => {
    const source = sourceOf(bytes, 1000);
    expect(eInvoiceForm(await openingOf(source))).toBe('pdf');
    return readEInvoiceFile(
      { source, form: 'pdf' },
      { today: '2026-11-22' },
      { put: (row) => rows.push(row) },
    );
  };
  expect(await take(await pdf.save())).toMatchObject({ kind: 'read', rows: 1 });
  expect(rows).toMatchObject([stated]);
  expect(await take(plain)).toMatchObject({
    kind: 'refused',
    sentence: expect.stringMatching('no e-invoice'),
  });
});

describe.each([
  ['UBL', ubl({ prepaid: '19.00', payable: '100.00' })],
  ['CII', cii({ prepaid: '19.00', payable: '100.00' })],
])('a damaged %s file', (_, whole) => {
  test('that was cut off anywhere is refused, with the line where it ends', async () => {
    const place = fc.record({
      at: fc.nat(whole.trimEnd().length - 1),
      pieceSize: fc.integer({ min: 1, max: 500 }),
    });
    await fc.assert(
      fc.asyncProperty(place, async ({ at, pieceSize }) => {
        const { file, rows } = await read(whole.slice(0, at), pieceSize);
        if (file.kind !== 'refused') throw new Error('it was read');
        expect(file.sentence).not.toBe('');
        if (file.code !== 'empty') expect(file.line).toBe(whole.slice(0, at).split('\n').length);
        expect(rows).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('with a digit of a total changed is never taken for certain', async () => {
    const digits = [...whole.matchAll(/(?<=(?:Inclusive|Grand|Prepaid|Payable)\w*Amount[^>]*>\d*\.?)\d/g)];
    expect(digits.length).toBeGreaterThan(8);
    for (const { index } of digits) {
      const digit = (Number(whole[index]) + 1) % 10;
      expect(await reasonsOf(`${whole.slice(0, index)}${digit}${whole.slice(index + 1)}`)).not.toBe(
        'invoice',
      );
    }
  });

  test('with anything put in or taken out is read or refused, never more', async () => {
    const change = fc.record({
      at: fc.nat(whole.length),
      take: fc.nat(40),
      put: fc.oneof(
        fc.string({ maxLength: 20 }),
        fc.constantFrom('<', '&x;', ']]>', '<a>', '</cbc:ID>', '\0'),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        let text = whole;
        for (const { at, take, put } of changes) text = text.slice(0, at) + put + text.slice(at + take);
        const { file, rows } = await read(text);
        expect(rows).toHaveLength(file.kind === 'read' ? 1 : 0);
      }),
      { numRuns: 200 },
    );
  });
});
