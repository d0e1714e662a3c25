import { describe, expect, it } from 'vitest';
import { caseAddress, taskAddress } from '../../../shared/desk/address.ts';
import { currencySchema } from '../../../shared/domain/money.ts';
import { paymentSchema } from '../../../shared/domain/records.ts';
import { raiseBooks } from '../../../shared/store/books.ts';
import { followStatement } from '../../../shared/store/follow-statements.ts';
import { keepAside } from '../../../shared/store/stray-mails.ts';
import { listUnmatched } from '../../../shared/store/unmatched.ts';
import { deskCase } from '../../support/desk-case.ts';
import { exampleDebt, exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { exampleHold, exampleTask } from '../../support/example/example-task.ts';
import { wordsOf } from '../pages/form-requests.ts';

const call = exampleTask('call', { owner: 'Mara Lind', dueOn: '2026-03-20' });
const dispute = exampleTask('dispute', { owner: 'Jonas Feld', dueOn: '2026-03-18' });
const reply = exampleTask('reply', { owner: 'Mara Lind', dueOn: '2026-03-23' });
const facts = exampleFacts({ tasks: [reply, call, dispute] });
const address = taskAddress({ debtorKey: exampleDebtorKey, taskId: call.taskId });
const read = async (response: Response | Promise<Response>) => wordsOf(await (await response).text());

/** The addresses of the tasks a page lists, in order. */
const listed = (html: string) => [...html.matchAll(/href="(\/tasks\/[^"]+)" data-stop/g)].map(([, at]) => at);
const at = ({ taskId }: { taskId: string }) => taskAddress({ debtorKey: exampleDebtorKey, taskId });

describe('Today', () => {
  it('shows what waits for the person, oldest promise first, how late it is, and what happens if nobody acts', async () => {
    const { as } = await deskCase(facts);
    const html = await (await as('collector').get('/')).text();
    expect(listed(html)).toEqual([at(call), at(reply)]);
    expect(wordsOf(html)).toContain('Waiting for you');
    expect(wordsOf(html)).toMatch(/20 Mar 2026 3 days late/);
    expect(wordsOf(html)).toMatch(/23 Mar 2026 today/);
    expect(wordsOf(html)).toContain('The case rests until somebody has read it.');
  });

  it('shows what waits for others to whom nothing waits', async () => {
    const { as } = await deskCase(facts);
    const html = await (await as('auditor').get('/')).text();
    expect(listed(html)).toEqual([at(dispute), at(call), at(reply)]);
  });

  it('counts by list and by person, and leads to both', async () => {
    const { as } = await deskCase(facts);
    const page = await read(as('manager').get('/'));
    expect(page).toMatch(/Calls 1 1 Disputes to answer 1 1/);
    expect(page).toMatch(/Mara Lind 2 Jonas Feld 1/);
    const own = await (await as('manager').get('/lists/all?owner=Jonas+Feld')).text();
    expect(listed(own)).toEqual([at(dispute)]);
    expect(listed(await (await as('manager').get('/lists/replies')).text())).toEqual([at(reply)]);
    expect((await as('manager').get('/lists/nothing')).status).toBe(404);
  });

  it('names nobody whose data are restricted, and none of their invoices', async () => {
    const hold = exampleHold({ kind: 'restriction', debtKeys: undefined });
    const { as } = await deskCase({ ...facts, holds: [hold] });
    const page = await read(as('collector').get('/'));
    expect(page).toContain('customer C-100');
    expect(page).not.toContain('Holm');
    expect(page).not.toContain('INV-1');
  });

  it('names what belongs to no case: money, mails, books that are old', async () => {
    const { as, stored } = await deskCase(facts);
    const money = { paymentId: 'p-1', amount: 5000, currency: 'EUR', bookedOn: '2026-03-10' };
    const payment = { ...money, receivedAt: '2026-03-10T09:00:00.000Z', batch: 'b', line: 1 };
    await listUnmatched(
      stored.deps.cases,
      'lindenhof',
      paymentSchema.omit({ debtKey: true }).parse(payment),
      { reference: 'who knows' },
    );
    await keepAside(stored.deps.cases, {
      ...{ mailId: 'm-1', receivedAt: '2026-03-20T09:00:00.000Z', why: 'unknown', mailKey: 'mails/m-1' },
    });
    const page = await read(as('collector').get('/'));
    expect(page).toContain('1 payment that matches no invoice since 10 Mar 2026');
    expect(page).toContain('1 mail that belongs to no case since 20 Mar 2026');
    expect(page).toContain('payments are known up to no day');
    const mails = as('collector');
    expect(await read(mails.post('/mails', { mail: 'm-1' }))).toContain(
      'Noted as dealt with, under your name.',
    );
    expect(await read(mails.get('/mails'))).toContain('No mail was kept aside.');
  });
});

describe('payment data that is too old to collect by', () => {
  const account = 'DE89370400440532013000';
  const balance = (on: string, minorUnits: number) => ({
    on,
    currency: currencySchema.parse('EUR'),
    minorUnits,
  });

  it('is told on the first page with what it stops, and in the case as why nothing is asked', async () => {
    const { as, stored } = await deskCase(exampleFacts({ debts: [exampleDebt({ policyVersion: 3 })] }));
    await raiseBooks(stored.deps.cases, 'lindenhof', '2026-03-05');
    const page = await read(as('collector').get('/'));
    expect(page).toContain('payments are known up to 5 Mar 2026 only');
    expect(page).toContain(
      'Nobody is reminded before newer payments are uploaded; the policy wants them at most 14 days old.',
    );
    const ofCase = await read(as('collector').get(caseAddress(exampleDebtorKey)));
    expect(ofCase).toContain(
      'The newest payment data is of 2026-03-05, older than 14 days: upload payments first.',
    );

    await raiseBooks(stored.deps.cases, 'lindenhof', '2026-03-09');
    expect(await read(as('collector').get('/'))).not.toContain('payments are known');
  });

  it('names the statement that is missing, until it has come', async () => {
    const { as, stored } = await deskCase(facts);
    const { cases } = stored.deps;
    const follow = (from: [string, number], to: [string, number]) =>
      followStatement(cases, 'lindenhof', { account, opening: balance(...from), closing: balance(...to) });
    await follow(['2026-03-17', 1000_00], ['2026-03-18', 1100_00]);
    expect(await read(as('collector').get('/'))).not.toContain('statement is missing');
    await follow(['2026-03-19', 1250_00], ['2026-03-20', 1300_00]);
    const page = await read(as('collector').get('/'));
    expect(page).toContain(
      'a bank statement is missing. A statement ended on 2026-03-18 with EUR 1100.00, the next one begins with EUR 1250.00.',
    );
    expect(page).toContain('since 18 Mar 2026');
    expect(page).toContain('Nobody is reminded once payments are known for more than 14 days ago only.');
    await follow(['2026-03-18', 1100_00], ['2026-03-19', 1250_00]);
    expect(await read(as('collector').get('/'))).not.toContain('statement is missing');
  });
});

describe('giving a task to somebody else', () => {
  it('moves it to their list, keeps its day, and records who gave it to whom, when and why', async () => {
    const { as, stored } = await deskCase(facts);
    const manager = as('manager');
    const page = await read(manager.post(`${address}/owner`, { to: 'Jonas Feld', why: 'Mara is away' }));
    expect(page).toContain('It is Jonas Feld’s now.');
    expect(page).toContain('Ruth Amsel gave it from Mara Lind to Jonas Feld on 23 Mar 2026: Mara is away.');
    expect(listed(await (await as('collector').get('/')).text())).toEqual([at(reply)]);
    expect(listed(await (await as('resolver').get('/')).text())).toEqual([at(dispute), at(call)]);
    const { tasks } = await stored.facts();
    expect(tasks.find(({ taskId }) => taskId === call.taskId)).toMatchObject({
      dueOn: call.dueOn,
      owner: 'Jonas Feld',
    });
  });

  it('says beside the field what is missing, and loses nothing typed', async () => {
    const { as, stored } = await deskCase(facts);
    const long = 'x'.repeat(1001);
    const answer = await as('manager').post(`${address}/owner`, { to: 'Jonas Feld', why: long });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(long);
    expect(html).toContain('value="Jonas Feld"');
    expect(html).toContain('these are 1001');
    expect((await stored.facts()).tasks.every(({ handovers }) => handovers === undefined)).toBe(true);
  });

  it('gives nothing to whom it belongs already, and nothing that is done', async () => {
    const { as } = await deskCase(facts);
    expect(await read(as('manager').post(`${address}/owner`, { to: 'Mara Lind', why: 'x' }))).toContain(
      'It is Mara Lind’s already.',
    );
    const fault = exampleTask('fault', { state: 'done', doneBy: 'Ruth Amsel', outcome: 'retry' });
    const { as: later } = await deskCase(exampleFacts({ tasks: [fault] }));
    expect((await later('manager').get(`${at(fault)}/owner`)).status).toBe(404);
    expect(await read(later('manager').post(`${at(fault)}/owner`, { to: 'X', why: 'x' }))).toContain(
      'Ruth Amsel has finished this task already.',
    );
  });
});

describe('two people at one task', () => {
  it('who finish it in the same moment: one is recorded, the other is told who was first', async () => {
    const fault = exampleTask('fault');
    const { as, stored } = await deskCase(exampleFacts({ tasks: [fault] }));
    const [one, two] = await Promise.all([
      as('collector').post(at(fault), { outcome: 'retry', note: 'first' }),
      as('manager').post(at(fault), { outcome: 'retry', note: 'second' }),
    ]);
    const pages = await Promise.all([one, two].map((answer) => read(answer)));
    expect(pages.filter((page) => page.includes('Recorded.'))).toHaveLength(1);
    const { tasks } = await stored.facts();
    const winner = tasks[0]?.doneBy ?? '';
    const loser = pages.find((page) => !page.includes('Recorded.'));
    expect(loser).toContain(`${winner} has finished this task already`);
    expect(tasks[0]?.note).toBe(winner === 'Mara Lind' ? 'first' : 'second');
  });
});
