import { expect, test } from 'vitest';
import { readCommand } from '../../infra/desk/read-command.ts';
import { runDesk } from '../../infra/desk/run-desk.ts';
import { readBooks } from '../../shared/store/books.ts';
import { writeTogether } from '../../shared/store/commit.ts';
import { noteComplaint } from '../../shared/store/mail-standing.ts';
import { type Reply, replyItem } from '../../shared/store/replies.ts';
import { keepAside } from '../../shared/store/stray-mails.ts';
import { taskReference } from '../../shared/store/task-reference.ts';
import { exampleCreditor, exampleDebtorKey, exampleFacts } from '../support/example/example-case.ts';
import { exampleHold, exampleTask, monday } from '../support/example/example-task.ts';
import { type StoredCase, storedCase } from '../support/example/stored-case.ts';

const hold = exampleHold({ kind: 'reply' });
const task = exampleTask('reply', { taskId: 'reply#r1', about: hold.holdId });
const reference = taskReference({ debtorKey: exampleDebtorKey, taskId: task.taskId }).slice(0, 6);

async function desk({ deps }: StoredCase, ...args: string[]): Promise<string> {
  return (await runDesk(deps, readCommand(args))).join('\n');
}

async function written(changes: Partial<Reply> = {}) {
  const stored = await storedCase(exampleFacts({ tasks: [task], holds: [hold] }), monday);
  const reply: Reply = {
    ...{ replyId: 'r1', sort: 'person', creditorId: 'lindenhof', contactId: 'c1', taskId: task.taskId },
    ...{ receivedAt: monday, from: 'accounts@holm.example', sameMailbox: true, subject: 'Re: INV-1' },
    ...{ text: 'Pallet 3 never came.\nJo', suggestions: [], files: [], mailKey: 'mail/1' },
    ...changes,
  };
  await writeTogether(stored.deps.cases, [{ kind: 'put', item: replyItem(exampleDebtorKey, reply) }]);
  return stored;
}

test('whoever shows the task reads what the customer wrote, and nothing in it acts on the terminal', async () => {
  const shown = await desk(
    await written({ text: 'Pallet 3 \u001b[2Jnever\u202e came.\nJo' }),
    'show',
    reference,
  );
  expect(shown).toContain('accounts@holm.example: Re: INV-1');
  expect(shown).toContain('    | Pallet 3 [2Jnever came.\n    | Jo');
  expect(shown).not.toMatch(/\p{Cf}|\p{Cc}(?<!\n)/u);
  expect(shown).toContain('whole: mail/1 in the mail bucket');
  expect(shown).toContain('wrong_person');
});

test('another mailbox and files are told', async () => {
  const files = [{ name: 'note.pdf', type: 'pdf', bytes: 12, sha256: 'x', key: 'files/r1/x' }];
  const shown = await desk(await written({ sameMailbox: false, files }), 'show', reference);
  expect(shown).toContain('not the mailbox we wrote to');
  expect(shown).toContain('file note.pdf (pdf, 12 bytes): files/r1/x');
});

test('the message becomes what it says: an objection is opened and the pause ends', async () => {
  const stored = await written();
  const details = ['--reason', 'QTY_SHORT', '--text', 'Pallet 3 never came.', '--by', 'Jonas Feld'];
  await desk(stored, 'done', reference, 'dispute', ...details);
  const { disputes, holds, tasks } = await stored.facts();
  expect(disputes).toMatchObject([{ reason: 'QTY_SHORT', state: 'open', openedBy: 'desk' }]);
  expect(holds).toMatchObject([{ releasedAt: monday }]);
  expect(tasks.map(({ kind, state }) => [kind, state])).toContainEqual(['reply', 'done']);
});

test('a mailbox that is not theirs, or that wants no more mail, is closed; one they do not have is refused', async () => {
  const stored = await written();
  const done = (outcome: string, email: string) =>
    desk(stored, 'done', reference, outcome, '--email', email, '--by', 'Jonas Feld');
  await expect(done('wrong_person', 'other@holm.example')).rejects.toThrow(
    'has no address other@holm.example',
  );
  await done('stop_email', 'Accounts@holm.example');
  expect((await stored.facts()).profile.emails).toMatchObject([{ state: 'opted-out' }]);
  const other = await written();
  await desk(other, 'done', reference, 'wrong_person', '--email', 'accounts@holm.example', '--by', 'Jo');
  expect((await other.facts()).profile.emails).toMatchObject([{ state: 'wrong-person' }]);
});

test('a message that says it was paid rests the invoices until somebody has looked', async () => {
  const stored = await written();
  await desk(stored, 'done', reference, 'already_paid', '--by', 'Jonas Feld');
  const { holds } = await stored.facts();
  expect(holds.map(({ kind, source, releasedAt }) => [kind, source, releasedAt])).toEqual([
    ['reply', hold.source, monday],
    ['already-paid', 'reply', undefined],
  ]);
});

test('mails that answer none of ours stand on a list until a named person has dealt with them', async () => {
  const stored = await storedCase(exampleFacts(), monday);
  expect(await desk(stored, 'aside')).toBe('No mail was kept aside.');
  await keepAside(stored.deps.cases, { mailId: 'm1', receivedAt: monday, why: 'unknown', mailKey: 'mail/9' });
  expect(await desk(stored, 'aside')).toContain('m1  2026-');
  await expect(desk(stored, 'aside', 'm1')).rejects.toThrow('--by NAME');
  await expect(desk(stored, 'aside', 'm2', '--by', 'Jo')).rejects.toThrow('No mail m2');
  expect(await desk(stored, 'aside', 'm1', '--by', 'Jo')).toBe('Settled: m1.');
  expect(await desk(stored, 'aside')).toBe('No mail was kept aside.');
});

test('a named person lets a creditor’s mails ask again, saying why', async () => {
  const stored = await storedCase(exampleFacts(), monday);
  const resume = (...args: string[]) => desk(stored, 'resume-mail', ...args);
  await expect(resume('lindenhof', '--by', 'Jo', '--text', 'Checked.')).rejects.toThrow('not stopped');
  const at = stored.clock.now();
  for (const reportId of ['c1', 'c2', 'c3'])
    await noteComplaint(stored.deps.cases, exampleCreditor, { reportId, at });
  await expect(resume('lindenhof', '--text', 'Checked.')).rejects.toThrow('--by NAME');
  await expect(resume('lindenhof', '--by', 'Jo')).rejects.toThrow('--text');
  expect(await resume('lindenhof', '--by', 'Jo', '--text', 'Checked.')).toContain('ask again');
  expect(await readBooks(stored.deps.cases, 'lindenhof')).toEqual({});
});
