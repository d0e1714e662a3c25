import { describe, expect, test } from 'vitest';
import { taskAddress } from '../../../shared/desk/address.ts';
import { callChoices } from '../../../shared/desk/calls/call-choices.ts';
import { callSituations } from '../../../shared/desk/calls/situations.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { callOutcomes } from '../../../shared/domain/outcomes/call.ts';
import { lint } from '../../../shared/policy/wording/lint.ts';
import { raiseBooks } from '../../../shared/store/books.ts';
import { openDispute } from '../../../shared/store/open-dispute.ts';
import { deskCase } from '../../support/desk-case.ts';
import {
  exampleDebt,
  exampleDebtorKey,
  exampleFacts,
  exampleProfile,
} from '../../support/example/example-case.ts';
import {
  exampleContact,
  exampleDispute,
  exampleHold,
  examplePromise,
  exampleTask,
  monday,
} from '../../support/example/example-task.ts';
import { wordsOf } from '../pages/form-requests.ts';
import { exampleContext } from '../policy/wording/example-context.ts';

const voicemail =
  'Hello, this is Mara Lind of Lindenhof Papierwaren GmbH. Please call me back on +49 30 23125 000.';
const call = exampleTask('call', { stepId: 'call-1', voicemail, owner: 'Mara Lind' });
const address = taskAddress({ debtorKey: exampleDebtorKey, taskId: call.taskId });
const phone = '+49 40 5555 0100';

async function callCase(facts: Partial<Facts> = {}, at = monday) {
  const desk = await deskCase(exampleFacts({ tasks: [call], ...facts }), { at });
  await raiseBooks(desk.stored.deps.cases, 'lindenhof', '2026-03-22');
  return desk;
}

const words = async (answer: Promise<Response>) => wordsOf(await (await answer).text());

/** Presses "call" and records how it ended; answers what the page says then. */
async function ended(
  outcome: string,
  fields: Record<string, string | string[]> = {},
  facts: Partial<Facts> = {},
) {
  const desk = await callCase(facts);
  const browser = desk.as('collector');
  await browser.post(address, { do: 'call' });
  const named = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name === 'note' ? name : `${outcome}-${name}`, value]),
  );
  const page = await words(browser.post(address, { do: 'end', outcome, ...named }));
  return { page, facts: await desk.stored.facts(), outbox: desk.stored.outbox() };
}

describe('the sheet of a call', () => {
  test('says whom to ask for, what is open, what is on file, what was promised and sent, and what to leave on a machine', async () => {
    const { as } = await callCase({
      profile: exampleProfile({ contactName: 'Greta Holm' }),
      contacts: [exampleContact()],
      promises: [examplePromise({ promisedOn: '2026-03-10', state: 'moved' })],
      evidence: [{ debtKey: 'lindenhof#INV-1', kind: 'delivery', reference: 'LS-88' }],
    });
    const page = await words(as('collector').get(address));
    for (const said of [
      'Greta Holm',
      'Bäckerei Holm GmbH',
      'INV-1',
      '€1,190.00',
      'delivery LS-88',
      '10 Mar 2026',
      'reminder-1',
      voicemail,
    ])
      expect(page).toContain(said);
  });

  test('forbids consequences that nobody approved, and what the gate does not let one speak of', async () => {
    const two = [exampleDebt(), exampleDebt({ invoiceNumber: 'INV-2' })];
    const task = {
      ...exampleTask('call', { stepId: 'call-1', debtKeys: two.map(({ debtKey }) => debtKey) }),
    };
    const { as } = await callCase({ debts: two, tasks: [task], disputes: [exampleDispute()] });
    const page = await words(as('collector').get(address));
    expect(page).toContain('Nothing about INV-1: Disputed (DAMAGED)');
    expect(page).toContain('No word of withholding future business, a collection agency, or a court');
    expect(page).toContain('The call may be made now');
  });

  test('hides the number until the call is this person’s', async () => {
    const { as } = await callCase();
    const mara = as('collector');
    expect(await words(mara.get(address))).not.toContain(phone);
    expect(await words(mara.post(address, { do: 'call' }))).toContain(phone);
    const ruth = await words(as('manager').get(address));
    expect(ruth).toContain('Mara Lind is making this call since 23 Mar 2026, 10:00. Do not call.');
    expect(ruth).not.toContain(phone);
  });

  test('shows nothing personal while the data are minimised', async () => {
    const { as } = await callCase({ holds: [exampleHold({ kind: 'insolvency', debtKeys: undefined })] });
    const page = await words(as('collector').get(address));
    expect(page).toContain('Call: customer C-100');
    expect(page).not.toContain('Holm');
  });

  test('is read by an auditor, who can do nothing', async () => {
    const { as, stored } = await callCase();
    const page = await (await as('auditor').get(address)).text();
    expect(page).not.toContain('name="do"');
    expect((await as('auditor').post(address, { do: 'call' })).status).toBe(403);
    expect((await stored.facts()).tasks[0]?.calling).toBeUndefined();
  });
});

describe('pressing "call"', () => {
  test('after the window closed puts it off, and the page says why and until when', async () => {
    const { as, stored } = await callCase();
    const browser = as('collector');
    expect(await words(browser.get(address))).toContain('The call may be made now.');
    stored.clock.set('2026-03-23T19:00:00.000Z');
    const page = await words(browser.post(address, { do: 'call' }));
    expect(page).toContain('Not now: Outside contact hours');
    expect(page).toContain('It can be made from 24 Mar 2026, 09:00.');
    expect(page).toContain('Mara Lind tried on 23 Mar 2026, 20:00, and it could not be made');
  });

  test('and not being able to is said on the lists, as is who is making it', async () => {
    const { as, stored } = await callCase();
    const browser = as('collector');
    stored.clock.set('2026-03-23T19:00:00.000Z');
    await browser.post(address, { do: 'call' });
    expect(await words(browser.get('/'))).toContain('put off: Outside contact hours');
    stored.clock.set('2026-03-24T09:00:00.000Z');
    await browser.post(address, { do: 'call' });
    const list = await words(browser.get('/'));
    expect(list).toContain('Mara Lind is making it');
    expect(list).not.toContain('put off');
  });

  test('when a dispute landed since the page was opened puts it off to the day of our answer', async () => {
    const { as, stored } = await callCase();
    const browser = as('collector');
    await browser.get(address);
    const said = { debtKey: 'lindenhof#INV-1', reason: 'DAMAGED', text: 'torn', openedBy: 'debtor' } as const;
    await openDispute(stored.deps, exampleDebtorKey, said);
    expect(await words(browser.post(address, { do: 'call' }))).toContain('Not now: Disputed (DAMAGED)');
    const { tasks } = await stored.facts();
    expect(tasks.find(({ kind }) => kind === 'call')).toMatchObject({ state: 'open', dueOn: '2026-04-02' });
  });

  test('by a second person tells who has the call', async () => {
    const { as } = await callCase();
    await as('collector').post(address, { do: 'call' });
    expect(await words(as('manager').post(address, { do: 'call' }))).toContain(
      'Mara Lind is making this call',
    );
  });

  test('is asked for before any outcome of a call', async () => {
    const { as, stored } = await callCase();
    const answer = await as('collector').post(address, {
      do: 'end',
      outcome: 'no_answer',
      note: 'rang twice',
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Press “Call” first');
    expect((await stored.facts()).contacts).toEqual([]);
  });
});

describe('the outcome of a call at the desk', () => {
  test('can be every one there is', () => {
    const offered = callChoices.flatMap(({ choices }) => choices.map(({ outcome }) => outcome));
    expect([...offered, 'not_called'].sort()).toEqual(Object.keys(callOutcomes).sort());
  });

  test.each([
    ['reached_right_party', {}, 'counts as a contact'],
    ['reached_other', {}, 'counts as a contact'],
    ['voicemail_neutral', {}, 'counts as a contact'],
    ['no_answer', { note: 'rang twice' }, 'rang twice'],
    ['not_connected', {}, 'counts as a contact'],
    ['refused', {}, 'counts as a contact'],
    ['wrong_number', {}, 'The telephone number is deleted.'],
    ['email_only', {}, 'No call is made to this customer any more.'],
    ['callback_agreed', { date: '2026-03-31' }, 'a call back is agreed'],
    ['promise', { date: '2026-04-01', method: 'card' }, 'The promise for 2026-04-01 is noted'],
    ['partial_promise', { date: '2026-04-01', amount: '500.00' }, 'The promise of €500.00 for 2026-04-01'],
    ['plan_requested', {}, 'asks for a payment plan'],
    ['dispute', { reason: 'DAMAGED', text: 'Two boxes were torn.' }, 'is open: reminders rest'],
    ['docs_requested', {}, 'asks for documents'],
    ['already_paid', {}, 'says it has been paid'],
    ['hardship', {}, 'the customer is in difficulty'],
    ['vulnerability', {}, 'vulnerable'],
    ['bereavement', {}, 'there was a death'],
    ['represented', {}, 'is represented'],
    ['insolvency', {}, 'insolvent'],
    ['cease_contact', {}, 'asks not to be contacted'],
    ['complaint', {}, 'A confirmation is on its way to the customer.'],
    ['not_called', { note: 'Paid this morning.' }, 'Recorded.'],
  ])('%s is recorded, and the page says what it did', async (outcome, fields, said) => {
    const { page, facts } = await ended(outcome, fields);
    expect(page).toContain('Recorded.');
    expect(page).toContain(said);
    expect(facts.tasks[0]).toMatchObject({ state: 'done', outcome, doneBy: 'Mara Lind' });
    expect(facts.contacts).toHaveLength(outcome === 'not_called' ? 0 : 1);
  });

  test.each([
    ['promise', {}, 'promise-date', 'Say which day.'],
    ['promise', { date: 'tomorrow' }, 'promise-date', 'Write the day as 2026-12-01.'],
    ['promise', { date: '2026-02-30' }, 'promise-date', 'Write the day as 2026-12-01.'],
    ['promise', { date: '2026-03-01' }, 'promise-date', 'The promised date is in the past.'],
    ['promise', { date: '2026-04-01', amount: 'all of it' }, 'promise-amount', 'Write an amount in EUR'],
    [
      'partial_promise',
      { date: '2026-04-01', amount: '1,500.00' },
      'partial_promise-amount',
      'The amount is more than is open',
    ],
    ['partial_promise', { date: '2026-04-01', amount: '-5' }, 'partial_promise-amount', 'Write an amount'],
    ['partial_promise', { date: '2026-04-01' }, 'partial_promise-amount', 'Say which amount.'],
    ['dispute', { reason: 'DAMAGED' }, 'dispute-text', 'Write down what the customer said.'],
    ['callback_agreed', { date: '2026-03-23' }, 'callback_agreed-date', 'The date must be after today'],
    ['', {}, 'outcome', 'Choose how it ended.'],
  ])(
    '%s with %o is asked about again beside its field, and nothing typed is lost',
    async (outcome, fields, field, message) => {
      const desk = await callCase();
      const browser = desk.as('collector');
      await browser.post(address, { do: 'call' });
      const named = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [`${outcome}-${name}`, value]),
      );
      const answer = await browser.post(address, { do: 'end', outcome, ...named, note: 'a “kept” note' });
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain(`href="#${field}"`);
      expect(html).toContain(`id="${field}"`);
      expect(wordsOf(html)).toContain(message);
      expect(wordsOf(html)).toContain('a “kept” note');
      for (const value of Object.values(fields)) expect(html).toContain(`value="${value}"`);
      expect((await desk.stored.facts()).tasks[0]?.state).toBe('open');
    },
  );

  test('that two people note at once is that of one; the other is told, and nothing of theirs is recorded', async () => {
    const desk = await callCase();
    const [mara, ruth] = [desk.as('collector'), desk.as('manager')];
    await mara.post(address, { do: 'call' });
    const answers = await Promise.all([
      mara.post(address, { do: 'end', outcome: 'no_answer' }),
      ruth.post(address, { do: 'end', outcome: 'promise', 'promise-date': '2026-04-01' }),
    ]);
    const pages = await Promise.all(answers.map(async (answer) => wordsOf(await answer.text())));
    expect(pages.filter((page) => page.includes('Recorded.'))).toHaveLength(1);
    expect(pages.filter((page) => /finished (it|this task)/.test(page)).length).toBe(2);
    expect((await desk.stored.facts()).contacts).toHaveLength(1);
  });

  test('can be about some of several invoices', async () => {
    const two = [exampleDebt(), exampleDebt({ invoiceNumber: 'INV-2' })];
    const task = exampleTask('call', { stepId: 'call-1', debtKeys: two.map(({ debtKey }) => debtKey) });
    const { facts } = await ended(
      'promise',
      { date: '2026-04-01', only: ['INV-2'] },
      { debts: two, tasks: [task] },
    );
    expect(facts.promises).toMatchObject([{ debtKeys: ['lindenhof#INV-2'] }]);
  });
});

describe('the script', () => {
  test.each(callSituations.flatMap(({ title, say }) => say.map((text) => [title, text] as const)))(
    '%s: “%s” passes the wording rules',
    (_, text) => {
      expect(lint({ text }, exampleContext({ templateClass: 'answer' })).map(({ rule }) => rule)).toEqual([]);
    },
  );
});
