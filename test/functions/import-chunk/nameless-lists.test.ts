import { beforeEach, expect, test, vi } from 'vitest';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

test('a list without names and countries changes neither of a customer who is known', async () => {
  const stage = intake();
  await stage.upload(
    ledger([{ customer_number: '10001', customer_name: 'Nordlicht Bau GmbH', country: 'AT' }]),
  );
  const list =
    'Konto;Rechnungsnummer;Datum;Fälligkeit;Sollbetrag;Habenbetrag;Saldo\n10001;00815;03.10.2026;02.11.2026;90,00;;90,00\n10001;G-1;05.10.2026;05.10.2026;;40,00;-40,00\n';
  const results = await stage.upload(list);
  expect(results).toMatchObject([
    { outcome: 'accepted', warnings: ['credit-set-off'] },
    { outcome: 'rejected' },
  ]);
  const facts = await stage.facts('10001');
  expect(facts?.profile).toMatchObject({ name: 'Nordlicht Bau GmbH', country: 'AT' });
  expect(facts?.debts.find(({ invoiceNumber }) => invoiceNumber === '00815')?.amountOutstanding).toBe(5000);
});
