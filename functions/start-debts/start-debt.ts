import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../../shared/clock/clock.ts';
import type { Debt } from '../../shared/domain/debt.ts';
import { hoursAfter, instantText } from '../../shared/domain/time.ts';
import { sha256 } from '../../shared/policy/canonical.ts';
import { type Cases, debtItemKey } from '../../shared/store/cases.ts';
import { lookAgainAt } from '../../shared/store/record-decision.ts';

export type Deps = {
  cases: Cases;
  clock: Clock;
  sfn: Pick<SFNClient, 'send'>;
  machineArn: string;
};

export type Started = 'started' | 'running' | 'lost';

/** Hours until a debt whose execution runs is looked at again. */
const runningHours = 48;

/**
 * Sees to it that one live execution answers for an open debt. The debt's row, not the execution's name, is the
 * authority: a dead execution raises the generation. `lost`: another call was faster.
 */
export async function startDebt(deps: Deps, debt: Debt): Promise<Started> {
  if (debt.generation === 0) return raiseAndStart(deps, debt);
  const state = await executionState(deps, debt);
  if (state === 'dead') return raiseAndStart(deps, debt);
  const outcome = state === 'missing' ? await startExecution(deps, debt) : 'running';
  await lookAgainAt(deps.cases, debt, hoursAfter(deps.clock.now(), runningHours));
  return outcome;
}

/** Hands a debt over to a new execution, the next generation. */
export async function raiseAndStart(deps: Deps, debt: Debt): Promise<Started> {
  const raised = await raiseGeneration(deps, debt);
  return raised === undefined ? 'lost' : startExecution(deps, raised);
}

/** Execution names hold no name or number of anybody, and at most 80 characters. */
export function executionName(debtorKey: string, debtKey: string, generation: number): string {
  return `${sha256(`${debtorKey}\n${debtKey}`).slice(0, 40)}-${generation}`;
}

async function raiseGeneration({ cases, clock }: Deps, debt: Debt): Promise<Debt | undefined> {
  const generation = debt.generation + 1;
  const startedAt = instantText(clock.now());
  try {
    await cases.db.send(
      new UpdateCommand({
        TableName: cases.table,
        Key: debtItemKey(debt.debtorKey, debt.debtKey),
        UpdateExpression: 'SET generation = :next, startedAt = :now REMOVE #token, tokenSeen',
        ConditionExpression: 'generation = :known AND #state = :open',
        ExpressionAttributeNames: { '#token': 'token', '#state': 'state' },
        ExpressionAttributeValues: {
          ':next': generation,
          ':known': debt.generation,
          ':now': startedAt,
          ':open': 'open',
        },
      }),
    );
    return { ...debt, generation, startedAt };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

/** Starts the execution of a debt's generation; a name that is taken means that another call was faster. */
async function startExecution({ sfn, machineArn }: Deps, debt: Debt): Promise<Started> {
  const { debtorKey, debtKey, generation } = debt;
  const name = executionName(debtorKey, debtKey, generation);
  const input = JSON.stringify({ debtorKey, debtKey, generation });
  try {
    await sfn.send(new StartExecutionCommand({ stateMachineArn: machineArn, name, input }));
    return 'started';
  } catch (error) {
    if (error instanceof ExecutionAlreadyExists) return 'lost';
    throw error;
  }
}

/** `missing`: the row was raised, but the call that raised it never got to starting. */
async function executionState(
  { sfn, machineArn }: Deps,
  debt: Debt,
): Promise<'running' | 'dead' | 'missing'> {
  const name = executionName(debt.debtorKey, debt.debtKey, debt.generation);
  const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  try {
    const { status } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    return status === 'RUNNING' ? 'running' : 'dead';
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return 'missing';
    throw error;
  }
}
