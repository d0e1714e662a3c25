import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBookingBatch } from '../../../shared/datev/read-booking-batch.ts';
import { profileOfMapping } from '../../../shared/intake/mapping.ts';
import type { Profile } from '../../../shared/intake/profile.ts';
import type { Row } from '../../../shared/intake/row.ts';
import { sourceOf } from '../../../shared/intake/source.ts';
import { reasonsOf } from '../intake/read-text.ts';
import { type Booked, booked, firstLine } from './fixtures.ts';

async function read(bytes: Uint8Array, ...profiles: Profile[]) {
  const rows: Row[] = [];
  const file = await readBookingBatch(
    { source: sourceOf(bytes, 97), profiles: () => profiles },
    { today: '2026-11-22' },
    { put: (row) => rows.push(row) },
  );
  return { rows, file };
}

/** Number, total, open minor units and due day of what is certain; number, reason and minor units of the rest. */
const told = (rows: readonly Row[]) =>
  rows.map((row) => {
    if (row.kind === 'invoice')
      return [row.invoiceNumber, row.invoiceTotal, row.amountOutstanding, row.dueOn];
    return row.kind === 'uncertain' ? [row.invoiceNumber, reasonsOf(row)[0], row.amount] : [];
  });

const rowsOf = async (...postings: Booked[]) => told((await read(booked(postings))).rows);

test('a debit on a customer’s account is an invoice; day and month get the year of the batch, zeros survive', async () => {
  const { rows, file } = await read(booked([{}]));
  expect(rows).toMatchObject([
    {
      ...{ kind: 'invoice', line: 3, customerNumber: '10001', invoiceNumber: '00815', currency: 'EUR' },
      ...{ issuedOn: '2026-10-01', dueOn: '2026-10-31', invoiceTotal: 119_000, amountOutstanding: 119_000 },
      ...{ asIssued: true, ofKnownCustomer: true },
    },
  ]);
  expect(file).toMatchObject({ kind: 'read', profile: 'datev-batch', encoding: 'windows-1252', records: 1 });
});

test('the customer may stand on either side of a posting; suppliers and other accounts say nothing', async () => {
  const swapped = { Konto: '8400', Gegenkonto: '10001', SH: 'H' };
  const { rows, file } = await read(
    booked([swapped, { Konto: '70001', Gegenkonto: '3400', SH: 'H' }, { Konto: '1200', Gegenkonto: '4970' }]),
  );
  expect(told(rows)).toEqual([
    ['00815', 119_000, 119_000, '2026-10-31'],
    [undefined, 'no-customer-account', undefined],
  ]);
  expect(file).toMatchObject({ records: 3, rows: 2 });
});

test('accounts of customers have one digit more than the batch says', async () => {
  const first = firstLine.replace(';20260101;4;', ';20260101;6;');
  const { rows } = await read(booked([{ Konto: '10001' }, { Konto: '1000100' }], { first }));
  expect(told(rows).map(([number, reason]) => [number, reason])).toEqual([
    [undefined, 'no-customer-account'],
    ['00815', 119_000],
  ]);
});

test('debits of one number are one invoice; what is credited and paid in the same batch is set off', async () => {
  const paid = { SH: 'H', Gegenkonto: '1200', Umsatz: '190,00', Skonto: '10,00' };
  expect(await rowsOf({ Umsatz: '1000,00' }, { Umsatz: '190,00', Gegenkonto: '8300' }, paid)).toEqual([
    ['00815', 119_000, 99_000, '2026-10-31'],
  ]);
  expect(await rowsOf({}, { SH: 'H', Gegenkonto: '1200' })).toEqual([['00815', 'nothing-owed', 0]]);
});

test('a reversal takes its posting back, by its own column or by the old posting key', async () => {
  expect(await rowsOf({}, { GU: '1' })).toEqual([['00815', 'nothing-owed', 0]]);
  expect(await rowsOf({}, { 'BU-Schlüssel': '20', Umsatz: '190,00' })).toEqual([
    ['00815', 100_000, 100_000, '2026-10-31'],
  ]);
  const paid = { SH: 'H', Gegenkonto: '1200' };
  expect(await rowsOf({}, paid, { ...paid, GU: '1' })).toEqual([['00815', 119_000, 119_000, '2026-10-31']]);
});

test('a credit whose invoice is not in the batch is a credit note, money on account, or a doubt', async () => {
  expect(await rowsOf({ SH: 'H', 'Belegfeld 1': 'G-1' })).toEqual([['G-1', 'credit-note', -119_000]]);
  expect(await rowsOf({ SH: 'H', Gegenkonto: '1200', 'Belegfeld 1': '' })).toEqual([
    [undefined, 'overpayment', -119_000],
  ]);
  expect(await rowsOf({ SH: 'H', Gegenkonto: '1200', 'Belegfeld 1': 'RE-1' })).toEqual([
    ['RE-1', 'booked-without-invoice', -119_000],
  ]);
  expect(await rowsOf({ GU: 'G', 'Belegfeld 1': 'RE-1' })).toEqual([
    ['RE-1', 'booked-without-invoice', -119_000],
  ]);
});

test('credits beyond what the batch asks for are for invoices from before', async () => {
  const note = { SH: 'H', 'Belegfeld 1': 'G-1', Umsatz: '100,00' };
  const alone = (await read(booked([note]))).rows;
  expect(alone).toMatchObject([
    { amends: { how: 'credits', number: 'G-1', invoices: ['G-1'], amount: 10_000 } },
  ]);
  const covered = (await read(booked([{}, note]))).rows;
  expect(covered[1]).not.toHaveProperty('amends');
  const nameless = (await read(booked([{ ...note, 'Belegfeld 1': '' }]))).rows;
  expect(nameless).toMatchObject([{ amends: { number: 'of 2026-10-01', invoices: [] } }]);
  const ofAnother = (await read(booked([{ Konto: '10002' }, note]))).rows;
  expect(ofAnother[1]).toHaveProperty('amends');
});

test('an account that many share is told apart by the address of each', async () => {
  const { rows } = await read(booked([{ Konto: '69999', 'Diverse Adressnummer': '12' }]));
  expect(rows).toMatchObject([{ customerNumber: '69999/12' }]);
});

test.each([
  ['1', '', 'dunning-block'],
  ['1', '31122026', 'dunning-block'],
  ['0', '31122026', 'dunning-block'],
  ['1', '20112026', undefined],
  ['0', '', undefined],
])('a Postensperre %j until %j blocks dunning: %j', async (mark, until, reason) => {
  const { rows } = await read(booked([{ Postensperre: mark, 'Postensperre bis': until }]));
  expect(reasonsOf(rows[0])[0]).toBe(reason);
});

test('a Zinssperre waives interest and costs', async () => {
  const { rows } = await read(booked([{ Zinssperre: '1' }]));
  expect(rows).toMatchObject([{ withoutCharges: true }]);
});

test('interest and fees of the ledger’s own reminders are never part of an invoice, nor a word about it', async () => {
  const { rows } = await read(booked([{}, { Umsatz: '5,00', Sachverhalt: '40' }]));
  expect(told(rows)).toEqual([
    ['00815', 119_000, 119_000, '2026-10-31'],
    [undefined, 'interest', 500],
  ]);
});

test.each([
  [{ Fälligkeit: '', 'Belegfeld 2': '151126' }, '2026-11-15'],
  [{ Fälligkeit: '5112026' }, '2026-11-05'],
  [{ Fälligkeit: '', 'Belegfeld 2': '4711' }, 'due-date-missing'],
  [{ Fälligkeit: '', 'Belegfeld 2': '010126' }, 'due-date-missing'],
  [{ Fälligkeit: '', 'Belegfeld 2': '310226' }, 'due-date-missing'],
  [{ Fälligkeit: '31022026' }, 'date-impossible'],
])('the day it is due: %j gives %j', async (said, expected) => {
  const { rows } = await read(booked([said]));
  expect(rows[0]?.kind === 'invoice' ? rows[0].dueOn : reasonsOf(rows[0])[0]).toBe(expected);
});

test('terms said once for all batches give the day it is due', async () => {
  const mapping = profileOfMapping(
    JSON.stringify({ profile: 'datev-batch', fixed: { terms: '2/10 net 30' } }),
  );
  const { rows } = await read(booked([{ Fälligkeit: '' }]), mapping);
  expect(rows).toMatchObject([{ dueOn: '2026-10-31', discount: { basisPoints: 200, days: 10 } }]);
});

test.each([
  ['0110', '2026-10-01'],
  ['110', '2026-10-01'],
  ['01102025', '2025-10-01'],
])('a day written %s is %s', async (written, day) => {
  const { rows } = await read(booked([{ Belegdatum: written }]));
  expect(rows).toMatchObject([{ issuedOn: day }]);
});

test('a year that begins in summer goes on in the next', async () => {
  const first = firstLine.replace(';20260101;4;20261001;20261031;', ';20250701;4;;;');
  const { rows } = await read(
    booked([{ Belegdatum: '0103' }, { Belegdatum: '3107', 'Belegfeld 1': 'B' }], { first }),
  );
  expect(rows).toMatchObject([{ issuedOn: '2026-03-01' }, { issuedOn: '2025-07-31' }]);
});

test('the currency is the posting’s, else the batch’s, and never a guess', async () => {
  const silent = firstLine.replace('"EUR"', '""');
  expect((await read(booked([{}], { first: silent }))).rows.map((row) => reasonsOf(row)[0])).toEqual([
    'currency-missing',
  ]);
  expect((await read(booked([{ WKZ: 'USD' }]))).rows).toMatchObject([{ currency: 'USD' }]);
  expect(await rowsOf({}, { WKZ: 'USD' })).toEqual([['00815', 'currency-contradicts', undefined]]);
});

test('a posting that is there twice is held: nobody is asked for a copy', async () => {
  expect(await rowsOf({}, {})).toEqual([['00815', 'posted-twice', 238_000]]);
  expect(await rowsOf({}, { Buchungstext: 'Teil 2' })).toEqual([['00815', 238_000, 238_000, '2026-10-31']]);
});

test('postings of one number that disagree about their day are held', async () => {
  expect(await rowsOf({}, { Belegdatum: '0210' })).toEqual([['00815', 'conflict', 238_000]]);
});

test.each([
  [{ SH: '' }, 'debit-or-credit-unknown'],
  [{ Umsatz: '' }, 'amount-missing'],
  [{ Umsatz: 'viel' }, 'amount-unreadable'],
  [{ 'Belegfeld 1': '' }, 'invoice-number-missing'],
  [{ Belegdatum: '3113' }, 'date-impossible'],
])('what cannot be read is held: %j', async (said, reason) => {
  const { rows } = await read(booked([said]));
  expect(reasonsOf(rows[0])).toContain(reason);
});

test('a torn row is held with its line, and empty ones are none', async () => {
  const { rows, file } = await read(
    booked([{}], { lines: ['', `"a" b;1`, ';'.repeat(40), '1;'.repeat(40)] }),
  );
  expect(rows.map((row) => [row.line, reasonsOf(row)[0]])).toEqual([
    [3, undefined],
    [5, 'quote-misplaced'],
    [7, 'row-misshapen'],
  ]);
  expect(file).toMatchObject({ blankLines: 2, records: 3 });
});

test.each([
  ['16', 'Debitoren/Kreditoren', /master data of customers.*\(OPOS\)/],
  ['20', 'Kontenbeschriftungen', /names of accounts/],
  ['99', 'Neues', /a kind of its own \(99 Neues\)/],
])(
  'another kind of DATEV file, %s, is refused by its name with what to export',
  async (kind, name, sentence) => {
    const first = firstLine.replace('700;21;"Buchungsstapel"', `700;${kind};"${name}"`);
    expect((await read(booked([{}], { first }))).file).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(sentence),
    });
  },
);

test('a batch without account length, headings or postings is refused', async () => {
  const shortened = firstLine.replace(';20260101;4;', ';20260101;;');
  const said = async (bytes: Uint8Array) => {
    const { file } = await read(bytes);
    return file.kind === 'refused' ? file.sentence : file;
  };
  expect(await said(booked([{}], { first: shortened }))).toMatch(/Sachkontenlänge/);
  expect(await said(Buffer.from(`${firstLine}\r\nUmsatz;Konto\r\n1;2\r\n`))).toMatch(
    /does not name: Soll\/Haben/,
  );
  expect(await said(booked([]))).toMatch(/no postings below/);
});

const posting = fc.record({
  Umsatz: fc.integer({ min: 1, max: 999_999 }).map((cents) => (cents / 100).toFixed(2).replace('.', ',')),
  SH: fc.constantFrom('S', 'H'),
  Konto: fc.constantFrom('10001', '10002', '1200', '70001'),
  Gegenkonto: fc.constantFrom('8400', '1200', '10003'),
  'Belegfeld 1': fc.constantFrom('', 'A', 'B'),
  GU: fc.constantFrom('', '1'),
});

test('every posting is counted, and every cent of a customer’s account is in one row', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(posting, { minLength: 1, maxLength: 12 }), async (postings) => {
      const { rows, file } = await read(booked(postings));
      const sides = postings.map((one) =>
        [one.Konto, one.Gegenkonto].filter((account) => /^1000\d$/.test(account)),
      );
      const expected = postings.reduce((sum, one, index) => {
        const cents = Math.round(Number(one.Umsatz.replace(',', '.')) * 100) * (one.GU === '1' ? -1 : 1);
        const onAccount = one.SH === 'S' ? cents : -cents;
        return (
          sum +
          (sides[index] ?? []).reduce(
            (part, account) => part + (account === one.Konto ? onAccount : -onAccount),
            0,
          )
        );
      }, 0);
      const amounts = rows.map((row) =>
        row.kind === 'invoice' ? row.amountOutstanding : row.kind === 'uncertain' ? (row.amount ?? 0) : 0,
      );
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(expected);
      const counted = sides.reduce((sum, ours) => sum + Math.max(1, ours.length), 0);
      expect(file).toMatchObject({ kind: 'read', records: counted });
    }),
    { numRuns: 200 },
  );
});
