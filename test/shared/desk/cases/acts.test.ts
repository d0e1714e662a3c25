import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { caseAddress, taskAddress } from '../../../../shared/desk/address.ts';
import { nameWrites } from '../../../../shared/store/search-items.ts';
import { deskCase } from '../../../support/desk-case.ts';
import {
  exampleDebt,
  exampleDebtorKey,
  exampleFacts,
  exampleProfile,
} from '../../../support/example/example-case.ts';
import { exampleHold, exampleTask } from '../../../support/example/example-task.ts';
import { wordsOf } from '../../pages/form-requests.ts';

const address = caseAddress(exampleDebtorKey);
const debtKey = 'lindenhof#INV-1';
const hold = { debt: debtKey, hold: 'complaint', source: 'call of today', date: '2026-04-10', from: '' };

describe('a hold', () => {
  it('is set with kind, reason and day under the name of the person, and released with the task about it', async () => {
    const { as, stored } = await deskCase(exampleFacts());
    const browser = as('collector');
    const set = wordsOf(await (await browser.post(`${address}/hold`, hold)).text());
    expect(set).toContain('On hold, everything of the customer rests: the customer complained.');
    const { holds, tasks } = await stored.facts();
    expect(holds).toMatchObject([
      { kind: 'complaint', source: 'call of today', reviewOn: '2026-04-10', setBy: 'Mara Lind' },
    ]);
    const task = tasks.find(({ about }) => about === holds[0]?.holdId);
    const path = taskAddress({ debtorKey: exampleDebtorKey, taskId: task?.taskId ?? '' });
    expect(set).toContain('Release or keep this hold');
    await as('resolver').post(path, { outcome: 'released', note: 'answered by telephone' });
    expect((await stored.facts()).holds[0]?.releasedAt).toBeDefined();
    const page = wordsOf(await (await browser.get(address)).text());
    expect(page).toMatch(/Hold released: the customer complained Jonas Feld/);
  });

  it('of a kind that ends only with its proof says so, and keeps what was typed', async () => {
    const holds = [exampleHold({ kind: 'representation', reason: 'the customer is represented' })];
    const task = exampleTask('hold', { about: 'H-1' });
    const { as, stored } = await deskCase(exampleFacts({ holds, tasks: [task] }));
    const path = taskAddress({ debtorKey: exampleDebtorKey, taskId: task.taskId });
    const browser = as('manager');
    const refused = await browser.post(path, { outcome: 'released', note: 'they rang' });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('id="released-source-error"');
    expect(html).toContain('they rang');
    expect(html).not.toContain('treatment-ended');
    await browser.post(path, { outcome: 'released', 'released-source': 'letter of 20 March' });
    expect((await stored.facts()).holds[0]).toMatchObject({ endProof: 'letter of 20 March' });
  });

  it('that minimises what is shown names the customer to whoever decides about it, and to nobody else', async () => {
    const holds = [exampleHold({ kind: 'insolvency', reason: 'may become insolvent' })];
    const task = exampleTask('hold', { about: 'H-1' });
    const { as } = await deskCase(exampleFacts({ holds, tasks: [task] }));
    const path = taskAddress({ debtorKey: exampleDebtorKey, taskId: task.taskId });
    expect(await (await as('collector').get(path)).text()).toContain('Bäckerei Holm GmbH');
    expect(await (await as('auditor').get(path)).text()).not.toContain('Bäckerei Holm GmbH');
  });

  it.each([
    [{ hold: '' }, 'hold', 'Choose why.'],
    [{ source: '' }, 'source', 'Say the reason'],
    [{ debt: 'lindenhof#INV-9' }, 'debt', 'Choose an invoice.'],
    [{ date: '31.12.2026' }, 'date', 'Write the day as 2026-12-01.'],
    [{ date: '2026-03-01' }, 'date', 'The date must be after today'],
    [{ date: '2027-03-01' }, 'date', 'no longer than 92 days'],
    [{ date: '', from: '2027-03-01' }, 'from', 'It cannot count from a day after today'],
  ])('with %o says beside %s: %s, and loses nothing typed', async (wrong, field, message) => {
    const { as, stored } = await deskCase(exampleFacts());
    const answer = await as('collector').post(`${address}/hold`, { ...hold, source: 'a "call"', ...wrong });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toMatch(new RegExp(`id="${field}-error"`));
    expect(wordsOf(html)).toContain(message);
    if (!('source' in wrong)) expect(html).toContain('a &quot;call&quot;');
    expect((await stored.facts()).holds).toEqual([]);
  });
});

describe('a correction', () => {
  it('changes what was typed and nothing else, and stands in the timeline with who, why and what it was', async () => {
    const { as, stored } = await deskCase(exampleFacts());
    const browser = as('collector');
    const done = await browser.post(`${address}/correct`, {
      ...{ email: 'ap@holm.example', phone: '', phonePlace: 'work', reason: 'call to the switchboard' },
    });
    const page = wordsOf(await done.text());
    expect(page).toContain('Corrected under your name');
    expect(page).toMatch(/Corrected: e-mail addresses Mara Lind call to the switchboard/);
    const { profile } = await stored.facts();
    expect(profile).toMatchObject({
      ...{ phone: '+49 40 5555 0100', phonePlace: 'work', country: 'DE', version: 2 },
      emails: [{ address: 'ap@holm.example' }, { address: 'accounts@holm.example' }],
    });
  });

  it('of what decides the law is a manager’s, and the collector is told beside the field', async () => {
    const { as, stored } = await deskCase(exampleFacts());
    const typed = { country: 'AT', reason: 'letter' };
    const refused = await as('collector').post(`${address}/correct`, typed);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('id="country-error"');
    expect(html).toContain('value="AT"');
    expect((await stored.facts()).profile.country).toBe('DE');
    await as('manager').post(`${address}/correct`, typed);
    expect((await stored.facts()).profile).toMatchObject({
      country: 'AT',
      corrected: [{ by: 'Ruth Amsel' }],
    });
  });

  it.each([
    [{ email: 'nobody' }, 'email'],
    [{ country: 'Austria' }, 'country'],
    [{ region: 'Texas' }, 'region'],
    [{ region: 'US-TX' }, 'region'],
    [{ zone: 'CET+1' }, 'zone'],
    [{ kind: 'robot' }, 'kind'],
    [{ phone: '1'.repeat(300) }, 'phone'],
    [{ phone: '+49 40 1', reason: '' }, 'reason'],
    [{}, 'reason'],
  ])('with %o gets a message beside %s', async (typed, field) => {
    const { as, stored } = await deskCase(exampleFacts());
    const answer = await as('manager').post(`${address}/correct`, { reason: 'letter', ...typed });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`id="${field}-error"`);
    expect((await stored.facts()).profile.version).toBe(1);
  });

  it('is not offered to whoever only reads', async () => {
    const { as, stored } = await deskCase(exampleFacts());
    for (const role of ['auditor', 'administrator'] as const) {
      expect((await as(role).post(`${address}/correct`, { phone: '1', reason: 'x' })).status).toBe(403);
      expect((await as(role).post(`${address}/hold`, hold)).status).toBe(403);
      expect(await (await as(role).get(address)).text()).not.toContain(`${address}/correct`);
    }
    expect((await stored.facts()).profile.version).toBe(1);
  });
});

describe('an erasure', () => {
  const paid = exampleFacts({ debts: [exampleDebt({ state: 'closed', amountOutstanding: 0 })] });

  it('is confirmed first, takes the personal data away, and is on record', async () => {
    const { as, stored } = await deskCase(paid, { at: '2035-03-23T09:00:00.000Z' });
    const browser = as('administrator');
    const unsure = await browser.post(`${address}/erase`, { reason: 'letter of 2 May' });
    expect(unsure.status).toBe(422);
    expect((await stored.facts()).profile.name).toBe('Bäckerei Holm GmbH');
    const done = await browser.post(`${address}/erase`, { reason: 'letter of 2 May', sure: 'yes' });
    const page = wordsOf(await done.text());
    expect(page).toContain('Erased.');
    expect(page).toMatch(/Personal data erased Tom Ebert letter of 2 May/);
    expect((await stored.facts()).profile.name).toBe('erased');
  });

  it('is refused with its ground while something is open, which is on record too', async () => {
    const { as, stored } = await deskCase(exampleFacts());
    const browser = as('administrator');
    expect(wordsOf(await (await browser.get(`${address}/erase`)).text())).toContain(
      'It would be refused today.',
    );
    const answer = await browser.post(`${address}/erase`, { reason: 'letter', sure: 'yes' });
    expect(wordsOf(await answer.text())).toContain('Not erased, and that is on record.');
    expect(stored.decisions()).toMatchObject([{ kind: 'erasure', erasure: 'refused', person: 'Tom Ebert' }]);
  });

  it('is an administrator’s alone', async () => {
    const { as } = await deskCase(paid);
    for (const role of ['collector', 'resolver', 'manager', 'auditor'] as const)
      expect((await as(role).get(`${address}/erase`)).status, role).toBe(403);
  });
});

describe('the search', () => {
  async function found(facts = exampleFacts()) {
    const desk = await deskCase(facts);
    const nobody = { debtorKey: exampleDebtorKey, name: '' };
    for (const write of nameWrites(nobody, facts.profile))
      if (write.kind === 'put')
        await desk.stored.memory.direct.send(new PutCommand({ TableName: 'Cases', Item: write.item }));
    return desk;
  }

  it('leads from some letters of a name, or a number, to the case', async () => {
    const { as } = await found();
    const browser = as('auditor');
    for (const [q, by] of [
      ['holm', 'name'],
      ['c-100', 'customer number'],
      ['inv-1', 'invoice INV-1'],
    ] as const) {
      const html = await (await browser.get(`/cases?q=${q}`)).text();
      expect(html, q).toContain(address);
      expect(wordsOf(html), q).toContain(by);
    }
    expect(wordsOf(await (await browser.get('/cases?q=metz')).text())).toContain('Nobody is found by that');
  });

  it('names by number alone whose data rest, and takes any text without a fault', async () => {
    const holds = [exampleHold({ kind: 'insolvency', reason: 'may become insolvent' })];
    const { as, faults } = await found(
      exampleFacts({ holds, tasks: [exampleTask('hold', { about: 'H-1' })] }),
    );
    const browser = as('collector');
    const html = await (await browser.get('/cases?q=holm')).text();
    expect(wordsOf(html)).toContain('customer C-100');
    expect(wordsOf(html)).not.toContain('Bäckerei Holm GmbH');
    const typed = [
      '%',
      "' OR 1=1",
      '<script>',
      '💥💥',
      '\u0000\u0000',
      'ab&after=nowhere%23',
      'x'.repeat(5000),
    ];
    for (const q of typed) {
      const answer = await browser.get(`/cases?q=${encodeURIComponent(q)}`);
      expect([200, 422], q.slice(0, 20)).toContain(answer.status);
    }
    expect((await browser.get('/cases?q=holm&after=%00%00')).status).toBe(200);
    expect(faults).toEqual([]);
  });

  it('does not know a customer without a name', async () => {
    const { as } = await found(exampleFacts({ profile: exampleProfile({ name: '-' }) }));
    expect((await as('manager').get('/cases?q=-')).status).toBe(200);
  });
});
