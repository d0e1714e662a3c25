import { describe, expect, test } from 'vitest';
import { profileOfMapping } from '../../../shared/intake/mapping.ts';
import { shippedProfiles } from '../../../shared/intake/profiles/shipped.ts';
import { readFile, reasonsOf } from './read-text.ts';

/** FBL5N as the list is exported in the language of who signs in. */
const headers: [language: string, header: string][] = [
  [
    'English',
    'Account;Document Number;Document Type;Document Date;Net due date;Arrears after net due date;Amount in doc. curr.;Document currency;Reference;Text',
  ],
  [
    'German',
    'Konto;Belegnummer;Belegart;Belegdatum;Nettofälligkeit;Verzug nach Nettofälligkeit;Betrag in Belegwährung;Belegwährung;Referenz;Text',
  ],
  [
    'French',
    "Compte;Numéro de pièce;Type de pièce;Date de pièce;Date d'échéance nette;Retard après échéance nette;Montant en devise pièce;Devise pièce;Référence;Texte",
  ],
  [
    'Dutch',
    'Rekening;Documentnummer;Documentsoort;Documentdatum;Netto vervaldatum;Achterstand na vervaldatum;Bedrag in documentvaluta;Documentvaluta;Referentie;Tekst',
  ],
  [
    'Spanish',
    'Cuenta;Nº documento;Clase de documento;Fecha de documento;Vencimiento neto;Demora tras vencimiento neto;Importe en moneda doc.;Moneda del documento;Referencia;Texto',
  ],
];
const row = '0000100200;0090001234;RV;13.09.2026;13.10.2026;22;1.190,00;EUR;RE-0815;Lieferung';

describe('SAP’s customer line items', () => {
  test.each(headers)('are recognised in %s; arrears are a number, no date', async (_, header) => {
    const { rows, file } = await readFile(`${header}\n${row}\n`);
    expect(file).toMatchObject({ kind: 'read', profile: 'sap' });
    expect(rows).toMatchObject([
      {
        ...{ kind: 'invoice', customerNumber: '0000100200', invoiceNumber: '0090001234' },
        ...{ issuedOn: '2026-09-13', dueOn: '2026-10-13', amountOutstanding: 119_000, reference: 'RE-0815' },
      },
    ]);
  });

  test('with every column that the list can have are read by the document’s own currency', async () => {
    const header =
      'Account,Assignment,Document Number,Document Type,Document Date,Net due date,Arrears after net due date,Amount in doc. curr.,Document currency,Amount in local currency,Local currency,Billing Document,Terms of Payment,Invoice reference,Payment date,Debit/Credit ind,Posting Key,Text,Clearing date,Customer';
    const { rows, file } = await readFile(
      `${header}\n0000100200,4711,0090001234,RV,2026-09-13,2026-10-13,22,1190.00,USD,1013.20,EUR,90012345,ZB30,,,S,01,Goods,,0000100200\n` +
        '0000100200,4711,0090001235,RV,2026-09-13,2026-10-13,22,-90.00,USD,-80.20,EUR,90012346,ZB30,,,H,11,,,0000100200\n',
    );
    expect(file).toMatchObject({ profile: 'sap' });
    expect(rows).toMatchObject([{ currency: 'USD', amountOutstanding: 119_000, reference: '90012345' }, {}]);
    expect(reasonsOf(rows[1])).toContain('credit-note');
  });

  test.each([
    'Account;Document Number;Document Type;Document Date;Net due date;Amount in local currency;Local currency',
    'Konto;Belegnummer;Belegart;Belegdatum;Nettofälligkeit;Betrag in Hauswährung;Hauswährung',
    'Rekening;Documentnummer;Documentsoort;Documentdatum;Netto vervaldatum;Bedrag in lokale valuta;Lokale valuta',
    "Compte;Numéro de document;Type de document;Date du document;Date d'échéance nette;Montant en devise locale;Devise locale",
  ])('are read in local currency where the list has no other: %s', async (header) => {
    const { rows, file } = await readFile(
      `${header}\n100200;0090001234;RV;13.09.2026;13.10.2026;1.190,00;EUR\n`,
    );
    expect(file).toMatchObject({ profile: 'sap-local' });
    expect(rows).toMatchObject([{ currency: 'EUR', amountOutstanding: 119_000, dueOn: '2026-10-13' }]);
  });

  test('without a currency are held, whatever the document’s is, until it was told once', async () => {
    const text =
      'Konto;Belegnummer;Belegart;Belegdatum;Nettofälligkeit;Betrag in Hauswährung;Währung\n100200;1;RV;13.09.2026;13.10.2026;1.190,00;USD\n';
    expect((await readFile(text)).rows.map(reasonsOf)).toEqual([['currency-missing']]);
    const told = profileOfMapping(JSON.stringify({ profile: 'sap-local', currency: 'EUR' }));
    const { rows } = await readFile(text, { profiles: [told, ...shippedProfiles] });
    expect(rows).toMatchObject([{ kind: 'invoice', currency: 'EUR' }]);
  });

  test.each([
    ['Paid', 'noted-as-paid'],
    ['PP', 'noted-as-paid'],
    ['bezahlt am 3.11.', 'noted-as-paid'],
    ['payé', 'noted-as-paid'],
    ['Unpaid so far', undefined],
    ['Paid-up members 2026', undefined],
    ['PPE masks', undefined],
  ])('that somebody noted in the text: %s', async (note, reason) => {
    const { rows } = await readFile(`${headers[0]?.[1]}\n${row.replace('Lieferung', note)}\n`);
    expect(reasonsOf(rows[0])[0]).toBe(reason);
  });
});

describe('SAP’s table of open customer items', () => {
  const header = 'MANDT;BUKRS;KUNNR;BELNR;BLART;BLDAT;ZFBDT;ZBD1T;ZBD2T;ZBD3T;WRBTR;WAERS;SHKZG;AUGDT;SGTXT';
  const item = (said: string) => `${header}\n100;1000;0000100200;0090001234;RV;20260913;${said};00000000;\n`;

  test.each([
    ['20260915;14;30;0', '2026-10-15'],
    ['20260915;14;30;45', '2026-10-30'],
    ['20260915;30;0;0', '2026-10-15'],
    ['20260915; 0; 0; 0', '2026-09-15'],
    ['00000000;30;0;0', '2026-10-13'],
  ])('is due by the last of three terms that is given, from the baseline date: %s', async (terms, dueOn) => {
    const { rows, file } = await readFile(item(`${terms};1.190,00;EUR;S`));
    expect(file).toMatchObject({ profile: 'sap-bsid' });
    expect(rows).toMatchObject([{ kind: 'invoice', dueOn, amountOutstanding: 119_000 }]);
  });

  test('is due by the net date where there is one', async () => {
    const both = `${header};NETDT\n100;1000;100200;1;RV;20260913;20260915;30;0;0;9,00;EUR;S;00000000;;20261001\n100;1000;100200;2;RV;20260913;20260915;30;0;0;9,00;EUR;S;00000000;;00000000\n`;
    expect((await readFile(both)).rows).toMatchObject([{ dueOn: '2026-10-01' }, { dueOn: '2026-10-15' }]);
  });

  test('without terms is not certain when due', async () => {
    const { rows } = await readFile(item('20260915;;;;1.190,00;EUR;S'));
    expect(reasonsOf(rows[0])).toEqual(['due-date-missing']);
  });

  test('says which amounts are credits: they have no sign', async () => {
    const { rows } = await readFile(item('20260915;0;0;0;1.190,00;EUR;H'));
    expect(reasonsOf(rows[0])).toEqual(['credit-note']);
  });
});
