import { beforeAll, expect, test } from 'vitest';
import { invokeLater } from '../../../infra/local/call-engine.ts';
import { bucketClient } from '../../../infra/local/upload.ts';
import { instantText, localDateAt } from '../../../shared/domain/time.ts';
import { eventItem } from '../../../shared/events/event-item.ts';
import { evidencePackSchema } from '../../../shared/evidence-pack/evidence-pack.ts';
import { fetchObject, objectsUnder } from '../../../shared/files/file-bucket.ts';
import { type Write, writeTogether } from '../../../shared/store/commit.ts';
import { contactItem } from '../../../shared/store/items.ts';
import { readPacks } from '../../../shared/store/packs.ts';
import { readFacts } from '../../../shared/store/read-facts.ts';
import { pdf } from '../../shared/files/sample-files.ts';
import { launchBrowser } from '../../support/browser.ts';
import { exampleContact } from '../../support/example/example-task.ts';
import { seedDebtor } from '../../support/stage/seed-debtor.ts';
import { signInAtDesk } from '../../support/stage/sign-in.ts';
import type { TestStage } from '../../support/stage/test-stage.ts';
import { waitFor } from '../../support/stage/wait-for.ts';

let stage: TestStage;

/** An invoice that goes to an agency, and a list that nobody has read before. */
export function tellOfPacks(on: () => TestStage): void {
  beforeAll(() => {
    stage = on();
  });
  tellOfHandover();
  tellOfUnknownList();
}

function tellOfHandover(): void {
  test('an invoice that goes to an agency has its pack in the bucket, and once it is paid nothing of it is left', async () => {
    const { cases, clock, engine, outputs } = stage;
    const { debtorKey, debts } = await seedDebtor(stage, { customerNumber: 'A1', late: [100] });
    const [debt] = debts;
    if (debt === undefined) throw new Error('no debt');
    const { debtKey, invoiceNumber } = debt;
    await stage.put(`evidence/lindenhof/${invoiceNumber}/invoice.pdf`, pdf());
    await waitFor('the paper to be on file', async () => {
      const facts = await readFacts(cases, debtorKey);
      return facts?.evidence.some(({ document }) => document !== undefined) || undefined;
    });
    await invokeLater(engine, outputs.StartDebts);
    await waitFor(
      'the reminder to leave, so that there is a decision',
      async () =>
        (await readFacts(cases, debtorKey))?.contacts.some(({ status }) => status === 'SENT') || undefined,
      { seconds: 60 },
    );
    const at = instantText(clock.now());
    const handed = exampleContact({
      ...{ contactId: `${debtKey}#agency#1`, debtKeys: [debtKey], stepId: 'agency', result: 'agency' },
      ...{ channel: 'none', purpose: 'measure', reservedAt: at },
    });
    const line = { stepId: 'agency', amountCollectible: 119_000, currency: 'EUR', evidence: [] };
    const event = eventItem(
      { owner: debtorKey, outboxId: `agency#${debtKey}`, at },
      { type: 'AgencyHandover', detail: { creditorId: 'lindenhof', debtorKey, debtKey, ...line } },
    );
    const writes = [contactItem(debtorKey, handed), event].map((item): Write => ({ kind: 'put', item }));
    await writeTogether(cases, writes);

    const bucket = { s3: bucketClient(engine), bucket: outputs.PacksBucket };
    const pack = await waitFor('the pack', async () => (await readPacks(cases, debtorKey))[0], {
      seconds: 60,
    });
    const keys = await objectsUnder(bucket, pack.prefix);
    expect(keys.map((key) => key.slice(pack.prefix.length)).sort()).toEqual(
      ['decisions.jsonl', 'documents/invoice.pdf', 'pack.json', 'pack.pdf'].sort(),
    );
    const json = await fetchObject(bucket, `${pack.prefix}pack.json`, 1_000_000);
    expect(evidencePackSchema.parse(JSON.parse(String(json?.bytes)))).toMatchObject({
      handoverId: handed.contactId,
      claim: { invoiceNumber },
      papers: [{ kind: 'invoice', file: 'documents/invoice.pdf' }],
      contacts: [{ step: 'reminder-1', message: { to: 'a1@debtor.example' } }, { step: 'agency' }],
    });

    const today = localDateAt(clock.now(), 'Europe/Berlin');
    const paid = `reference,date,amount,currency,transaction_id\n${invoiceNumber},${today},1190.00,EUR,T-1\n`;
    await stage.put('payments/lindenhof/paid.csv', paid);
    await waitFor(
      'the pack to be taken away',
      async () => (await readPacks(cases, debtorKey))[0]?.state === 'withdrawn' || undefined,
      { seconds: 60 },
    );
    expect(await objectsUnder(bucket, pack.prefix)).toEqual([]);
  });
}

const unknownList = `Kundennr;Firma;Rechnungsnr;Rechnungsdatum;Fällig am;Rechnungsbetrag;Offen
B7;Weber & Söhne OHG;W-1;05.10.2026;04.11.2026;2.000,00;800,00
`;

function tellOfUnknownList(): void {
  test('a list whose columns are named at the desk is put in again by a copy in the bucket, and its invoice is known', async () => {
    const { outputs, cases } = stage;
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await signInAtDesk(page, outputs.DeskUrl, 'collector', '/files');
      await page.selectOption('#kind', 'full');
      await page.selectOption('#creditor', 'lindenhof');
      await page.click('button[value=choose]');
      const name = 'Offene Posten & mehr +1.csv';
      await page.setInputFiles('#file', { name, mimeType: 'text/csv', buffer: Buffer.from(unknownList) });
      await page.click('#put-in');
      await page.click('text=Say what its columns are', { timeout: 60_000 });
      await page.fill('#currency', 'EUR');
      await page.fill('#country', 'DE');
      await page.selectOption('#dateOrder', 'day-first');
      await page.click('button[value=store]');
      await page.waitForSelector('text=It puts right', { timeout: 60_000 });
      expect(await page.textContent('h1')).toBe(name);
      expect(await page.textContent('main')).toContain('Open invoices, the whole list');
      const facts = await readFacts(cases, 'lindenhof~B7');
      expect(facts?.debts).toMatchObject([
        { invoiceNumber: 'W-1', issuedOn: '2026-10-05', dueOn: '2026-11-04', amountOutstanding: 80_000 },
      ]);
    } finally {
      await browser.close();
    }
  });
}
