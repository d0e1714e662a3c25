import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { batchKeys } from '../../../shared/intake/chunk.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const german = {
  kind: 'payments',
  title: 'the Volksbank export',
  columns: {
    Buchungstag: 'date',
    Verwendungszweck: 'text',
    'Beguenstigter/Auftraggeber': 'payer',
    IBAN: 'account',
    Soll: 'debit',
    Haben: 'credit',
    Währung: 'currency',
  },
};
const english = {
  kind: 'payments',
  columns: { Date: 'date', Description: 'text', Amount: 'amount', 'Transaction ID': 'transaction_id' },
  currency: 'EUR',
  dateOrder: 'day-first',
};

const germanFile = (...rows: string[]) =>
  Buffer.from(
    [
      'Umsatzanzeige;Konto 4711',
      '',
      'Buchungstag;Beguenstigter/Auftraggeber;Verwendungszweck;IBAN;Soll;Haben;Währung;Saldo',
      ...rows,
      '',
    ].join('\r\n'),
    'latin1',
  );
const englishFile = (...rows: string[]) =>
  ['Date,Description,Amount,Balance,Transaction ID', ...rows, ''].join('\n');

const paid = '20.11.2026;Jörg Müller;Rechnung RE-1001, danke;DE12 3456;;1.234,56;EUR;9.000,00';
const rent = '19.11.2026;Hausverwaltung;Miete RE-1002;DE99;-1.000,00;;EUR;8.000,00';

/** Two invoices of C-1, of 1,234.56 and 40.00, and the mapping of its bank. */
async function stageWith(mapping?: unknown) {
  const stage = intake();
  await stage.upload(
    ledger([
      { invoice_number: 'RE-1001', invoice_total: '1234.56', amount_outstanding: '1234.56' },
      { invoice_number: 'RE-1002', invoice_total: '40.00', amount_outstanding: '40.00' },
    ]),
  );
  if (mapping !== undefined)
    stage.inbox.objects.set('mappings/lindenhof.payments.json', Buffer.from(JSON.stringify(mapping)));
  const owed = async () =>
    Object.fromEntries(
      ((await stage.facts('C-1'))?.debts ?? []).map((debt) => [debt.invoiceNumber, debt.amountOutstanding]),
    );
  const take = async (file: string | Buffer) =>
    (await stage.upload(file, 'payments')).map(({ outcome, problems }) => problems?.[0]?.reason ?? outcome);
  /** What a file's own reading says: its refusal, or until which day payments are known by it. */
  const reading = async (file: string | Buffer) => {
    const { split } = await stage.split(file, 'payments');
    return z
      .object({
        coversUntil: z.string().optional(),
        reading: z.object({
          kind: z.string(),
          encoding: z.string().optional(),
          sentence: z.string().default(''),
        }),
      })
      .parse(stage.json(batchKeys(split.batch).reading));
  };
  return { ...stage, owed, take, reading };
}

describe('an export of a bank with a mapping', () => {
  test('in German books what is certain, once, and leaves out what left the account', async () => {
    const stage = await stageWith(german);
    const file = germanFile(paid, rent);
    expect(await stage.take(file)).toEqual(['accepted', 'money-out']);
    expect(await stage.owed()).toEqual({ 'RE-1001': 0, 'RE-1002': 4000 });
    const before = JSON.stringify(await stage.facts('C-1'));
    expect(await stage.take(file)).toEqual(['unchanged', 'money-out']);
    expect(JSON.stringify(await stage.facts('C-1'))).toBe(before);
    expect(await stage.reading(file)).toMatchObject({
      coversUntil: '2026-11-20',
      reading: { kind: 'read', encoding: 'windows-1252' },
    });
  });

  test('in English with one signed column and a currency for all rows', async () => {
    const stage = await stageWith(english);
    const file = englishFile(
      '03/11/2026,"PAYMENT RE-1001","1,234.56",10.00,T-1',
      '21/11/2026,STATIONERY RE-1002,-40.00,9.00,T-2',
      '21/11/2026,who knows,7.00,9.00,T-3',
    );
    expect(await stage.take(file)).toEqual(['accepted', 'money-out', 'payment-unmatched']);
    expect(await stage.owed()).toEqual({ 'RE-1001': 0, 'RE-1002': 4000 });
    expect(stage.unmatched()).toMatchObject([{ amount: 700 }]);
    expect(await stage.take(file)).toEqual(['unchanged', 'money-out', 'payment-unmatched']);
    expect(stage.unmatched()).toHaveLength(1);
  });

  test('keeps apart payments of a day that say the same, also where exports overlap by whole days', async () => {
    const stage = await stageWith(german);
    const one = '20.11.2026;Jörg Müller;Rechnung RE-1001;DE12;;100,00;EUR;1,00';
    const later = '21.11.2026;Jörg Müller;Rechnung RE-1001;DE12;;100,00;EUR;1,00';
    const proposed = 'payment-proposed';
    expect(await stage.take(germanFile(one, one))).toEqual([proposed, proposed]);
    expect(stage.unmatched()).toHaveLength(2);
    expect(await stage.take(germanFile(one, one, later))).toEqual([proposed, proposed, proposed]);
    expect(stage.unmatched()).toHaveLength(3);
  });

  test('never books a row that is announced, has two amounts, or brings own money back', async () => {
    const typed = {
      ...german,
      columns: { ...german.columns, Art: 'type' },
      types: { vorgemerkt: 'pending', Retoure: 'return' },
    };
    const stage = await stageWith(typed);
    const head = 'Buchungstag;Beguenstigter/Auftraggeber;Verwendungszweck;IBAN;Soll;Haben;Währung;Art';
    const row = (soll: string, haben: string, art: string) =>
      `20.11.2026;M;RE-1002;DE12;${soll};${haben};EUR;${art}`;
    const file = (...rows: string[]) => [head, ...rows, ''].join('\n');
    expect(
      await stage.take(
        file(row('', '40,00', 'Vorgemerkt'), row('40,00', '40,00', ''), row('', '40,00', 'Retoure')),
      ),
    ).toEqual(['not-booked', 'credit-and-debit', 'own-money-back']);
    expect(await stage.owed()).toMatchObject({ 'RE-1002': 4000 });
    expect(await stage.take(file(row('0,00', '40,00', ''), row('-40,00', '', 'Retoure')))).toEqual([
      'accepted',
      'accepted',
    ]);
    expect(await stage.owed()).toMatchObject({ 'RE-1002': 4000 });
  });

  test('without a mapping is refused with what must be said of its columns', async () => {
    const stage = await stageWith();
    for (const file of [germanFile(paid), englishFile('03/11/2026,x,1.00,2.00,T-1')]) {
      const { reading } = await stage.reading(file);
      expect(reading.kind).toBe('refused');
      expect(reading.sentence).toContain('its page at the desk is told which of its columns give');
      expect(reading.sentence).toContain('the amount (or money in and money out), the currency');
    }
  });

  test('with a mapping that lacks or doubles something is refused with every mistake', async () => {
    const stage = await stageWith({
      kind: 'payments',
      columns: { A: 'amount', B: 'credit', C: 'text', D: 'text' },
    });
    const { reading } = await stage.reading(germanFile(paid));
    for (const mistake of [
      'nothing gives date',
      'nothing gives currency',
      'more than one gives text',
      'either amount',
    ])
      expect(reading.sentence).toContain(mistake);
  });
});
