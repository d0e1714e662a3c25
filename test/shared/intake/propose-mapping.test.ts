import { describe, expect, it } from 'vitest';
import { profileOfMapping } from '../../../shared/intake/mapping.ts';
import { mappingFileOf, proposeMapping } from '../../../shared/intake/propose-mapping.ts';
import { readFile } from './read-text.ts';

const german = [
  'Liste der offenen Posten',
  'Kundennr;Firma;Rechnungsnr;Rechnungsdatum;Fällig am;Währung;Rechnungsbetrag;Offen;Kontakt;Notiz',
  '007;Weber GmbH;R-1;13.10.2026;12.11.2026;EUR;1.190,00;190,00;a@weber.example;x',
  '008;Meier AG;R-2;01.10.2026;31.10.2026;EUR;50,00;50,00;b@meier.example;y',
].join('\n');
const fieldsOf = (text: string) =>
  Object.fromEntries((proposeMapping(text)?.columns ?? []).map(({ name, fields }) => [name, fields.join()]));

describe('a mapping proposed from the header', () => {
  it('knows columns by their names, an address by its values, and says what is proven of dates and amounts', async () => {
    expect(fieldsOf(german)).toEqual({
      ...{ Kundennr: 'customer_number', Firma: 'customer_name', Rechnungsnr: 'invoice_number' },
      ...{ Rechnungsdatum: 'issue_date', 'Fällig am': 'due_date', Währung: 'currency' },
      ...{ Rechnungsbetrag: 'invoice_total', Offen: 'amount_outstanding', Kontakt: 'email', Notiz: '' },
    });
    const proposal = proposeMapping(german);
    expect(proposal).toMatchObject({ dateOrder: 'day-first', decimalMark: ',', missing: [] });
    const mapping = proposal === undefined ? '' : mappingFileOf(proposal);
    const { rows } = await readFile(german, { profiles: [profileOfMapping(mapping)] });
    expect(rows).toMatchObject([
      { customerNumber: '007', invoiceNumber: 'R-1', dueOn: '2026-11-12', amountOutstanding: 19_000 },
      { customerNumber: '008', invoiceNumber: 'R-2', dueOn: '2026-10-31', amountOutstanding: 5000 },
    ]);
  });

  it.each([
    ['fr', 'N° client,Raison sociale,N° facture,Date de facture,Échéance,Devise,Montant TTC,Reste à payer'],
    ['nl', 'Klantnr,Klant,Factuurnr,Factuurdatum,Vervaldatum,Valuta,Factuurbedrag,Openstaand bedrag'],
    ['es', 'N.º cliente,Razón social,N.º factura,Fecha factura,Vencimiento,Moneda,Importe total,Pendiente'],
  ])('knows the names in %s', (_language, header) => {
    expect(proposeMapping(`${header}\n1,A,R-1,2026-10-01,2026-10-31,EUR,5.00,4.00\n`)?.missing.join()).toBe(
      '',
    );
  });

  it('never takes a total for what is open, and a column whose values are something else for a date', () => {
    const text = 'Customer,Invoice no,Invoice date,Due,Total\nWeber,R-1,2026-10-01,soon,5.00\n';
    expect(proposeMapping(text)?.missing).toEqual(['due_date', 'currency', 'amount_outstanding']);
  });

  it('proves nothing by days that can be read both ways, and finds no table in prose', () => {
    const text = 'Customer,Invoice no,Invoice date,Due date\nWeber,R-1,01/02/2026,03/04/2026\n';
    expect(proposeMapping(text)?.dateOrder).toBeUndefined();
    expect(proposeMapping('Dear all,\nhere is nothing.\n')).toBeUndefined();
  });
});
