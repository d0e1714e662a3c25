import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  SendTaskSuccessCommand,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { executionName } from '../../../functions/start-debts/start-debt.ts';
import { startDebts, startSuccessor } from '../../../functions/start-debts/start-debts.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { exampleDebt, exampleDebtorKey, exampleFacts } from '../../support/example/example-case.ts';
import { storedCase } from '../../support/example/stored-case.ts';
import { fakeSend } from '../../support/fake-send.ts';

const past = '2026-03-09T00:00:00.000Z';
const later = '2026-04-09T00:00:00.000Z';

async function sweeping(facts: Facts, status?: 'RUNNING' | 'FAILED') {
  const stored = await storedCase(facts, '2026-03-10T08:00:00.000Z');
  const started: unknown[] = [];
  const answered: unknown[] = [];
  const send = fakeSend(async (command) => {
    if (command instanceof StartExecutionCommand) return started.push(JSON.parse(command.input.input ?? ''));
    if (command instanceof SendTaskSuccessCommand) return answered.push(command.input.taskToken);
    if (command instanceof DescribeExecutionCommand && status !== undefined) return { status };
    throw new ExecutionDoesNotExist({ message: 'unknown', $metadata: {} });
  });
  const deps = {
    ...stored.deps,
    sfn: { send },
    machineArn: 'arn:aws:states:eu-central-1:000000000000:stateMachine:debt',
    pace: async () => {},
    timeIsUp: () => false,
  };
  return { ...stored, deps, started, answered };
}

describe('the sweep', () => {
  it('starts a debt near its first step, once', async () => {
    const debts = [exampleDebt({ generation: 0, lookAt: past })];
    const { deps, started, facts } = await sweeping(exampleFacts({ debts }));
    expect(await startDebts(deps)).toMatchObject({ started: 1, failed: 0 });
    expect(started).toEqual([{ debtorKey: exampleDebtorKey, debtKey: 'lindenhof#INV-1', generation: 1 }]);
    expect((await facts()).debts[0]).toMatchObject({ generation: 1, startedAt: '2026-03-10T08:00:00.000Z' });
  });

  it('leaves a debt alone whose first step is far away', async () => {
    const { deps, started } = await sweeping(
      exampleFacts({ debts: [exampleDebt({ generation: 0, lookAt: later })] }),
    );
    await startDebts(deps);
    expect(started).toEqual([]);
  });

  it('starts a new generation when the execution is dead', async () => {
    const { deps, started } = await sweeping(
      exampleFacts({ debts: [exampleDebt({ lookAt: past })] }),
      'FAILED',
    );
    await startDebts(deps);
    expect(started).toMatchObject([{ generation: 2 }]);
  });

  it('starts the same generation when the call that raised it died before it started it', async () => {
    const { deps, started } = await sweeping(exampleFacts({ debts: [exampleDebt({ lookAt: past })] }));
    await startDebts(deps);
    expect(started).toMatchObject([{ generation: 1 }]);
  });

  it('answers a token the waker missed, and looks again two days later', async () => {
    const debts = [exampleDebt({ lookAt: past, token: 'a-token', tokenSeen: 0 })];
    const { deps, answered, facts } = await sweeping(exampleFacts({ debts }), 'RUNNING');
    await startDebts(deps);
    expect(answered).toEqual(['a-token']);
    expect((await facts()).debts[0]?.lookAt).toBe('2026-03-12T08:00:00.000Z');
  });

  it('turns a claim whose sender died into an uncertain one, on a list', async () => {
    const contact = {
      contactId: 'lindenhof#INV-1#reminder-1#1',
      creditorId: 'lindenhof',
      channel: 'email' as const,
      purpose: 'collection' as const,
      stepId: 'reminder-1',
      lines: [],
      status: 'RESERVED' as const,
      reservedAt: past,
      lookAt: past,
    };
    const { deps, facts } = await sweeping(exampleFacts({ debts: [], contacts: [contact] }));
    expect(await startDebts(deps)).toMatchObject({ claimsEnded: 1 });
    const { contacts, tasks } = await facts();
    expect(contacts).toMatchObject([{ status: 'UNCERTAIN' }]);
    expect(tasks).toMatchObject([{ kind: 'uncertain-send', state: 'open' }]);
  });

  it('hands an old execution over to the next generation, once', async () => {
    const { deps, started } = await sweeping(exampleFacts());
    const old = { debtorKey: exampleDebtorKey, debtKey: 'lindenhof#INV-1', generation: 1 };
    await startSuccessor(deps, old);
    await startSuccessor(deps, old);
    expect(started).toMatchObject([{ generation: 2 }]);
  });

  it('names executions within the 80 characters allowed, with nobody in the name', () => {
    const name = executionName('lindenhof~Bäckerei Holm', 'lindenhof#INV/2026-000000000000000000001', 12);
    expect(name).toMatch(/^[0-9a-f]{40}-12$/);
  });
});
