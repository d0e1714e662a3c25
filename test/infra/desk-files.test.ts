import { expect, test } from 'vitest';
import { readCommand } from '../../infra/desk/read-command.ts';
import { runDesk } from '../../infra/desk/run-desk.ts';
import { type Attachment, listAttachment } from '../../shared/store/attachments.ts';
import { taskReference } from '../../shared/store/task-reference.ts';
import { tellUs } from '../../shared/store/tell-us.ts';
import { exampleDebtorKey, exampleFacts, exampleProfile } from '../support/example/example-case.ts';
import { exampleTask, monday } from '../support/example/example-task.ts';
import { storedCase } from '../support/example/stored-case.ts';

const file = {
  ...{ attachmentId: 'a1', creditorId: 'lindenhof', about: 'D-1', name: 'photo.jpg', bytes: 2_048 },
  receivedAt: monday,
} as const;
const kept = {
  key: 'kept/m1/a1',
  type: 'image/jpeg',
  hash: 'a'.repeat(64),
  scan: 'not scanned',
} as const;

async function shown(...files: Attachment[]): Promise<string> {
  const task = exampleTask('dispute');
  const { deps } = await storedCase(exampleFacts({ tasks: [task] }), monday);
  for (const one of files) await listAttachment(deps.cases, exampleDebtorKey, one);
  const reference = taskReference({ debtorKey: exampleDebtorKey, taskId: task.taskId });
  return (await runDesk(deps, readCommand(['show', reference]))).join('\n');
}

test('whoever shows the task sees which files the customer sent, and which of them nobody has scanned', async () => {
  const text = await shown(
    { ...file, kept: { ...kept, flags: [] } },
    {
      ...{ ...file, attachmentId: 'a2', name: 'order.pdf' },
      kept: { ...kept, key: 'kept/m1/a2', type: 'application/pdf', flags: ['script'], scan: 'clean' },
    },
  );
  expect(text).toMatch(/D-1 +photo\.jpg +image\/jpeg, 2048 bytes +not scanned for harm +kept\/m1\/a1/);
  expect(text).toMatch(
    /order\.pdf +application\/pdf, 2048 bytes +scanned: clean; contains script +kept\/m1\/a2/,
  );
});

test('a file that was not kept is told with the reason, and one for another creditor is not', async () => {
  const text = await shown(
    { ...file, name: 'letter', refused: 'locked' },
    { ...file, attachmentId: 'a2', creditorId: 'hofladen', name: 'other.pdf', refused: 'damaged' },
  );
  expect(text).toMatch(/letter +refused: locked/);
  expect(text).not.toContain('other.pdf');
});

test('a mailbox that we are asked to write to stands with the one whose link asked for it', async () => {
  const profile = exampleProfile({
    kind: 'sole-trader',
    emails: [{ address: 'ida@holm.example', state: 'open' }],
  });
  const { deps, facts } = await storedCase(exampleFacts({ profile }), monday);
  const about = { debtorKey: exampleDebtorKey, creditorId: 'lindenhof' };
  const change = { email: 'ap@other.example', from: 'ida@holm.example' };
  await tellUs(deps, about, { kind: 'someone-else', ...change });
  const [task] = (await facts()).tasks;
  if (task === undefined) throw new Error('nobody looks at it');
  const reference = taskReference({ debtorKey: exampleDebtorKey, taskId: task.taskId });
  const text = (await runDesk(deps, readCommand(['show', reference]))).join(' ').replaceAll(/\s+/g, ' ');
  expect(text.match(/Asked by the link that was sent to ida@holm\.example/g)).toHaveLength(2);
  expect(text).toContain('Address: ap@other.example.');
});
