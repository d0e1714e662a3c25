import { SendTaskSuccessCommand, TaskTimedOut } from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { wakeDebts } from '../../../functions/wake-debts/wake-debts.ts';
import { exampleDebt, exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';
import { fakeSend } from '../../support/fake-send.ts';

async function waking(failing: Record<string, Error> = {}) {
  const debts = ['A', 'B', 'C'].map((invoiceNumber, index) =>
    exampleDebt({ invoiceNumber, token: `token-${invoiceNumber}`, tokenSeen: index + 3 }),
  );
  const { deps } = await storedCase(exampleFacts({ debts }), '2026-03-10T08:00:00.000Z');
  const answered: unknown[] = [];
  const send = fakeSend(async (command) => {
    if (!(command instanceof SendTaskSuccessCommand)) throw new Error('unexpected');
    const token = command.input.taskToken ?? '';
    answered.push(token);
    if (failing[token] !== undefined) throw failing[token];
  });
  return { deps: { cases: deps.cases, sfn: { send } }, answered };
}

describe('waking debts that wait for people', () => {
  it('wakes only those that registered before the change', async () => {
    const { deps, answered } = await waking();
    await wakeDebts(deps, [{ debtorKey: exampleDebtorKey, version: 5 }]);
    expect(answered).toEqual(['token-A', 'token-B']);
  });

  it('takes a wait that is over for done', async () => {
    const { deps } = await waking({ 'token-A': new TaskTimedOut({ message: 'over', $metadata: {} }) });
    await expect(wakeDebts(deps, [{ debtorKey: exampleDebtorKey, version: 9 }])).resolves.toEqual({
      woken: 3,
    });
  });

  it('tries every debt before it fails, so that one does not keep the others asleep', async () => {
    const { deps, answered } = await waking({ 'token-A': new Error('throttled') });
    await expect(wakeDebts(deps, [{ debtorKey: exampleDebtorKey, version: 9 }])).rejects.toThrow(
      'could not be woken',
    );
    expect(answered).toEqual(['token-A', 'token-B', 'token-C']);
  });
});
