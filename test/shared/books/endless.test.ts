import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { splitFile } from '../../../functions/split-file/split-file.ts';
import { batchKeys } from '../../../shared/intake/chunk.ts';
import { memoryInbox } from '../../functions/import-chunk/memory-inbox.ts';
import { exampleStage } from '../../support/example/example-case.ts';
import { standingClock } from '../../support/example/stored-case.ts';
import { fixture } from './fixture.ts';

type Endless = { prefix: string; head: string | Buffer; again: string; most: number };
const readingSchema = z.object({
  reading: z.object({ kind: z.string(), code: z.string(), sentence: z.string() }),
});

/** Splits a file that begins like this and goes on with the same, and lets no pass over it read more than so many bytes. */
async function splitEndless({ prefix, head, again, most }: Endless) {
  const unit = Buffer.from(again.repeat(Math.ceil(65_536 / again.length)));
  async function* bytes() {
    let pulled = head.length;
    yield Buffer.from(head);
    for (; pulled < most; pulled += unit.length) yield unit;
    throw new Error(`it reads on after ${most} bytes`);
  }
  const key = `${prefix}/lindenhof/endless`;
  const inbox = memoryInbox({ [key]: () => Readable.from(bytes()) });
  inbox.objects.set('mappings/lindenhof.payments.json', fixture('bank-export.mapping.json'));
  const deps = { inbox, stage: exampleStage, clock: standingClock('2026-11-22T09:00:00Z') };
  const upload = { time: '2026-11-22T09:00:00Z', key, size: 0, etag: 'e', sequencer: 's' };
  const split = await splitFile(deps, { ...upload, version: undefined });
  const reading = inbox.objects.get(batchKeys(split.batch).reading)?.toString() ?? '';
  return readingSchema.parse(JSON.parse(reading)).reading;
}

const csv = `${fixture('sage-50.csv').toString().split('\r\n').slice(0, 2).join('\r\n')}\r\n`;
const extf = fixture('datev-extf.csv').toString('latin1').split('\r\n').slice(0, 2).join('\r\n');
const bank = fixture('bank-export.csv').toString('latin1').split('\r\n').slice(0, 4).join('\r\n');
const camt = fixture('camt-08.xml').toString();
const ntry = camt.slice(0, camt.indexOf('<Ntry>'));
const ubl = fixture('ubl-invoice.xml').toString();
const before = ubl.slice(0, ubl.indexOf('<cbc:Note>'));
const mt940 = fixture('mt940-structured.sta').toString().split('\n').slice(0, 5).join('\n');
const bai2 = fixture('bai2.txt').toString().split('\n').slice(0, 4).join('\n');
const million = 1_200_000;

describe('a file of a gigabyte that never comes to an end of something', () => {
  test.each<[string, string, string | Buffer, string, string, number]>([
    ['a row', 'invoices', csv, 'x', 'record-too-long', million],
    ['a row of empty cells', 'invoices', csv, ',', 'record-too-long', million],
    ['a quoted cell', 'invoices', `${csv}"`, 'x,\n', 'record-too-long', million],
    ['quotation marks', 'invoices', csv, '"', 'record-too-long', million],
    ['its first line', 'invoices', '', 'x', 'no-known-header', million],
    ['a header', 'invoices', 'ACCOUNT_REF', ',x', 'columns-missing', million],
    ['spaces', 'invoices', '', ' ', 'empty', million],
    ['a line of a booking batch', 'invoices', extf, 'x;', 'record-too-long', million],
    ['an archive', 'invoices', 'PK\u0003\u0004', 'x', 'too-many-columns', 51_000_000],
    ['a PDF', 'invoices', '%PDF-1.7\n', 'x', 'file-too-large', 26_000_000],
    ['a remark in an e-invoice', 'invoices', `${before}<!--`, '<x> ', 'bad-xml', 21_000_000],
    ['a row of the bank', 'payments', `${bank}\n`, 'x', 'record-too-long', million],
    ['an element', 'payments', `${ntry}<Ntry><AddtlNtryInf>`, 'x', 'bad-xml', million],
    ['a list of elements', 'payments', `${ntry}<Ntry><NtryDtls><TxDtls>`, '<a/>', 'bad-xml', million],
    ['elements in elements', 'payments', `${ntry}<Ntry>`, '<a>', 'bad-xml', million],
    ['an attribute', 'payments', `${ntry}<Ntry a="`, 'x', 'bad-xml', million],
    ['attributes', 'payments', `${ntry}<Ntry a1=""`, ' a=""', 'bad-xml', million],
    ['a name', 'payments', `${ntry}<`, 'x', 'bad-xml', million],
    ['a remark', 'payments', `${ntry}<!--`, '<x> ', 'bad-xml', million],
    ['raw text', 'payments', `${ntry}<Ntry><AddtlNtryInf><![CDATA[`, '<x> ', 'bad-xml', million],
    ['an instruction', 'payments', `${ntry}<?x `, '<x> ', 'bad-xml', million],
    ['an entity', 'payments', `${ntry}<Ntry>&`, 'x', 'bad-xml', million],
    [
      'a document type',
      'payments',
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">',
      '<!ENTITY b "&a;&a;&a;">',
      'bad-xml',
      million,
    ],
    ['a line of MT940', 'payments', mt940, 'x', 'record-too-long', million],
    ['a field of MT940', 'payments', `${mt940}\n:86:`, 'x\n', 'not-a-statement', million],
    ['a line of BAI2', 'payments', bai2, 'x', 'record-too-long', million],
    ['a record of BAI2', 'payments', `${bai2}\n`, '88,x,y\n', 'not-a-statement', million],
    [
      'long records of BAI2',
      'payments',
      `${bai2}\n`,
      `88,${'x'.repeat(50_000)}\n`,
      'not-a-statement',
      million,
    ],
    ['a text of BAI2', 'payments', `${bai2}\n`, 'x\n', 'not-a-statement', million],
  ])('%s is refused, and little of it is read', async (_, prefix, head, again, code, most) => {
    const { sentence, ...reading } = await splitEndless({ prefix, head, again, most });
    expect(reading).toMatchObject({ kind: 'refused', code });
    expect(sentence).toMatch(/\.$|begins: /);
  });
});
