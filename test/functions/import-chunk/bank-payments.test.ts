import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { readBooks } from '../../../shared/store/books.ts';
import { camt, detail, entry } from '../../shared/bank/fixtures.ts';
import { ledger } from '../../shared/intake/read-text.ts';
import { intake } from './take-in.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

/** Two invoices of C-1, of 100.00 and 40.00, and one of C-2, of 70.00. */
async function stageWith(...changes: Record<string, string>[]) {
  const stage = intake();
  await stage.upload(
    ledger([
      { invoice_number: 'RE-1001' },
      { invoice_number: 'RE-1002', invoice_total: '40.00', amount_outstanding: '40.00' },
      {
        customer_number: 'C-2',
        invoice_number: 'RE-2001',
        invoice_total: '70.00',
        amount_outstanding: '70.00',
      },
      ...changes,
    ]),
  );
  const owed = async (customer = 'C-1') =>
    Object.fromEntries(
      ((await stage.facts(customer))?.debts ?? []).map((debt) => [
        debt.invoiceNumber,
        debt.amountOutstanding,
      ]),
    );
  const tasks = async (customer = 'C-1') =>
    ((await stage.facts(customer))?.tasks ?? []).filter(
      ({ kind, state }) => kind === 'payment' && state === 'open',
    );
  const upload = (file: string) => stage.upload(file, 'payments');
  return { ...stage, owed, tasks, upload, take: (...entries: string[]) => upload(statement(...entries)) };
}

/** A statement that agrees with its entries. */
function statement(...entries: string[]): string {
  const amounts = entries.map((one) => {
    const [, amount = '0'] = /<Amt Ccy="EUR">([\d.]+)/.exec(one) ?? [];
    return one.includes('DBIT') ? -Number(amount) * 100 : Number(amount) * 100;
  });
  const closing = (100_000 + amounts.reduce((sum, one) => sum + Math.round(one), 0)) / 100;
  return camt({ closing: closing.toFixed(2), entries: entries.join('') });
}

let number = 0;
const credit = (amount: string, text: string, account = 'AT611904300234573201', direction = 'CRDT') => {
  number += 1;
  const parties = `<RltdPties><Dbtr><Nm>Weber</Nm></Dbtr><DbtrAcct><Id><IBAN>${account}</IBAN></Id></DbtrAcct></RltdPties>`;
  const more = `${parties}<RmtInf><Ustrd>${text}</Ustrd></RmtInf>`;
  const details = detail(amount, 'NOTPROVIDED', more).replace('BANK-1', `BANK-${number}`);
  return entry({ amount, direction, details, reversal: direction === 'DBIT' });
};

const outcomes = (results: { outcome: string; problems?: { reason: string }[] | undefined }[]) =>
  results.map(({ outcome, problems }) => problems?.[0]?.reason ?? outcome);

describe('a bank statement', () => {
  test('settles what it certainly pays, and thanks for it', async () => {
    const stage = await stageWith();
    expect(outcomes(await stage.take(credit('100.00', 'Rechnung RE-1001, danke')))).toEqual(['accepted']);
    expect(await stage.owed()).toEqual({ 'RE-1001': 0, 'RE-1002': 4000 });
    expect(stage.outbox('C-1').filter(({ template }) => template === 'payment-thanks')).toHaveLength(1);
    expect(stage.unmatched()).toEqual([]);
  });

  test('that comes again, or as a copy, changes nothing', async () => {
    const stage = await stageWith();
    const file = statement(credit('140.00', 'RE-1001 and RE-1002'), credit('9.99', 'who knows', 'XX00'));
    await stage.upload(file);
    const before = JSON.stringify([await stage.facts('C-1'), stage.unmatched()]);
    const copy = file.replace('</ElctrncSeqNb>', '</ElctrncSeqNb><CpyDplctInd>DUPL</CpyDplctInd>');
    expect(outcomes(await stage.upload(file))).toEqual(['unchanged', 'payment-unmatched']);
    expect(outcomes(await stage.upload(copy))).toEqual(['unchanged', 'payment-unmatched']);
    expect(JSON.stringify([await stage.facts('C-1'), stage.unmatched()])).toBe(before);
  });

  test('learns a customer’s account, and by it finds all that is open', async () => {
    const stage = await stageWith();
    await stage.take(credit('100.00', 'RE-1001'));
    expect(outcomes(await stage.take(credit('40.00', 'thank you')))).toEqual(['accepted']);
    expect(await stage.owed()).toEqual({ 'RE-1001': 0, 'RE-1002': 0 });
    const stored = JSON.stringify(stage.memory.items());
    expect(stored).not.toContain('AT611904300234573201');
  });

  test('with money that is probably a customer’s asks a person, and nobody is written to until then', async () => {
    const stage = await stageWith();
    expect(outcomes(await stage.take(credit('55.00', 'RE-1001')))).toEqual(['payment-proposed']);
    expect(await stage.owed()).toEqual({ 'RE-1001': 10_000, 'RE-1002': 4000 });
    expect(stage.unmatched()).toMatchObject([{ amount: 5500 }]);
    const [task] = await stage.tasks();
    expect(task?.needs).toBe(
      '€55.00 came in on 2026-11-03. Its text names this invoice, but the amount is another and the account is not known to be the customer’s. It may pay: RE-1001. Find out what it pays; nobody is written to until then.',
    );
  });

  test('books what was proposed once the ledger makes it certain, and takes it off both lists', async () => {
    const stage = await stageWith();
    const file = statement(credit('55.00', 'RE-1001'));
    await stage.upload(file);
    await stage.take(credit('40.00', 'RE-1002'));
    expect(outcomes(await stage.upload(file))).toEqual(['accepted']);
    expect(await stage.owed()).toEqual({ 'RE-1001': 4500, 'RE-1002': 0 });
    expect([stage.unmatched(), await stage.tasks()]).toEqual([[], []]);
  });

  test('that takes a payment back opens the invoice again', async () => {
    const stage = await stageWith();
    await stage.take(credit('100.00', 'RE-1001'));
    await stage.take(credit('100.00', 'RE-1001', 'AT611904300234573201', 'DBIT'));
    expect(await stage.owed()).toEqual({ 'RE-1001': 10_000, 'RE-1002': 4000 });
  });

  test('tells money that left, and what is not booked yet, from payments', async () => {
    const stage = await stageWith();
    const out = entry({ amount: '12.00', direction: 'DBIT' });
    const pending = entry({ amount: '0.00', status: '<Cd>PDNG</Cd>' });
    expect(outcomes(await stage.take(out, pending))).toEqual(['money-out', 'not-booked']);
    expect(stage.unmatched()).toEqual([]);
  });

  test('that does not add up books nothing of itself, says why, and does not count as known', async () => {
    const stage = await stageWith();
    const gap = camt({ closing: '1200.00', entries: credit('100.00', 'RE-1001') });
    expect(outcomes(await stage.upload(gap))).toEqual(['statement-gap']);
    expect(await stage.owed()).toMatchObject({ 'RE-1001': 10_000 });
    expect(stage.unmatched()).toMatchObject([{ amount: 10_000 }]);
    const report = [...stage.inbox.objects].findLast(([key]) => key.endsWith('report.txt'))?.[1].toString();
    expect(report).toContain('EUR 100.00 came in that it does not show');
    expect(report).toContain('What does not add up is not booked');
    expect(await readBooks(stage.deps.cases, 'lindenhof')).toMatchObject({
      paymentsKnownUntil: '2026-11-22',
    });
    const whole = camt({
      closing: '1100.00',
      entries: credit('100.00', 'RE-1001').replace(/BANK-\d+/g, `BANK-${number - 1}`),
    });
    expect(outcomes(await stage.upload(whole))).toEqual(['accepted']);
    expect(stage.unmatched()).toEqual([]);
  });

  test('of which one batch does not add up books all the rest', async () => {
    const stage = await stageWith();
    const torn = entry({ amount: '90.00', details: detail('50.00', 'E-1') + detail('30.00', 'E-2') });
    const results = await stage.take(torn, credit('40.00', 'RE-1002'));
    expect(outcomes(results)).toEqual(['statement-gap', 'statement-gap', 'accepted']);
  });
});

describe('statements of an account', () => {
  const day = (on: string, opening: string, closing: string) =>
    camt({ closing, entries: entry({ amount: '100.00' }) })
      .replace('<Amt Ccy="EUR">1000.00</Amt>', `<Amt Ccy="EUR">${opening}</Amt>`)
      .replaceAll('2026-11-02', on)
      .replace('ST-7', `ST-${on}`);
  const report = (stage: Awaited<ReturnType<typeof stageWith>>) =>
    [...stage.inbox.objects].findLast(([key]) => key.endsWith('report.txt'))?.[1].toString() ?? '';

  test('that go on from each other are known up to the last', async () => {
    const stage = await stageWith();
    await stage.upload(day('2026-11-22', '1000.00', '1100.00'));
    await stage.upload(day('2026-11-23', '1100.00', '1200.00'));
    expect(report(stage)).not.toContain('missing');
  });

  test('of which one is missing are noticed, and payments do not count as known', async () => {
    const stage = await stageWith();
    await stage.upload(day('2026-11-23', '1000.00', '1100.00'));
    expect(await readBooks(stage.deps.cases, 'lindenhof')).toEqual({ paymentsKnownUntil: '2026-11-23' });
    await stage.upload(day('2026-11-25', '1250.00', '1350.00'));
    expect(report(stage)).toContain(
      'A statement ended on 2026-11-23 with EUR 1100.00, the next one begins with EUR 1250.00. One between them is missing: please upload it.',
    );
    expect(await readBooks(stage.deps.cases, 'lindenhof')).toEqual({ paymentsKnownUntil: '2026-11-23' });
    await stage.upload(day('2026-11-26', '1350.00', '1450.00'));
    expect(report(stage)).toContain('missing');
    await stage.upload(day('2026-11-24', '1150.00', '1250.00'));
    expect(report(stage)).toContain(
      'ended on 2026-11-23 with EUR 1100.00, the next one begins with EUR 1150.00',
    );
    await stage.upload(
      day('2026-11-24', '1100.00', '1150.00').replace(
        '100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>',
        '50.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>',
      ),
    );
    expect(report(stage)).not.toContain('missing');
  });

  test('that come late or again change nothing of that', async () => {
    const stage = await stageWith();
    await stage.upload(day('2026-11-25', '1250.00', '1350.00'));
    await stage.upload(day('2026-11-23', '1000.00', '1100.00'));
    await stage.upload(day('2026-11-26', '1350.00', '1450.00'));
    expect(report(stage)).not.toContain('missing');
  });
});

const amountSchema = z.object({ amount: z.number() });

test('every cent of every statement is on an invoice, left over with a person, or on the list', async () => {
  const text = fc.constantFrom(
    'RE-1001',
    'RE-1002',
    'RE-2001',
    'RE-1001 RE-1002',
    'thanks',
    'RE-1001 RE-2001',
  );
  const account = fc.constantFrom('DE-A', 'DE-B', 'DE-C');
  const cents = fc.constantFrom(4000, 10_000, 14_000, 7000, 1, 5500, 20_000);
  const payment = fc.record({ cents, text, account });
  await fc.assert(
    fc.asyncProperty(fc.array(payment, { minLength: 1, maxLength: 6 }), async (payments) => {
      const stage = await stageWith();
      const entries = payments.map((one) => credit((one.cents / 100).toFixed(2), one.text, one.account));
      await stage.take(...entries);
      await stage.take(...entries);
      const facts = [await stage.facts('C-1'), await stage.facts('C-2')];
      const booked = facts.flatMap((one) => one?.payments ?? []).reduce((sum, { amount }) => sum + amount, 0);
      const listed = stage.unmatched().reduce((sum, item) => sum + amountSchema.parse(item).amount, 0);
      const left = facts
        .flatMap((one) => one?.tasks ?? [])
        .filter(({ kind, about }) => kind === 'payment' && about?.startsWith('proposed~') === false)
        .map(({ needs }) => Math.round(Number(/€([\d,.]+)/.exec(needs)?.[1]?.replaceAll(',', '')) * 100));
      const all = payments.reduce((sum, one) => sum + one.cents, 0);
      expect(booked + listed + left.reduce((sum, one) => sum + one, 0)).toBe(all);
    }),
    { numRuns: 40 },
  );
});
