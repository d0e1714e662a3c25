import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Mail } from '../../infra/local/mailbox/mails.ts';
import { startMetronome } from '../../infra/local/metronome.ts';
import { localDateAt } from '../../shared/domain/time.ts';
import { readFacts } from '../../shared/store/read-facts.ts';
import { launchBrowser } from '../support/browser.ts';
import { contactsOf } from '../support/simulate/contacts-of.ts';
import { playAgain } from '../support/simulate/play-again.ts';
import { ledgerFile } from '../support/stage/ledger-file.ts';
import { mailLink } from '../support/stage/mail-link.ts';
import { signInAtDesk } from '../support/stage/sign-in.ts';
import { startTestStage, type TestStage } from '../support/stage/test-stage.ts';
import type { Visitor } from '../support/stage/visitor.ts';
import { waitFor } from '../support/stage/wait-for.ts';
import { beginBooks, tellOfBooks, tellOfReopening } from './story/books.ts';
import { beginReplies, tellOfReplies, tellWhoIsAskedAgain } from './story/replies.ts';
import { type ReportOf, reportsOf } from './story/report-of.ts';

const daySeconds = 10;
const patience = { seconds: 60 };

let stage: TestStage;
let stopMetronome: (() => void) | undefined;
let browser: Visitor;
let reportOf: ReportOf;
beforeAll(async () => {
  stage = await startTestStage({
    name: 'story',
    daySeconds,
    // A Saturday: however slow the intake, the first mails wait for Monday, as they do in the simulation.
    begins: Temporal.Instant.from('2026-11-21T14:00:00Z'),
  });
  stopMetronome = startMetronome(stage, daySeconds);
  browser = stage.visitor();
  reportOf = reportsOf(stage);
});
afterAll(async () => {
  stopMetronome?.();
  await stage?.stop();
});

const today = () => localDateAt(stage.clock.now(), 'Europe/Berlin');
const mailTo = (customer: string, subject: RegExp) => (mail: Mail) =>
  mail.to.includes(`${customer}@debtor.example`) && subject.test(mail.subject + mail.text);
const mailsTo = (customer: string) => stage.box.mails().filter(mailTo(customer, /./));
const factsOf = (customer: string) => readFacts(stage.cases, `lindenhof~${customer}`);

let batch: string;
let batchDay: string;

test('a batch becomes one mail per debtor, a report that reconciles, and nothing at its second upload', async () => {
  batchDay = today();
  batch = ledgerFile(batchDay, [
    { customer: 'ALDER', number: 'A-1', late: -3, amount: '500.00' },
    { customer: 'BIRCH', number: 'B-1', late: -3, amount: '500.00' },
    { customer: 'CEDAR', number: 'C-1', late: 12, amount: '1240.00' },
    { customer: 'CEDAR', number: 'C-2', late: 9, amount: '60.00' },
  ]);
  await stage.put('invoices/lindenhof/march.csv', batch);
  expect(await reportOf('march.csv')).toMatch(/4 taken over\s+EUR 2300\.00 \(4\)/);

  const mail = await stage.mail('the reminder of both invoices', mailTo('cedar', /C-1/), patience);
  expect(mail.text).toContain('C-2');
  expect(mail.headers.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['List-Unsubscribe', 'Auto-Submitted']),
  );
  await stage.mail('the courtesy note', mailTo('alder', /A-1/), patience);
  await stage.mail('the courtesy note', mailTo('birch', /B-1/), patience);

  await Promise.all([beginBooks(stage, reportOf), beginReplies(stage)]);
  await stage.put('invoices/lindenhof/march-again.csv', batch);
  expect(await reportOf('march-again.csv')).toMatch(/4 known, nothing changed/);
  for (const customer of ['alder', 'birch', 'cedar']) expect(mailsTo(customer)).toHaveLength(1);
});

test('a dispute is opened by a click on its page, not by opening the link, and is acknowledged', async () => {
  const [note] = mailsTo('alder');
  if (note === undefined) throw new Error('no mail to click in');
  const page = await browser.open(stage.callable(mailLink(note, 'Tell us that something is wrong')));
  expect(page.status).toBe(200);
  expect((await factsOf('ALDER'))?.disputes).toEqual([]);

  const done = await browser.send(page, {
    ...{ debtKey: 'lindenhof#A-1', reason: 'DAMAGED', extent: 'whole', text: 'Torn.', choice: 'dispute' },
  });
  expect(done.text).toContain('Your case number');
  await stage.mail('the acknowledgement', mailTo('alder', /Torn\./), patience);
});

test('a payment is thanked for at once', async () => {
  const payments = `reference,date,amount,currency\nC-1,${today()},1240.00,EUR\nC-2,${today()},60.00,EUR\n`;
  await stage.put('payments/lindenhof/bank.csv', payments);
  await stage.mail('the thanks', mailTo('cedar', /thank/i), patience);
});

tellOfReplies();
tellOfBooks();

test('a file that is not what it claims is refused whole, with the reason', async () => {
  await stage.put('invoices/lindenhof/april.csv', '<html><body>Please sign in</body></html>');
  expect(await reportOf('april.csv')).toMatch(/refused|not taken/i);
});

/** What is known of a customer once a task of this kind is on somebody's list. */
async function factsWith(customer: string, task: string) {
  const find = async () => {
    const facts = await factsOf(customer);
    return facts?.tasks.some(({ kind, state }) => kind === task && state === 'open') ? facts : undefined;
  };
  return waitFor(`${customer} on a list`, find, patience);
}

test('a mail of which nobody knows whether it left is never sent again: a person finds out', async () => {
  stage.box.behave({ kind: 'drop', times: 100, to: 'dogwood@debtor.example' });
  const row = { customer: 'DOGWOOD', number: 'D-1', late: 10, amount: '75.00' };
  await stage.put('invoices/lindenhof/may.csv', ledgerFile(today(), [row]));
  const { contacts } = await factsWith('DOGWOOD', 'uncertain-send');
  expect(contacts.map(({ status }) => status)).toEqual(['UNCERTAIN']);
  expect(mailsTo('dogwood').map(({ answered }) => answered)).toEqual([false]);
});

test('a mail that was refused is tried once more, then a person looks at the address', async () => {
  stage.box.behave({ kind: 'refuse', times: 100, to: 'elder@debtor.example' });
  const row = { customer: 'ELDER', number: 'E-1', late: 10, amount: '80.00' };
  await stage.put('invoices/lindenhof/june.csv', ledgerFile(today(), [row]));
  const { contacts } = await factsWith('ELDER', 'unreachable');
  expect(contacts.map(({ status }) => status)).toEqual(['FAILED', 'FAILED']);
  expect(mailsTo('elder')).toEqual([]);
  stage.box.behave({ kind: 'accept', times: 1 });
});

test('after a dispute the next reminder does not come, while one that nobody disputes does', async () => {
  const undisputed = async () => mailsTo('birch')[1];
  const reminder = await waitFor('the next reminder that nobody disputes', undisputed, { seconds: 180 });
  expect(reminder.text).toContain('B-1');
  expect(mailsTo('alder')).toHaveLength(2);
  const alder = await factsOf('ALDER');
  expect(alder?.contacts.filter(({ purpose }) => purpose === 'collection')).toHaveLength(1);
  expect(alder?.tasks).toMatchObject([{ kind: 'dispute', owner: 'Jonas Feld', state: 'open' }]);
}, 240_000);

test('after a payment no reminder comes either, and the debts are closed', async () => {
  const closed = async () =>
    (await factsOf('CEDAR'))?.debts.every(({ state }) => state === 'closed') || undefined;
  await waitFor('the paid debts to be closed', closed, { seconds: 100 });
  const contacts = (await factsOf('CEDAR'))?.contacts ?? [];
  expect(contacts.filter(({ purpose }) => purpose === 'collection')).toHaveLength(1);
});

test('a simulation of the same ledger and the same events gives the same contacts', async () => {
  const told = await Promise.all(['ALDER', 'BIRCH', 'CEDAR'].map(factsOf));
  const onStage = told.flatMap((facts) => (facts === undefined ? [] : [facts]));
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  const happened = await playAgain(batch, onStage, batchDay, today());
  const simulated = [...(happened?.debtors() ?? [])].flatMap((facts) => contactsOf(facts, 'Europe/Berlin'));
  expect(simulated.length).toBeGreaterThan(4);
  expect(simulated.sort()).toEqual(onStage.flatMap((facts) => contactsOf(facts, 'Europe/Berlin')).sort());
  expect(happened?.withoutEffect).toEqual([]);
});

test('a manager signs in at the desk through the sign-in page, sees what waits, and signs out', async () => {
  const person = await launchBrowser();
  try {
    const page = await person.newPage();
    const { DeskUrl } = stage.outputs;
    await signInAtDesk(page, DeskUrl, 'manager');
    expect(await page.textContent('h1')).toBe('Today');
    expect(await page.textContent('header')).toContain('Ruth Amsel');
    await page.getByRole('button', { name: 'Sign out' }).click();
    expect(await page.textContent('h1')).toBe('You are signed out');
    await page.goto(DeskUrl);
    expect(page.url()).toContain('/oauth2/authorize');
  } finally {
    await person.close();
  }
});

tellWhoIsAskedAgain();
tellOfReopening();
