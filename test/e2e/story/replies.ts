import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mail } from '../../../infra/local/mailbox/mails.ts';
import { bucketClient } from '../../../infra/local/upload.ts';
import { localDateAt } from '../../../shared/domain/time.ts';
import { fetchObject } from '../../../shared/files/file-bucket.ts';
import { readAttachments } from '../../../shared/store/attachments.ts';
import { readFacts } from '../../../shared/store/read-facts.ts';
import { readReplies } from '../../../shared/store/replies.ts';
import { pdf } from '../../shared/files/sample-files.ts';
import { launchBrowser } from '../../support/browser.ts';
import { ledgerFile } from '../../support/stage/ledger-file.ts';
import { mailLink } from '../../support/stage/mail-link.ts';
import type { TestStage } from '../../support/stage/test-stage.ts';
import { waitFor } from '../../support/stage/wait-for.ts';

const patience = { seconds: 60 };

let stage: TestStage;
let browser: Browser;

/** The story of what customers answer: four invoices that are reminded of at once. */
export async function beginReplies(on: TestStage): Promise<void> {
  stage = on;
  const day = localDateAt(stage.clock.now(), 'Europe/Berlin');
  const customers = ['WRITER', 'AWAY', 'GONE', 'SENDER'];
  const rows = customers.map((customer, index) => ({
    customer,
    number: `R-2026-${index + 1}`,
    late: 10,
    amount: '500.00',
  }));
  await stage.put('invoices/lindenhof/replies.csv', ledgerFile(day, rows));
}

const mailsTo = (customer: string) =>
  stage.box.mails().filter(({ to }) => to.includes(`${customer.toLowerCase()}@debtor.example`));
const reminder = (customer: string): Promise<Mail> =>
  waitFor(`the reminder of ${customer}`, async () => mailsTo(customer)[0], patience);

async function factsOf(customer: string) {
  const facts = await readFacts(stage.cases, `lindenhof~${customer}`);
  if (facts === undefined) throw new Error(`no ${customer}`);
  return facts;
}

/** Presses a switch of the mailbox page. */
async function press(mail: Mail, part: 'report' | 'answer', form: Record<string, string>): Promise<void> {
  const address = `${stage.mailboxUrl}/mails/${mail.id}/${part}`;
  const response = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  expect(response.status).toBe(303);
}

/** Chooses a file on the page and sends it off, as a browser without scripts does. */
async function sendFile(page: Page, name: string, mimeType: string): Promise<void> {
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType, buffer: pdf() });
  await page.getByRole('button', { name: 'Send the file' }).click();
  await page.getByText('Your file has arrived').waitFor();
}

/** The file of that ending in the case of SENDER, once somebody has looked at it. */
const looked = (ending: string) =>
  waitFor(`the look at the ${ending}`, async () => {
    const files = await readAttachments(stage.cases, 'lindenhof~SENDER');
    return files.find(({ name, refused }) =>
      refused === undefined ? name.endsWith(ending) : ending === '.png',
    );
  });

/** What customers write, send and prove, and mails that come back. */
export function tellOfReplies(): void {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('a message of the customer pauses the case, is acknowledged, and a person is told what it reads like', async () => {
    const mail = await reminder('WRITER');
    expect(mail.replyTo[0]).toMatch(/^reply\+[a-z2-7]{32}@replies\.example$/);
    await press(mail, 'answer', { text: 'We never got pallet 3.', by: 'person' });
    const facts = await waitFor('the pause', async () => {
      const now = await factsOf('WRITER');
      return now.holds.length > 0 ? now : undefined;
    });
    expect(facts.holds).toMatchObject([{ kind: 'reply' }]);
    expect(facts.tasks).toMatchObject([{ kind: 'reply', state: 'open' }]);
    expect(facts.tasks[0]?.needs).toContain('dispute');
    const [reply] = await readReplies(stage.cases, 'lindenhof~WRITER');
    expect(reply).toMatchObject({ text: 'We never got pallet 3.', sameMailbox: true });
    await stage.mail(
      'the acknowledgement',
      ({ to, subject }) => to.includes('writer@debtor.example') && /we have your message/.test(subject),
      patience,
    );
  });

  test('an automatic reply changes nothing', async () => {
    const mail = await reminder('AWAY');
    const before = await factsOf('AWAY');
    await press(mail, 'answer', { text: 'I am out of office.', by: 'machine' });
    await waitFor('the note', async () => (await readReplies(stage.cases, 'lindenhof~AWAY'))[0]);
    const after = await factsOf('AWAY');
    expect(after.holds).toEqual([]);
    expect(after.tasks).toEqual(before.tasks);
  });

  test('a hard bounce closes the address, takes no step, and a person looks for another way', async () => {
    const mail = await reminder('GONE');
    await press(mail, 'report', { kind: 'hard-bounce' });
    const facts = await waitFor('the task', async () => {
      const now = await factsOf('GONE');
      return now.tasks.some(({ kind }) => kind === 'unreachable') ? now : undefined;
    });
    expect(facts.profile.emails).toMatchObject([{ state: 'undeliverable' }]);
    expect(facts.contacts).toMatchObject([{ status: 'FAILED', result: 'bounced: General' }]);
  });

  test('a debtor proves an objection by a file that goes to the bucket itself; one that is not what it claims is refused', async () => {
    const mail = await reminder('SENDER');
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(mailLink(mail, 'Tell us that something is wrong'));
    await page.getByLabel('What is wrong?').selectOption('DAMAGED');
    await page.getByLabel('All of this invoice').check();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Your case number').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Send a file' }).click();

    await sendFile(page, 'delivery note.pdf', 'application/pdf');
    const { kept } = await looked('.pdf');
    const files = { s3: bucketClient(stage.engine), bucket: stage.outputs.FilesBucket };
    expect(await fetchObject(files, kept?.key ?? '', 10_000)).toMatchObject({ bytes: pdf() });
    await sendFile(page, 'photo.png', 'image/png');
    expect(await looked('.png')).toMatchObject({ refused: 'not-what-it-says' });
    await page.reload();
    await page.getByText('delivery note.pdf: kept').waitFor();
    await page.getByText('its name does not fit what it is').waitFor();
    await page.close();
  });

  test("finance's paper is put on file, and the debtor takes it away from the page", async () => {
    const mail = await reminder('SENDER');
    await stage.put('evidence/lindenhof/R-2026-4/delivery.pdf', pdf());
    await waitFor('the paper to be on file', async () =>
      (await factsOf('SENDER')).evidence.find(({ document }) => document !== undefined),
    );
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(mailLink(mail, 'Tell us that something is wrong'));
    await page.getByRole('link', { name: 'I need documents' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Delivery note, invoice R-2026-4' }).click();
    const paper = await saved;
    // The local AWS gives no version of an object the name that its link asks for; S3 does.
    const named = new URL(paper.url()).searchParams.get('response-content-disposition');
    expect(named).toContain('attachment; filename="delivery R-2026-4.pdf"');
    expect(readFileSync(await paper.path())).toEqual(pdf());
    await page.close();
  });
}

/** Days later. */
export function tellWhoIsAskedAgain(): void {
  test('the next step is due, and only who has not written is called or reminded', async () => {
    const called = async () => (await factsOf('AWAY')).tasks.some(({ kind }) => kind === 'call');
    await waitFor('the call that is next for AWAY', async () => (await called()) || undefined, {
      seconds: 110,
    });
    const { contacts, tasks } = await factsOf('WRITER');
    expect(contacts.filter(({ purpose }) => purpose === 'collection')).toHaveLength(1);
    expect(tasks.map(({ kind }) => kind)).toEqual(['reply']);
  });
}
