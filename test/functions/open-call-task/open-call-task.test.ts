import { describe, expect, it } from 'vitest';
import { openCallTask } from '../../../functions/open-call-task/open-call-task.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { openDispute } from '../../../shared/store/open-dispute.ts';
import {
  exampleDebt,
  exampleDebtorKey,
  exampleFacts,
  exampleProfile,
} from '../../support/example/example-case.ts';
import { exampleContact, exampleDispute, exampleTask } from '../../support/example/example-task.ts';
import { storedCase } from '../../support/example/stored-case.ts';

/** Eight days after the first reminder, in the morning of a Tuesday. */
const tuesday = '2026-03-17T09:00:00.000Z';
const numbers = ['INV-1', 'INV-2', 'INV-3'];
const keys = numbers.map((number) => `lindenhof#${number}`);
const inputFor = (debtKey: string) => ({ debtorKey: exampleDebtorKey, debtKey, generation: 1 });
const input = inputFor('lindenhof#INV-1');

/** Three invoices that were reminded of together. */
function reminded(changes: Partial<Facts> = {}): Facts {
  const debts = numbers.map((invoiceNumber) => exampleDebt({ invoiceNumber }));
  return exampleFacts({ debts, contacts: [exampleContact({ debtKeys: keys })], ...changes });
}

async function opening(facts: Facts) {
  const stored = await storedCase(facts, tuesday);
  const calls = async () =>
    (await stored.facts()).tasks.filter(({ kind, state }) => kind === 'call' && state === 'open');
  return { ...stored, calls };
}

describe('a call task', () => {
  it('speaks of all collectible debts of the debtor, and answers the version it made', async () => {
    const { deps, calls, facts, decisions } = await opening(reminded());
    expect(await openCallTask(deps, input)).toEqual({ seen: 2 });
    expect((await facts()).profile.version).toBe(2);
    const [call] = await calls();
    expect(call?.lines.map(({ debtKey, stepId }) => [debtKey, stepId])).toEqual(
      keys.map((key) => [key, 'call-1']),
    );
    expect(call?.needs).toMatch(/^Call and ask first whether anything is wrong with the goods/);
    expect(decisions()).toMatchObject([{ by: 'open-call-task', verdict: 'ALLOW' }]);
  });

  it('carries all that may be left on a machine, which tells of no debt, in the language of the debtor', async () => {
    const profile = exampleProfile({ language: 'fr' });
    const { deps, calls } = await opening(reminded({ profile }));
    await openCallTask(deps, input);
    const [call] = await calls();
    expect(call?.voicemail).toMatch(/^Bonjour, je suis Mara Lind, de la société Lindenhof/);
    expect(call?.needs).toContain('On a machine, say only the words below.');
  });

  it('says so where nothing may be left on a machine', async () => {
    const { deps, calls } = await opening(reminded());
    const creditors = deps.stage.creditors.map((one) => ({ ...one, name: 'Lindenhof Debt Recovery' }));
    await openCallTask({ ...deps, stage: { ...deps.stage, creditors } }, input);
    const [call] = await calls();
    expect(call?.voicemail).toBeUndefined();
    expect(call?.needs).toContain('Leave nothing on a machine.');
  });

  it('leaves out what is disputed, and asks only for the undisputed part', async () => {
    const disputes = [
      exampleDispute({ debtKey: 'lindenhof#INV-2' }),
      exampleDispute({ disputeId: 'D-2', debtKey: 'lindenhof#INV-3', amountDisputed: 19_000 }),
    ];
    const { deps, calls } = await opening(reminded({ disputes }));
    await openCallTask(deps, input);
    expect((await calls())[0]?.lines.map((line) => [line.debtKey, line.amountCollectible])).toEqual([
      ['lindenhof#INV-1', 119_000],
      ['lindenhof#INV-3', 100_000],
    ]);
  });

  it('is one, although two executions of the debtor come at the same time', async () => {
    const { deps, calls } = await opening(reminded());
    const answers = await Promise.all(keys.map((key) => openCallTask(deps, inputFor(key))));
    expect(await calls()).toHaveLength(1);
    expect(answers.map(({ seen }) => seen).sort()).toEqual([1, 1, 2]);
  });

  it('is one, although a second execution comes later; that one looks again', async () => {
    const { deps, calls, facts } = await opening(reminded());
    await openCallTask(deps, input);
    const { seen } = await openCallTask(deps, inputFor('lindenhof#INV-2'));
    expect(seen).toBeLessThan((await facts()).profile.version);
    expect(await calls()).toHaveLength(1);
  });

  it('is not opened when an objection lands between the decision and the write; the version it answers is old', async () => {
    const { deps, memory, calls, facts } = await opening(reminded());
    const remove = memory.onCall(async (phase, name) => {
      if (phase !== 'before' || name !== 'TransactWriteCommand') return;
      remove();
      const past = { ...deps, cases: { ...deps.cases, db: memory.direct } };
      const objection = {
        debtKey: input.debtKey,
        reason: 'DAMAGED',
        text: 'Torn.',
        openedBy: 'debtor',
      } as const;
      await openDispute(past, exampleDebtorKey, objection);
    });
    const { seen } = await openCallTask(deps, input);
    expect(await calls()).toEqual([]);
    expect(seen).toBeLessThan((await facts()).profile.version);
  });

  it('is opened anew, beside the one that is done, when the call was not made', async () => {
    const done = exampleTask('call', {
      taskId: 'call#lindenhof#INV-1#call-1#1',
      debtKeys: keys,
      stepId: 'call-1',
      ...{ state: 'done', outcome: 'not_called', doneBy: 'Mara Lind', doneAt: '2026-03-16T09:00:00.000Z' },
    });
    const { deps, calls } = await opening(reminded({ tasks: [done] }));
    expect(await openCallTask(deps, input)).toEqual({ seen: 2 });
    expect((await calls()).map(({ taskId }) => taskId)).toEqual(['call#lindenhof#INV-1#call-1#2']);
  });

  it('is not opened when no call is due, nor for an execution that is superseded', async () => {
    const early = reminded({ contacts: [exampleContact({ reservedAt: '2026-03-12T09:00:00.000Z' })] });
    const old = reminded({ debts: [exampleDebt({ generation: 2 })] });
    for (const facts of [early, old]) {
      const { deps, calls, facts: after } = await opening(facts);
      const { seen } = await openCallTask(deps, input);
      expect(await calls()).toEqual([]);
      expect(seen).toBeLessThan((await after()).profile.version);
    }
  });
});
