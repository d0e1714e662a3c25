import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { requestReview } from '../../../functions/request-review/request-review.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { completeTask } from '../../../shared/store/complete-task.ts';
import { stopEmail } from '../../../shared/store/stop-email.ts';
import { approvalOf, beforeAgency, beforeWithholding, papers } from '../../support/example/climbed-case.ts';
import {
  exampleDebt,
  exampleDebtorKey,
  exampleFacts,
  exampleProfile,
} from '../../support/example/example-case.ts';
import { exampleContact } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';

const input = { debtorKey: exampleDebtorKey, debtKey: 'lindenhof#INV-1', generation: 1 };
const may = '2026-05-04T08:00:00.000Z';
const withheld = exampleContact({
  stepId: 'withhold-business',
  contactId: 'lindenhof#INV-1#withhold-business#1',
  ...{ channel: 'none', purpose: 'measure', reservedAt: '2026-04-16T09:00:00.000Z' },
});

async function asking(facts: Facts, now: string) {
  const stored = await storedCase(facts, now);
  const open = async () => (await stored.facts()).tasks.filter(({ state }) => state === 'open');
  return { ...stored, open };
}

/** The items of one kind, past any parsing. */
const tasksIn = ({ memory }: Awaited<ReturnType<typeof asking>>) =>
  memory.items(`DEBTOR#${exampleDebtorKey}`).filter(({ sk }) => String(sk).startsWith('TASK#'));

describe('asking a named person', () => {
  it('to approve the final notice names the papers that are missing', async () => {
    const evidence = papers.filter(({ kind }) => kind === 'invoice');
    const { deps, open } = await asking(beforeWithholding({ contacts: [withheld], evidence }), may);
    expect(await requestReview(deps, input)).toEqual({ seen: 2 });
    const [task] = await open();
    expect(task).toMatchObject({
      kind: 'approval',
      stepId: 'final-notice',
      owner: 'Ruth Amsel',
      dueOn: '2026-05-09',
    });
    expect(task?.needs).toContain('Missing evidence: the order or contract, the proof of delivery.');
  });

  it('to approve it with all papers at hand says nothing of papers that lack', async () => {
    const { deps, open } = await asking(beforeWithholding({ contacts: [withheld], evidence: papers }), may);
    await requestReview(deps, input);
    expect((await open())[0]?.needs).not.toContain('Missing');
  });

  it('to find an address when the debtor cannot be reached', async () => {
    const facts = exampleFacts({ profile: exampleProfile({ emails: [] }) });
    const { deps, open } = await asking(facts, '2026-03-10T08:00:00.000Z');
    await requestReview(deps, input);
    const [task] = await open();
    expect(task).toMatchObject({
      kind: 'unreachable',
      lines: [{ amountCollectible: 119_000, currency: 'EUR' }],
    });
    expect(task?.needs).toContain('There is no e-mail address that may be used.');
  });

  it('to say what nobody said, where the strictest of all states refuses an unknown customer', async () => {
    const { zones: _, ...profile } = exampleProfile({ kind: 'unknown', country: 'US' });
    const { deps, open } = await asking(exampleFacts({ profile }), '2026-03-10T16:00:00.000Z');
    await requestReview(deps, input);
    const [task] = await open();
    expect(task).toMatchObject({ kind: 'unreachable', owner: 'Ruth Amsel' });
    expect(task?.needs).toContain('whether it is a company (customer_kind in the ledger, or --kind here)');
    expect(task?.needs).toContain('region in the ledger, such as US-TX, or --region here');
    const details = { region: 'US-TX' };
    const done = { taskId: task?.taskId ?? '', outcome: 'corrected', details, by: 'Ruth Amsel' };
    expect(await completeTask(deps, exampleDebtorKey, done)).toMatchObject({ kind: 'done' });
    await requestReview(deps, input);
    expect(await open()).toEqual([]);
  });

  it('to look at what is left when the ladder has ended', async () => {
    const handedOver = exampleContact({
      stepId: 'agency',
      contactId: 'lindenhof#INV-1#agency#1',
      ...{ channel: 'none', purpose: 'measure', reservedAt: '2026-06-08T09:00:00.000Z' },
    });
    const climbed = beforeAgency({ tasks: [approvalOf('agency', '2026-06-08T08:00:00.000Z')] });
    const ended = { ...climbed, contacts: [...climbed.contacts, handedOver] };
    const { deps, open } = await asking(ended, '2026-06-09T08:00:00.000Z');
    await requestReview(deps, input);
    expect(await open()).toMatchObject([{ kind: 'review', lines: [{ debtKey: input.debtKey }] }]);
    expect((await open())[0]?.stepId).toBeUndefined();
  });

  it('is done once: when two calls come together, one opens the task and the other looks again', async () => {
    const { deps, open } = await asking(beforeWithholding(), '2026-04-20T08:00:00.000Z');
    const answers = await Promise.all([requestReview(deps, input), requestReview(deps, input)]);
    expect(answers.map(({ seen }) => seen).sort()).toEqual([1, 2]);
    expect(await open()).toHaveLength(1);
  });

  it('is not done when the facts changed meanwhile; the version it answers is old', async () => {
    const { deps, memory, open, facts } = await asking(beforeWithholding(), '2026-04-20T08:00:00.000Z');
    const remove = memory.onCall(async (phase, name) => {
      if (phase !== 'before' || name !== 'TransactWriteCommand') return;
      remove();
      await stopEmail({ ...deps.cases, db: memory.direct }, exampleDebtorKey, 'accounts@holm.example');
    });
    const { seen } = await requestReview(deps, input);
    expect(await open()).toEqual([]);
    expect(seen).toBeLessThan((await facts()).profile.version);
  });

  it('is not done when nothing needs a person', async () => {
    const { deps, open } = await asking(exampleFacts(), '2026-03-10T08:00:00.000Z');
    expect(await requestReview(deps, input)).toEqual({ seen: 0 });
    expect(await open()).toEqual([]);
  });
});

describe('reporting a fault', () => {
  async function unreadable() {
    const stored = await asking(exampleFacts(), '2026-03-10T08:00:00.000Z');
    const broken = { pk: `DEBTOR#${exampleDebtorKey}`, sk: 'CONTACT#broken', status: 'LOST' };
    await stored.memory.direct.send(new PutCommand({ TableName: 'Cases', Item: broken }));
    await expect(stored.facts()).rejects.toThrow();
    return stored;
  }

  it('works although the facts cannot be read, and says so to a named person', async () => {
    const stored = await unreadable();
    expect(await requestReview(stored.deps, { ...input, fault: true })).toEqual({ seen: 2 });
    expect(tasksIn(stored)).toMatchObject([
      {
        kind: 'fault',
        owner: 'Ruth Amsel',
        state: 'open',
        lines: [{ debtKey: input.debtKey, amountCollectible: 0 }],
      },
    ]);
  });

  it('works for a debt whose policy does not ship', async () => {
    const debts = [exampleDebt({ policyVersion: 99 })];
    const stored = await asking(exampleFacts({ debts }), '2026-03-10T08:00:00.000Z');
    await expect(requestReview(stored.deps, input)).rejects.toThrow('does not ship');
    expect(await requestReview(stored.deps, { ...input, fault: true })).toEqual({ seen: 2 });
  });

  it('adds no second task, and wakes nobody, while the first one stands on the list', async () => {
    const stored = await unreadable();
    await requestReview(stored.deps, { ...input, fault: true });
    expect(await requestReview(stored.deps, { ...input, fault: true })).toEqual({ seen: 2 });
    expect(tasksIn(stored)).toHaveLength(1);
    expect(
      stored.memory.items(`DEBTOR#${exampleDebtorKey}`).find(({ sk }) => sk === 'PROFILE'),
    ).toMatchObject({
      version: 2,
    });
  });

  it('opens a new task when the first one was done and the fault is still there', async () => {
    const stored = await unreadable();
    await requestReview(stored.deps, { ...input, fault: true });
    const [first] = tasksIn(stored);
    await stored.memory.direct.send(
      new PutCommand({ TableName: 'Cases', Item: { ...first, state: 'done', outcome: 'retry' } }),
    );
    expect(await requestReview(stored.deps, { ...input, fault: true })).toEqual({ seen: 3 });
    expect(tasksIn(stored).map(({ state }) => state)).toEqual(['done', 'open']);
  });
});
