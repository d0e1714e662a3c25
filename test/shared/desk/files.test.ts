import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readFacts } from '../../../shared/store/read-facts.ts';
import { listUploads } from '../../../shared/store/uploads.ts';
import { deskCase } from '../../support/desk-case.ts';
import { deskIntake } from '../../support/desk-intake.ts';
import { exampleFacts } from '../../support/example/example-case.ts';
import { type Visitor, wordsOf } from '../pages/form-requests.ts';

beforeEach(() => void vi.spyOn(console, 'log').mockReturnValue(undefined));

const header =
  'customer_number,customer_name,customer_kind,country,email,invoice_number,issue_date,due_date,currency,invoice_total,amount_outstanding';
const row = (number: string, dueOn: string, customer = 'Nordlicht, Bau') =>
  `007012,"${customer}",company,DE,rechnung@nordlicht.example,${number},2026-01-01,${dueOn},EUR,1190.00,1190.00`;
const wrongTotal = [
  'Customer,Transaction Type,Date,Document Number,P.O. Number,Due Date,Age,Open Balance,Currency',
  'Weber,Invoice,2026-01-01,INV-9,PO,2026-01-31,22,99.00,EUR',
  'Total - Weber,,,,,,,999.00,',
  '',
].join('\n');
const text = async (response: Response) => wordsOf(await response.text());

/** The desk with a bucket in memory, and the intake that reads what lies there. */
async function fileDesk() {
  const { inbox, access: intake, takeIn } = deskIntake();
  const desk = await deskCase(exampleFacts(), { intake });
  return { ...desk, inbox, takeIn: (key: string) => takeIn(desk.stored.deps, key) };
}

/** Begins an upload and puts a file where the form says. */
async function put(
  desk: Awaited<ReturnType<typeof fileDesk>>,
  browser: Visitor,
  content: string,
  list = 'delta',
) {
  const chosen = await browser.post('/files', { kind: list, creditor: 'lindenhof' });
  const folder = /name="key" value="([^"]*)\/\$\{filename\}"/.exec(await chosen.text())?.[1] ?? '';
  const key = `${folder}/march.csv`;
  desk.inbox.objects.set(key, Buffer.from(content));
  return { at: browser.at(), key };
}

/** A file with a header that nobody knows, put in by a manager and refused. */
async function unknown(content: string, kind = 'delta') {
  const desk = await fileDesk();
  const manager = desk.as('manager');
  const { at, key } = await put(desk, manager, content, kind);
  await desk.takeIn(key);
  return { desk, manager, at, key };
}
const list = (number: string) =>
  `Kundennr;Firma;Rechnungsnr;Rechnungsdatum;Fällig am;Rechnungsbetrag;Offen\n007;Weber;${number};13.10.2025;12.11.2025;1.190,00;190,00\n`;
const columns =
  'customer_number customer_name invoice_number issue_date due_date invoice_total amount_outstanding';
const chosen = {
  ...Object.fromEntries(columns.split(' ').map((field, place) => [`column-${place + 1}`, field])),
  ...{ currency: 'EUR', country: 'Germany', customer_kind: 'company' },
};
/** Where the file came to lie that was put in again last. */
function newest(desk: Awaited<ReturnType<typeof fileDesk>>, before: string): string {
  const keys = [...desk.inbox.objects.keys()].filter((key) => key.startsWith('invoices/'));
  return keys.filter((key) => key !== before && key.endsWith('/march.csv')).at(-1) ?? '';
}

const bankExport = `Umsätze Geschäftskonto
Buchungstag;Art;Verwendungszweck;Auftraggeber/Empfänger;IBAN Zahlungsbeteiligter;Betrag
02.03.2026;Gutschrift;Rechnung R-1;Nordlicht Bau;DE02120300000000202051;1.190,00
02.03.2026;Lastschrift;Miete März;Vermieter;DE02500105170137075030;-900,00
03.03.2026;Vorgemerkt;Rechnung R-2;Nordlicht Bau;DE02120300000000202051;50,00
`;
const bankColumns = {
  ...Object.fromEntries(
    ['date', 'type', 'text', 'payer', 'account', 'amount'].map((field, at) => [`column-${at + 1}`, field]),
  ),
  ...{ 'word-1': 'credit', 'word-2': '', 'word-3': 'pending', currency: 'EUR', dateOrder: 'day-first' },
};

/** A bank's own export beside an open invoice that it pays. */
async function bankDesk() {
  const desk = await fileDesk();
  const manager = desk.as('manager');
  const invoice = await put(desk, manager, `${header}\n${row('R-1', '2026-02-01')}\n`);
  await desk.takeIn(invoice.key);
  const { at, key } = await put(desk, manager, bankExport, 'payments');
  await desk.takeIn(key);
  const ofPayments = () => [...desk.inbox.objects.keys()].filter((one) => one.startsWith('payments/'));
  return { desk, manager, at, key, ofPayments };
}

describe('the own export of a bank at the desk', () => {
  it('gets its columns proposed, and is booked once it is said what they and its kinds of booking are', async () => {
    const { desk, manager, at, key, ofPayments } = await bankDesk();
    expect(await text(await manager.get(at))).toContain('Say what its columns are');
    const html = await (await manager.get(`${at}/columns`)).text();
    for (const [column, field] of [
      ['Buchungstag', 'date'],
      ['Art', 'type'],
      ['Auftraggeber/Empfänger', 'payer'],
      ['IBAN Zahlungsbeteiligter', 'account'],
    ])
      expect(html).toMatch(new RegExp(`>${column}</label>((?!</select>).)*value="${field}" selected`, 's'));
    expect(html).toMatch(/>Vorgemerkt<\/label>((?!<\/select>).)*value="pending" selected/s);
    expect(wordsOf(html)).toContain('No column was found for: Currency.');
    expect(await text(await manager.post(`${at}/columns`, bankColumns))).toContain(
      'the file was put in again',
    );
    const mapping = [...desk.inbox.objects.keys()].find((one) => one.endsWith('.payments.json')) ?? '';
    expect(mapping).toMatch(/^mappings\/lindenhof\/[0-9a-f]{32}\.payments\.json$/);
    expect(JSON.parse(String(desk.inbox.objects.get(mapping)))).toMatchObject({
      ...{ kind: 'payments', storedBy: 'Ruth Amsel', currency: 'EUR', dateOrder: 'day-first' },
      types: { Gutschrift: 'credit', Vorgemerkt: 'pending' },
    });
    await desk.takeIn(ofPayments().find((one) => one !== key) ?? '');
    const page = await text(await manager.get(manager.at()));
    expect(page).toMatch(/taken over EUR 1 1,190\.00 not a debt EUR 2 -850\.00 the whole file EUR 3 340\.00/);
    expect(page).toContain('The bank has announced it, not booked it.');
    const facts = await readFacts(desk.stored.deps.cases, 'lindenhof~007012');
    expect(facts?.debts).toMatchObject([{ invoiceNumber: 'R-1', amountOutstanding: 0 }]);
  });

  it('is not put in again once it was booked, whatever is changed of its columns', async () => {
    const { desk, manager, at, key, ofPayments } = await bankDesk();
    await manager.post(`${at}/columns`, bankColumns);
    await desk.takeIn(ofPayments().find((one) => one !== key) ?? '');
    const booked = manager.at();
    const before = ofPayments();
    const said = await text(await manager.get(`${booked}/columns`));
    expect(said).toContain('What was booked of this one stays as it is.');
    const answer = await manager.post(`${booked}/columns`, { ...bankColumns, 'column-4': '' });
    expect(await text(answer)).toContain('It is stored for the next file.');
    expect(ofPayments()).toEqual(before);
  });

  it('says beside each field what is missing, chosen twice or not looked at', async () => {
    const { desk, manager, at } = await bankDesk();
    const wrong = async (change: Record<string, string | undefined>, field: string, message: string) => {
      const fields = Object.entries({ ...bankColumns, ...change });
      const sent = Object.fromEntries(fields.filter((one): one is [string, string] => one[1] !== undefined));
      const answer = await manager.post(`${at}/columns`, sent);
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain(`href="#${field}"`);
      expect(wordsOf(html)).toContain(message);
    };
    await wrong({ currency: '' }, 'currency', 'No column gives the currency: say here which it is.');
    await wrong({ 'column-3': '' }, 'column-1', 'No column is chosen for: What the payer wrote.');
    await wrong({ 'column-1': '' }, 'column-1', 'No column is chosen for: Booking date.');
    await wrong({ 'column-4': 'text' }, 'column-4', 'What the payer wrote is chosen for two columns.');
    await wrong({ 'word-2': undefined }, 'word-2', 'Say what “Lastschrift” means.');
    await wrong({ dateOrder: '' }, 'dateOrder', '“02.03.2026” can be two days: choose which it is.');
    expect([...desk.inbox.objects.keys()].some((one) => one.startsWith('mappings/'))).toBe(false);
  });
});

describe('files at the desk', () => {
  it('are chosen, watched, and reported on; a wrong row is corrected and sent again', async () => {
    const desk = await fileDesk();
    const collector = desk.as('collector');
    const content = `${header}\n${row('R-1', '2026-02-01')}\n${row('R-2', '')}\n`;
    const { at, key } = await put(desk, collector, content);
    expect(key).toMatch(/^invoices\/lindenhof\/delta\/\d{15}-name-1\/march\.csv$/);
    const reading = await (await collector.get(`${at}?key=x`)).text();
    expect(wordsOf(reading)).toContain('It was received and is being read');
    expect(reading).toContain('hx-trigger="every 3s"');

    await desk.takeIn(key);
    const report = await text(await collector.get(at));
    expect(report).toContain('put in 23 Mar 2026, 10:00 by Mara Lind');
    expect(report).toContain('The rows and amounts below make up the file exactly.');
    expect(report).toContain('There is no due date');

    const form = await (await collector.get(`${at}/correct`)).text();
    expect(wordsOf(form)).toContain('Line 3');
    expect(form).toContain('value="Nordlicht, Bau"');
    const dueOn = /id="(line3-8)"/.exec(form)?.[1] ?? '';
    const sent = await text(
      await collector.post(`${at}/correct`, { edited: 'yes', send: '3', [dueOn]: '2026-02-02' }),
    );
    expect(sent).toContain('1 row was sent again.');
    const again = [...desk.inbox.objects.keys()].find((one) => one.endsWith('corrected-march.csv')) ?? '';
    expect(desk.inbox.objects.get(again)?.toString()).toBe(`${header}\r\n${row('R-2', '2026-02-02')}\r\n`);
    await desk.takeIn(again);
    const corrected = await text(await collector.get(collector.at()));
    expect(corrected).toContain('It puts right an earlier file .');
    expect(corrected).toContain('taken over EUR 1 1,190.00');
    const facts = await readFacts(desk.stored.deps.cases, 'lindenhof~007012');
    expect(facts?.debts.map(({ invoiceNumber }) => invoiceNumber).sort()).toEqual(['R-1', 'R-2']);

    const list = await text(await collector.get('/files'));
    expect(list).toMatch(
      /corrected-march\.csv.*open invoices, some of them, put right.*1 taken over.*march\.csv.*1 taken over, 1 held/,
    );
    const file = await desk.as('auditor').get(`${at}/report.csv`);
    expect(file.headers.get('content-disposition')).toContain('.csv');
    expect(await file.text()).toContain('There is no due date');
  });

  it('lose nothing that was typed where a row is sent again as it was, too long, or none is', async () => {
    const desk = await fileDesk();
    const collector = desk.as('collector');
    const { at, key } = await put(desk, collector, `${header}\n${row('R-2', '')}\n`);
    await desk.takeIn(key);
    const before = desk.inbox.objects.size;
    const none = await collector.post(`${at}/correct`, { edited: 'yes', 'line2-8': '2026-02-02' });
    expect(none.status).toBe(422);
    const html = await none.text();
    expect(html).toContain('href="#send"');
    expect(html).toContain('value="2026-02-02"');
    expect(html).not.toMatch(/id="send"[^>]*checked/);
    const same = await collector.post(`${at}/correct`, { edited: 'yes', send: '2' });
    expect(await text(same)).toContain('Line 2 is as it was: correct it, or leave it out.');
    const day = { edited: 'yes', send: '2', 'line2-8': 'next week', 'line2-10': '12.00' };
    const unreadable = await collector.post(`${at}/correct`, day);
    expect(unreadable.status).toBe(422);
    const beside = await unreadable.text();
    expect(beside).toContain('href="#line2-8"');
    expect(beside).toContain('value="next week"');
    expect(beside).toContain('value="12.00"');
    const long = await collector.post(`${at}/correct`, {
      edited: 'yes',
      send: '2',
      'line2-2': 'x'.repeat(501),
    });
    expect(await text(long)).toContain('Line 2: at most 500 characters.');
    expect(desk.inbox.objects.size).toBe(before);
  });

  it('that are refused whole say why, and offer no rows', async () => {
    const desk = await fileDesk();
    const manager = desk.as('manager');
    const { at, key } = await put(desk, manager, 'nothing,of,ours\n1,2,3\n');
    await desk.takeIn(key);
    const report = await text(await manager.get(at));
    expect(report).toContain('The whole file was refused; nothing of it was taken over.');
    expect(report).not.toContain('Correct rows');
    expect((await manager.get(`${at}/correct`)).status).toBe(404);
  });

  it('whose header nobody knows get a mapping proposed beside their values, which nothing can break out of', async () => {
    const { desk, manager, at } = await unknown(
      'Kundennr;Firma;Rechnungsnr;Rechnungsdatum;Fällig am;Rechnungsbetrag;Offen\n' +
        '007;<b>Weber</b>;R-1;13.10.2026;12.11.2026;1.190,00;190,00\n',
    );
    expect(await text(await manager.get(at))).toContain('Say what its columns are');
    const html = await (await manager.get(`${at}/columns`)).text();
    expect(html).not.toContain('<b>Weber');
    const page = wordsOf(html);
    expect(page).toContain('What the columns of march.csv are');
    expect(html).toMatch(/Fällig am<\/label>.*12\.11\.2026.*<option value="due_date" selected/s);
    expect(page).toContain('No column was found for: Currency.');
    expect(page).not.toContain('No column was found for the customer number');
    expect(html).not.toContain('name="dateOrder"');
    const auditor = desk.as('auditor');
    expect(await text(await auditor.get(at))).toContain('What its columns seem to be');
    const seen = await text(await auditor.get(`${at}/columns`));
    expect(seen).toContain('Fällig am 12.11.2026 Due date');
    expect(seen).not.toContain('Store it and take the file in');
  });

  it('whose header nobody knows are taken in again once it is said what their columns are, and so is the next', async () => {
    const { desk, manager, at, key } = await unknown(list('R-1'));
    const before = desk.inbox.objects.size;
    const wrong = async (change: Record<string, string>, field: string, message: string) => {
      const answer = await manager.post(`${at}/columns`, { ...chosen, ...change });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain(`href="#${field}"`);
      expect(wordsOf(html)).toContain(message);
    };
    await wrong({ currency: '' }, 'currency', 'No column gives the currency: say here which it is.');
    await wrong({ currency: '<b>' }, 'currency', 'This is no currency we know.');
    await wrong({ country: 'Narnia' }, 'country', 'This is no country we know.');
    await wrong({ 'column-5': '' }, 'column-1', 'No column is chosen for: Due date.');
    await wrong({ 'column-5': 'issue_date' }, 'column-5', 'Invoice date is chosen for two columns.');
    await wrong({ 'column-2': 'constructor' }, 'column-2', 'Choose what “Firma” is.');
    await wrong({ 'column-2': 'country' }, 'country', 'A column says it already');
    expect(desk.inbox.objects.size).toBe(before);
    for (const role of ['auditor', 'resolver'] as const)
      expect((await desk.as(role).post(`${at}/columns`, chosen)).status).toBe(403);

    expect(await text(await manager.post(`${at}/columns`, chosen))).toContain('It is stored');
    const keys = [...desk.inbox.objects.keys()];
    const mapping = keys.find((one) => /^mappings\/lindenhof\/[0-9a-f]{32}\.json$/.test(one)) ?? '';
    expect(JSON.parse(desk.inbox.objects.get(mapping)?.toString() ?? '')).toMatchObject({
      ...{ storedBy: 'Ruth Amsel', storedAt: '2026-03-23T09:00:00.000Z', currency: 'EUR' },
      fixed: { country: 'DE', customer_kind: 'company' },
    });
    const again = newest(desk, key);
    expect(desk.inbox.objects.get(again)?.toString()).toBe(list('R-1'));
    await desk.takeIn(again);
    expect(await text(await manager.get(manager.at()))).toMatch(
      /It puts right an earlier file.*taken over EUR 1 190\.00/,
    );
    expect(await text(await manager.get(at))).toContain(
      'By now Ruth Amsel has: put in again, it is read so.',
    );
    const next = await put(desk, manager, list('R-2'));
    await desk.takeIn(next.key);
    expect(await text(await manager.get(next.at))).toContain('taken over EUR 1 190.00');
  });

  it('whose columns were named wrongly are read anew once that is put right', async () => {
    const { desk, manager, at, key } = await unknown(list('R-1'));
    await manager.post(`${at}/columns`, {
      ...chosen,
      'column-6': 'amount_outstanding invoice_total',
      'column-7': '',
    });
    await desk.takeIn(newest(desk, key));
    const taken = manager.at();
    expect(await text(await manager.get(taken))).toMatch(
      /taken over EUR 1 1,190\.00.*How its columns are read/,
    );
    const html = await (await manager.get(`${taken}/columns`)).text();
    expect(wordsOf(html)).toContain('Ruth Amsel said so on 23 Mar 2026, 10:00.');
    expect(html).toContain('<option value="amount_outstanding invoice_total" selected');
    expect(html).toMatch(/id="currency"[^>]*value="EUR"|value="EUR"[^>]*id="currency"/);
    await manager.post(`${taken}/columns`, chosen);
    await desk.takeIn(newest(desk, key));
    expect(await text(await manager.get(manager.at()))).toContain('changed EUR 1 190.00');
  });

  it('whose dates can be read two ways ask which it is, with the day that each would be', async () => {
    const two = list('R-1').replace('13.10.2025', '05.01.2026').replace('12.11.2025', '04.02.2026');
    const { desk, manager, at, key } = await unknown(two);
    const html = await (await manager.get(`${at}/columns`)).text();
    expect(wordsOf(html)).toContain('day before month: 5 Jan 2026 month before day: 1 May 2026');
    const none = await manager.post(`${at}/columns`, chosen);
    expect(none.status).toBe(422);
    expect(await text(none)).toContain('“05.01.2026” can be two days: choose which it is.');
    await manager.post(`${at}/columns`, { ...chosen, dateOrder: 'day-first' });
    await desk.takeIn(newest(desk, key));
    const facts = await readFacts(desk.stored.deps.cases, 'lindenhof~007');
    expect(facts?.debts).toMatchObject([{ issuedOn: '2026-01-05', dueOn: '2026-02-04' }]);
  });

  it('whose dates nobody can place, or whose columns contradict each other, are told so or held', async () => {
    const two = list('R-1').replace('13.10.2025', '05.01.2026').replace('12.11.2025', '04.02.2026');
    const { desk, manager, at, key } = await unknown(two);
    await manager.post(`${at}/columns`, { ...chosen, dateOrder: 'by-file' });
    await desk.takeIn(newest(desk, key));
    expect(await text(await manager.get(manager.at()))).toContain(
      '1 Day and month could be either way round, and nothing in the file proves which.',
    );
    const mixed = await unknown(
      list('R-1').replace('12.11.2025', '11/12/2025').replace('13.10.2025', '10/13/2025') +
        list('R-2').split('\n')[1],
    );
    const answer = await mixed.manager.post(`${mixed.at}/columns`, chosen);
    expect(answer.status).toBe(422);
    expect(await text(answer)).toContain('Dates are written both ways');
  });

  it('that were the whole list stay it when put in again, and corrected rows of them are some', async () => {
    const { desk, manager, at, key } = await unknown(list('R-1'), 'full');
    await manager.post(`${at}/columns`, { ...chosen, 'column-5': '', 'column-4': 'issue_date' });
    expect(newest(desk, key)).toBe('');
    await manager.post(`${at}/columns`, chosen);
    expect(newest(desk, key)).toMatch(/^invoices\/lindenhof\/full\/\d{15}-name-2\/march\.csv$/);
    await desk.takeIn(newest(desk, key));
    expect(await text(await manager.get(manager.at()))).toContain('Open invoices, the whole list, put in');
  });

  it('that are the whole list name the invoices it does not hold any more, which are asked about', async () => {
    const desk = await fileDesk();
    const manager = desk.as('manager');
    const rows = [row('R-1', '2026-02-01'), row('R/2', '2026-02-01')];
    const first = await put(desk, manager, `${header}\n${rows.join('\n')}\n`, 'full');
    await desk.takeIn(first.key);
    const { at, key } = await put(desk, manager, `${header}\n${rows[0]}\n`, 'full');
    await desk.takeIn(key);
    const html = await (await manager.get(at)).text();
    expect(wordsOf(html)).toContain('not in this list any more. They rest');
    expect(html).toContain('href="/cases?q=R%2F2"');
    expect(html).not.toContain('href="/cases?q=R-1"');
    const found = await text(await manager.get('/cases?q=R%2F2'));
    expect(found).toContain('Nordlicht, Bau');
  });

  it('warn where the name of a customer would stand for its number', async () => {
    const { manager, at } = await unknown('Firma;Rechnungsnr;Fällig am\nWeber;R-1;12.11.2026\n');
    const html = await (await manager.get(`${at}/columns`)).text();
    expect(wordsOf(html)).toContain('No column was found for the customer number');
    expect(html).toContain('<option value="customer_name customer_number" selected');
  });

  it('say on their page which total is wrong and what to do, and each reason once with its count', async () => {
    const desk = await fileDesk();
    const key = 'invoices/lindenhof/ageing.csv';
    const held = `${header}\n${row('R-1', '')}\n${row('R-2', '')}\n`;
    desk.inbox.objects.set('invoices/lindenhof/held.csv', Buffer.from(held));
    await desk.takeIn('invoices/lindenhof/held.csv');
    desk.inbox.objects.set(key, Buffer.from(wrongTotal));
    await desk.takeIn(key);
    const auditor = desk.as('auditor');
    const { uploads } = await listUploads(desk.stored.deps.cases, { creditorId: 'lindenhof', most: 9 });
    const page = async (file: string) => {
      const id = uploads.find((one) => one.file === file)?.uploadId ?? '';
      return text(await auditor.get(`/files/lindenhof/${id}`));
    };
    expect(await page('invoices/lindenhof/held.csv')).toContain(
      '2 There is no due date, so nobody can say that it is overdue. Fill in the due date or the payment terms in the ledger.',
    );
    const wrong = await page(key);
    expect(wrong).toContain('To look at in the file as a whole');
    expect(wrong).toMatch(
      /The total on line \d+ says EUR 999\.00, the rows above it come to EUR 99\.00\. Please export the report again, whole\./,
    );
  });

  it('that came into the bucket in another way are listed too, page by page', async () => {
    const desk = await fileDesk();
    for (let n = 0; n < 27; n += 1) {
      const key = `invoices/lindenhof/night ${n}.csv`;
      desk.inbox.objects.set(key, Buffer.from(`${header}\n${row(`N-${n}`, '2026-02-01')}\n`));
      await desk.takeIn(key);
    }
    const auditor = desk.as('auditor');
    const page = await (await auditor.get('/files')).text();
    expect(page.match(/put into the bucket/g)).toHaveLength(25);
    const earlier =
      /href="(\/files\?of=lindenhof&amp;before=[^"]*)"/.exec(page)?.[1]?.replace('&amp;', '&') ?? '';
    const rest = await (await auditor.get(earlier)).text();
    expect(rest.match(/put into the bucket/g)).toHaveLength(2);
    const { uploads } = await listUploads(desk.stored.deps.cases, { creditorId: 'lindenhof', most: 1 });
    expect(uploads[0]).toMatchObject({ outcome: 'imported', rows: { accepted: 1 } });
  });

  it('are put in by no auditor or resolver, and asked for what is missing', async () => {
    const desk = await fileDesk();
    const fields = { kind: 'delta', creditor: 'lindenhof' };
    for (const role of ['auditor', 'resolver'] as const)
      expect((await desk.as(role).post('/files', fields)).status).toBe(403);
    const none = await desk.as('administrator').post('/files', { kind: '', creditor: 'nobody' });
    expect(none.status).toBe(422);
    expect(await text(none)).toContain('Choose what the file holds.');
    expect((await desk.as('auditor').get('/files/lindenhof/000000000000000-x')).status).toBe(404);
  });
});
