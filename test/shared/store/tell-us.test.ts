import { expect, test } from 'vitest';
import { tellUs } from '../../../shared/store/tell-us.ts';
import { exampleDebtorKey, exampleFacts, exampleProfile } from '../../support/example/example-case.ts';
import { exampleContact } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const now = '2026-03-16T10:00:00.000Z';
const about = { debtorKey: exampleDebtorKey, creditorId: 'lindenhof' };
const paid = {
  ...({ kind: 'already-paid', debtKeys: ['lindenhof#INV-1'] } as const),
  ...{ reference: 'ABC 7', paidOn: '2026-03-10' },
};

test('a claim of payment holds, stands on a list and raises the version, in one write', async () => {
  const stored = await storedCase(exampleFacts(), now);
  const answer = await tellUs(stored.deps, about, paid);
  const { profile, holds, tasks } = await stored.facts();
  expect(profile.version).toBe(2);
  expect(holds).toMatchObject([{ kind: 'already-paid', said: { reference: 'ABC 7', paidOn: '2026-03-10' } }]);
  expect(tasks).toMatchObject([{ kind: 'hold', state: 'open', about: holds[0]?.holdId }]);
  expect(answer).toEqual({
    ...{ kind: 'noted', caseNumber: holds[0]?.holdId, lookOn: tasks[0]?.dueOn, messageUnderWay: false },
  });
});

test('fifty clicks at once are one matter', async () => {
  const stored = await storedCase(exampleFacts(), now);
  const answers = await Promise.all(Array.from({ length: 50 }, () => tellUs(stored.deps, about, paid)));
  const { holds, tasks, profile } = await stored.facts();
  expect([holds.length, tasks.length, profile.version]).toEqual([1, 1, 2]);
  expect(answers.filter(({ kind }) => kind === 'noted')).toHaveLength(1);
  expect(answers.filter(({ kind }) => kind === 'alreadyNoted')).toHaveLength(49);
});

test('a message that is just leaving is named in the answer', async () => {
  const contacts = [exampleContact({ status: 'RESERVED' })];
  const stored = await storedCase(exampleFacts({ contacts }), now);
  expect(await tellUs(stored.deps, about, { kind: 'hardship' })).toMatchObject({ messageUnderWay: true });
});

test('a wrong person is written to no more, and the name we greeted is gone', async () => {
  const profile = exampleProfile({ contactName: 'Jo Holm' });
  const stored = await storedCase(exampleFacts({ profile }), now);
  await tellUs(stored.deps, about, { kind: 'wrong-person', address: 'accounts@holm.example' });
  const after = await stored.facts();
  expect(after.profile.emails).toEqual([{ address: 'accounts@holm.example', state: 'wrong-person' }]);
  expect(after.profile.contactName).toBeUndefined();
  expect(after.tasks).toHaveLength(1);
});

test('each is confirmed by one mail, a change of address to the mailbox that was written to, a wrong person by none', async () => {
  const stored = await storedCase(exampleFacts(), now);
  await tellUs(stored.deps, about, paid);
  await tellUs(stored.deps, about, paid);
  const to = 'accounts@holm.example';
  await tellUs(stored.deps, about, { kind: 'someone-else', email: 'ap@holm.example', from: to });
  await tellUs(stored.deps, about, { kind: 'wrong-person', address: to });
  const [first, second] = (await stored.facts()).holds;
  expect(stored.outbox()).toMatchObject([
    { template: 'message-noted', about: first?.holdId },
    { template: 'message-noted', about: second?.holdId, to },
  ]);
  expect(stored.outbox()).toHaveLength(2);
});
