import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { MailResult } from '../../../functions/send-message/mailer.ts';
import { sendAnswer } from '../../../functions/send-message/send-answer.ts';
import type { Deps } from '../../../functions/send-message/send-reminder.ts';
import { unpacked } from '../../../shared/policy/kept.ts';
import { commit } from '../../../shared/store/commit.ts';
import { completeTask } from '../../../shared/store/complete-task.ts';
import { debtItem, holdItem } from '../../../shared/store/items.ts';
import { makePromise } from '../../../shared/store/make-promise.ts';
import { openDispute } from '../../../shared/store/open-dispute.ts';
import { outboxItem } from '../../../shared/store/outbox.ts';
import { tellUs } from '../../../shared/store/tell-us.ts';
import {
  exampleDebt,
  exampleDebtorKey,
  exampleFacts,
  exampleProfile,
} from '../../support/example/example-case.ts';
import { exampleHold, exampleTask } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const sent: MailResult = { kind: 'sent', messageId: 'ses-1' };

async function disputed(results: MailResult[], profile = exampleProfile()) {
  const stored = await storedCase(exampleFacts({ profile }), '2026-03-10T08:00:00.000Z');
  const mails: string[] = [];
  const tokens = Array.from({ length: 40 }, (_, index) => `token-${index}`);
  const deps: Deps = {
    ...stored.deps,
    mailer: async (_creditor, to, { text }) => {
      mails.push(`${to}\n${text}`);
      return results.shift() ?? sent;
    },
    newToken: () => tokens.pop() ?? 'none',
    pagesUrl: 'https://pages.example',
  };
  await openDispute(deps, exampleDebtorKey, {
    debtKey: 'lindenhof#INV-1',
    reason: 'QTY_SHORT',
    text: 'One pallet is missing.',
    openedBy: 'debtor',
  });
  const owed = stored.outbox().find(({ kind }) => kind === 'mail');
  const key = { pk: String(owed?.['pk']), sk: String(owed?.['sk']) };
  return { ...stored, deps, mails, key };
}

describe('answers that are owed', () => {
  it('acknowledges a dispute once, although the queue brings it twice', async () => {
    const { deps, mails, key, facts } = await disputed([]);
    await sendAnswer(deps, key);
    await sendAnswer(deps, key);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('INV-1');
    const { contacts } = await facts();
    expect(contacts).toMatchObject([
      { purpose: 'answer', status: 'SENT', stepId: 'dispute-acknowledgement' },
    ]);
  });

  it('says no more that a dispute arrived, and until when it is answered, once the answer is on its way', async () => {
    const { deps, mails, key, outbox, facts } = await disputed([]);
    const [task] = (await facts()).tasks;
    const answer = {
      outcome: 'valid',
      details: { text: 'You are right; a credit note follows.' },
      by: 'Jonas Feld',
    };
    await completeTask(deps, exampleDebtorKey, { taskId: task?.taskId ?? '', ...answer });
    await sendAnswer(deps, key);
    expect(mails).toEqual([]);
    const owed = outbox().find(({ template }) => template === 'dispute-answer');
    await sendAnswer(deps, { pk: String(owed?.['pk']), sk: String(owed?.['sk']) });
    expect(mails).toHaveLength(1);
  });

  it('confirms what a debtor tells us although everything rests, of another address to the mailbox written to', async () => {
    const { deps, mails, outbox } = await disputed([]);
    const about = { debtorKey: exampleDebtorKey, creditorId: 'lindenhof' };
    const from = 'accounts@holm.example';
    const sendNoted = async () => {
      for (const { pk, sk } of outbox().filter(({ template }) => template === 'message-noted'))
        await sendAnswer(deps, { pk: String(pk), sk: String(sk) });
    };
    await tellUs(deps, about, { kind: 'hardship' });
    await sendNoted();
    await tellUs(deps, about, { kind: 'someone-else', email: 'ap@holm.example', from });
    await sendNoted();
    expect(mails).toHaveLength(2);
    expect(mails.every((mail) => mail.startsWith(`${from}\n`))).toBe(true);
    expect(mails[0]).toContain('Interest and fees stand still');
    expect(mails[1]).toContain('If this was not you, please tell us');
  });

  it.each([
    ['callback_agreed', { date: '2026-03-31' }, 'We agreed to speak again on 31 March 2026'],
    ['plan_requested', {}, 'You asked to pay in parts.'],
    ['complaint', {}, 'you are not content with how you were treated'],
    ['already_paid', {}, 'You told us that this has been paid.'],
  ])('confirms in writing what was said in a call: %s', async (outcome, details, words) => {
    const task = exampleTask('call', { stepId: 'call-1' });
    const stored = await storedCase(exampleFacts({ tasks: [task] }), '2026-03-10T08:00:00.000Z');
    const mails: string[] = [];
    const tokens: string[] = [];
    const deps: Deps = {
      ...stored.deps,
      mailer: async (_creditor, _to, { text }) => {
        mails.push(text);
        return sent;
      },
      newToken: () => `token-${tokens.push('')}`,
      pagesUrl: 'https://pages.example',
    };
    const end = { taskId: task.taskId, outcome, details, by: 'Mara Lind' };
    await completeTask(deps, exampleDebtorKey, end);
    for (const { pk, sk } of stored.outbox()) await sendAnswer(deps, { pk: String(pk), sk: String(sk) });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain(words);
  });

  it.each([
    [
      'a person of a country we know',
      { kind: 'consumer', country: 'GB' },
      'StepChange Debt Charity, 0800 138 1111',
    ],
    [
      'a person of another',
      { kind: 'consumer', country: 'BR' },
      'a consumer organisation or your town can tell',
    ],
    ['a company', { kind: 'company', country: 'GB' }, undefined],
  ] as const)('tells %s that cannot pay of free advice as the page does', async (_, whom, told) => {
    const { deps, mails, outbox, clock } = await disputed([], exampleProfile(whom));
    clock.set('2026-03-10T14:00:00.000Z');
    await tellUs(deps, { debtorKey: exampleDebtorKey, creditorId: 'lindenhof' }, { kind: 'hardship' });
    const owed = outbox().filter(({ template }) => template === 'message-noted');
    for (const { pk, sk } of owed) await sendAnswer(deps, { pk: String(pk), sk: String(sk) });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('Interest and fees stand still');
    if (told === undefined) expect(mails[0]).not.toContain('advice about debts');
    else expect(mails[0]).toContain(told);
  });

  it('is kept with its text before it leaves, in its place among the decisions', async () => {
    const { deps, key, decisions, memory } = await disputed([]);
    await sendAnswer(deps, key);
    const [record] = decisions();
    expect(record).toMatchObject({ kind: 'answer', sequence: 1, template: 'dispute-acknowledgement' });
    const kept = memory.items().find(({ sk }) => sk === `MESSAGE#${record?.['messageHash']}`);
    const text = unpacked([String(kept?.['content'])]) ?? '';
    expect(text).toContain('INV-1');
    expect(text).not.toContain('token-');
  });

  it('scenario 46: does not leave by itself while the data are minimised; a person decides about it', async () => {
    const { deps, mails, key, facts } = await disputed([]);
    const item = holdItem(
      exampleDebtorKey,
      exampleHold({ kind: 'bereavement', reason: 'there was a death' }),
    );
    await commit(deps.cases, { debtorKey: exampleDebtorKey, writes: [{ kind: 'put', item }] });
    await sendAnswer(deps, key);
    expect(mails).toEqual([]);
    const { tasks } = await facts();
    expect(tasks.find(({ kind }) => kind === 'uncertain-send')?.needs).toMatch(
      /\(there was a death\): decide whether it is given at all, by hand, and to whom\.$/,
    );
  });

  it('confirms a promise under the policy the stage follows, shipped or not yet', async () => {
    const { deps, mails, outbox } = await disputed([]);
    const policies = deps.policies.map((policy) => ({ ...policy, id: 'draft' }));
    const debtKey = 'lindenhof#INV-2';
    await commit(deps.cases, {
      debtorKey: exampleDebtorKey,
      writes: [{ kind: 'put', item: debtItem(exampleDebt({ invoiceNumber: 'INV-2', policyId: 'draft' })) }],
    });
    const offer = { creditorId: 'lindenhof', debtKeys: [debtKey], promisedOn: '2026-03-20' };
    await makePromise({ ...deps, policies }, exampleDebtorKey, { ...offer, madeBy: 'debtor' });
    const owed = outbox().find(({ template }) => template === 'promise-confirmation');
    await sendAnswer({ ...deps, policies }, { pk: String(owed?.['pk']), sk: String(owed?.['sk']) });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('20 March 2026');
  });

  it('is brought again by the queue when the mail service asks to wait', async () => {
    const { deps, mails, key } = await disputed([
      { kind: 'refused', why: 'TooManyRequestsException', later: true },
    ]);
    await expect(sendAnswer(deps, key)).rejects.toThrow('asks to wait');
    await sendAnswer(deps, key);
    expect(mails).toHaveLength(2);
  });

  it('goes to a person when it is not certain that it left', async () => {
    const { deps, key, facts, mails } = await disputed([{ kind: 'uncertain', why: 'TimeoutError' }]);
    await sendAnswer(deps, key);
    await sendAnswer(deps, key);
    expect(mails).toHaveLength(1);
    const task = (await facts()).tasks.find(({ kind }) => kind === 'uncertain-send');
    expect(task?.needs).toContain('telephone or letter');
  });

  it('goes to a person when the debtor may not be written to', async () => {
    const profile = exampleProfile({ emails: [{ address: 'accounts@holm.example', state: 'opted-out' }] });
    const { deps, key, facts, mails } = await disputed([], profile);
    await sendAnswer(deps, key);
    expect(mails).toEqual([]);
    expect((await facts()).tasks.map(({ kind }) => kind)).toContain('uncertain-send');
  });

  it('goes to a person when an earlier call broke off in the middle', async () => {
    const { deps, key, facts, mails, clock } = await disputed([]);
    const broken: Deps = { ...deps, mailer: () => Promise.reject(new Error('the function died')) };
    await expect(sendAnswer(broken, key)).rejects.toThrow('died');
    await expect(sendAnswer(deps, key)).rejects.toThrow('another call is sending');
    clock.set('2026-03-10T08:05:00.000Z');
    await sendAnswer(deps, key);
    expect(mails).toEqual([]);
    expect((await facts()).tasks.map(({ kind }) => kind)).toContain('uncertain-send');
  });

  it('lets thanks go that cannot be given by mail: nobody need ring for them', async () => {
    const profile = exampleProfile({ emails: [] });
    const { deps, facts, mails } = await disputed([], profile);
    const tasksBefore = (await facts()).tasks.length;
    const thanks = outboxItem({
      ...{ kind: 'mail', outboxId: 'payment-thanks#p1', owner: exampleDebtorKey, creditorId: 'lindenhof' },
      ...{ template: 'payment-thanks', debtKeys: ['lindenhof#INV-1'], at: '2026-03-10T08:00:00.000Z' },
    });
    await deps.cases.db.send(new PutCommand({ TableName: 'Cases', Item: thanks }));
    await sendAnswer(deps, { pk: thanks.pk, sk: thanks.sk });
    expect(mails).toEqual([]);
    const { tasks, contacts } = await facts();
    expect(tasks).toHaveLength(tasksBefore);
    expect(contacts.map(({ status, stepId }) => [status, stepId])).toEqual([['FAILED', 'payment-thanks']]);
  });

  it("tells the desk in the morning what is on people's lists", async () => {
    const { deps, mails } = await disputed([]);
    const list = outboxItem({
      kind: 'mail',
      outboxId: 'list#2026-03-10',
      owner: 'desk~lindenhof',
      creditorId: 'lindenhof',
      template: 'daily-list',
      debtKeys: [],
      at: '2026-03-10T08:00:00.000Z',
    });
    await deps.cases.db.send(new PutCommand({ TableName: 'Cases', Item: list }));
    await sendAnswer(deps, { pk: list.pk, sk: list.sk });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatch(/^desk@lindenhof.example/);
    expect(mails[0]).toContain('Bäckerei Holm GmbH');
  });
});
