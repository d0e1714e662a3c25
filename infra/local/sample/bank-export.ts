import type { SampleBatch } from './sample-ledger.ts';

const headers = 'Buchungstag;Art;Verwendungszweck;Auftraggeber/Empfänger;IBAN Zahlungsbeteiligter;Betrag';

/** A bank's own export whose columns nobody has named yet: two invoices of the ledger are paid, and the rent. */
export function sampleBankExport(today: string, { paid }: Pick<SampleBatch, 'paid'>): string {
  const day = today.split('-').reverse().join('.');
  const written = (amount: string) => amount.replace('.', ',');
  const rows = paid.map(
    ({ number, customer, amount }) =>
      `${day};Gutschrift;Rechnung ${number};"${customer}";;${written(amount)}`,
  );
  return `\ufeff${[headers, ...rows, `${day};Lastschrift;Miete;Hausverwaltung;;-900,00`].join('\r\n')}\r\n`;
}
