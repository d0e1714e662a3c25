import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readEInvoice } from '../../../shared/e-invoice/read-e-invoice.ts';
import { sourceOf } from '../../../shared/intake/source.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/intake/${name}.xml`, import.meta.url), 'utf8');
const files = { ubl: fixture('ubl-invoice'), note: fixture('ubl-credit-note'), cii: fixture('cii-invoice') };
const read = (text: string, pieceSize?: number) => readEInvoice(sourceOf(Buffer.from(text), pieceSize));

describe('reading an e-invoice', () => {
  it('finds the facts of a UBL invoice in its head, never those of the seller or of a line', async () => {
    expect(await read(files.ubl)).toEqual({
      syntax: 'UBL',
      isCreditNote: false,
      typeCode: '380',
      number: 'LH-2026-0417',
      issuedOn: '2026-09-01',
      dueOn: '2026-10-01',
      currency: 'EUR',
      order: 'PO-88',
      contract: 'FC-7',
      buyerReference: 'Kitchen',
      delivery: 'DN-310',
      deliveredOn: '2026-08-28',
      remittance: 'RF18539007547034',
      terms: '30 days net',
      preceding: [],
      buyer: {
        number: '007001',
        name: 'Birch & Son AB',
        contactName: 'Ylva Berg',
        phone: '+4681234567',
        email: 'ledger@birch.example',
        country: 'SE',
        vat: 'SE556000000001',
      },
      totals: {
        total: { text: '1250.03', currency: 'EUR' },
        prepaid: { text: '250', currency: 'EUR' },
        rounding: { text: '-0.03', currency: 'EUR' },
        payable: { text: '1000.00', currency: 'EUR' },
      },
      line: 2,
    });
  });

  it('finds what a credit note credits, and the day by which it is paid out', async () => {
    expect(await read(files.note)).toMatchObject({
      isCreditNote: true,
      typeCode: '381',
      number: 'LH-CN-12',
      issuedOn: '2026-09-15',
      dueOn: '2026-10-15',
      preceding: ['LH-2026-0417', 'LH-2026-0418'],
      totals: { payable: { text: '120.00', currency: 'EUR' } },
    });
  });

  it('finds the facts of a cross-industry invoice', async () => {
    expect(await read(files.cii)).toMatchObject({
      syntax: 'CII',
      isCreditNote: false,
      typeCode: '389',
      number: 'RE/2026/55',
      issuedOn: '2026-09-02',
      dueOn: '2026-09-16',
      currency: 'EUR',
      order: 'B-9',
      contract: 'V-3',
      buyerReference: '04011000-1',
      delivery: 'L-77',
      deliveredOn: '2026-08-30',
      remittance: 'RE/2026/55',
      terms: '14 Tage netto',
      preceding: ['RE/2026/40'],
      buyer: {
        number: 'K-0042',
        name: 'Erle GmbH',
        contactName: 'Jan Moor',
        email: 'post@erle.example',
        country: 'DE',
        vat: 'DE123456789',
      },
      totals: { total: { text: '119.00' }, payable: { text: '119.00' } },
    });
  });

  it('takes no identifier of a public register for the number of a customer', async () => {
    const bare = files.ubl.replace(/<cbc:SupplierAssigned.*\n/, '');
    expect((await read(bare)).buyer.number).toBeUndefined();
    const given = bare.replace(' schemeID="0088"', '');
    expect((await read(given)).buyer.number).toBe('7300010000001');
  });

  it('lets a paper that the invoice carries pass by', async () => {
    const paper = `<cac:AdditionalDocumentReference><x>${'A'.repeat(3_000_000)}</x></cac:AdditionalDocumentReference>`;
    const carrying = files.ubl.replace('<cac:OrderReference>', `${paper}<cac:OrderReference>`);
    expect(await read(carrying)).toMatchObject({ number: 'LH-2026-0417', order: 'PO-88' });
  });

  test.each([
    ['another document', '<Order><ID>1</ID></Order>', 'not-an-e-invoice'],
    ['an outdated one', '<CrossIndustryDocument/>', 'not-an-e-invoice'],
    ['one without a number', '<Invoice><IssueDate>2026-01-01</IssueDate></Invoice>', 'not-an-e-invoice'],
    ['a document type', `<!DOCTYPE a [<!ENTITY b "c">]>${files.ubl.slice(39)}`, 'bad-xml'],
    ['an endless head', `<Invoice>${'<a/>'.repeat(2001)}</Invoice>`, 'not-an-e-invoice'],
    ['nothing', '', 'empty'],
  ])('refuses %s', async (_, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });
});
