import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, localDateAt } from '../../../shared/domain/time.ts';
import { readFacts } from '../../../shared/store/read-facts.ts';
import { bankStatement } from '../../shared/bank/bank-statement.ts';
import type { TestStage } from '../../support/stage/test-stage.ts';
import { waitFor } from '../../support/stage/wait-for.ts';
import { xeroExport } from '../../support/stage/xero-export.ts';
import type { ReportOf } from './report-of.ts';

const patience = { seconds: 60 };
const fern = { contact: 'Fern Bookbinders', email: 'fern@debtor.example' };
const invoice = { ...fern, number: 'INV-0118', late: -3, amount: '500.00' };
const payment = { cents: 500_00, text: 'Invoice INV-0118' };

let stage: TestStage;
let reportOf: ReportOf;

/** The story of the books: what a bookkeeping program exports, and what the statements of a bank say of it later. */
export async function beginBooks(on: TestStage, reports: ReportOf): Promise<void> {
  stage = on;
  reportOf = reports;
  await stage.put('invoices/lindenhof/xero.csv', xeroExport(today(), [invoice]));
}

const dayOf = (instant: Temporal.Instant) => localDateAt(instant, 'Europe/Berlin');
const today = () => dayOf(stage.clock.now());
const mails = () => stage.box.mails().filter(({ to }) => to.includes(fern.email));

async function facts() {
  const found = await readFacts(stage.cases, `lindenhof~${fern.contact}`);
  if (found === undefined) throw new Error('no customer of that name');
  return found;
}

/** Puts a statement of today into the inbox, and gives its report once this much is open, in cents. */
async function take(sequence: number, opening: number, movements: (typeof payment)[], owed: number) {
  const file = bankStatement({ sequence, on: today(), opening }, movements);
  await stage.put(`payments/lindenhof/${sequence}.xml`, file);
  const report = await reportOf(`${sequence}.xml`);
  expect((await facts()).debts).toMatchObject([{ state: 'open', amountOutstanding: owed }]);
  return report;
}

/** Taken over, reminded of, paid, thanked for, and taken back, within a few days. */
export function tellOfBooks(): void {
  test('an export of a bookkeeping program is taken over as it is, its line items as one invoice', async () => {
    expect(await reportOf('xero.csv')).toMatch(/Xero[\s\S]*1 taken over\s+EUR 500\.00 \(1\)/);
    await stage.mail(
      'the first note',
      ({ to, text }) => to.includes(fern.email) && text.includes(invoice.number),
      patience,
    );
  });

  test('the statement of a bank pays it, and it is thanked for', async () => {
    expect(await take(1, 1000_00, [payment], 0)).toMatch(/1 taken over\s+EUR 500\.00/);
    const thanks = await waitFor('the thanks', async () => mails()[1], patience);
    expect(thanks.text).toMatch(/Thank you for your payment.*[\s\S]*paid in full/);
  });

  test('a later statement takes that back: it is open again, and nothing is said for now', async () => {
    expect(await take(2, 1500_00, [{ ...payment, cents: -payment.cents }], 500_00)).toMatch(/1 taken over/);
    expect(mails()).toHaveLength(2);
  });
}

/** Two weeks later. */
export function tellOfReopening(): void {
  test('after quiet days it is told kindly that the money went back, and nobody is accused', async () => {
    // Payments are known up to today, so that nothing else holds the reminder.
    await take(3, 1000_00, [], 500_00);
    const mail = await waitFor('the next mail', async () => mails()[2], { seconds: 120 });
    expect(mail.text).toMatch(/has since gone back[\s\S]*What went back:\n- €500\.00/);
    expect(mail.subject + mail.text).not.toMatch(
      /bounce|broken|your bank|fault|fail|revers|refus|insufficient/i,
    );
    const { payments, contacts } = await facts();
    const returned = payments.find(({ amount }) => amount < 0)?.receivedAt ?? '';
    const [after, ...more] = contacts.filter(({ reservedAt }) => reservedAt > returned);
    expect(more).toEqual([]);
    const day = (instant = '') => dayOf(Temporal.Instant.from(instant));
    expect(day(after?.reservedAt) >= addDays(day(returned), 14)).toBe(true);
  }, 180_000);
}
