import { StateMachine } from 'aws-local-stepfunctions';
import { createScheduler } from '../support/asl/scheduler.ts';
import { createStepFunctions } from '../support/asl/step-functions.ts';
import { worldSubstitutions } from '../support/world/create-world.ts';
import { debtMachine } from '../support/world/load-machine.ts';

/** What the check answers, visit by visit: a reminder, a pause, then nothing is open. */
const answers = ['remind', 'pace', 'close'] as const;
const input = { debtorKey: 'lindenhof~C-100', debtKey: 'lindenhof#INV-1', generation: 1 };

/** Runs one bare execution of the debt machine: no table, no gate, functions that answer at once. */
export async function machineRuns(by: 'bare' | 'peer'): Promise<(index: number) => Promise<unknown>> {
  return by === 'bare' ? ours() : peer();
}

/** The real definition, JSONata and all, on our runner. */
function ours(): (index: number) => Promise<unknown> {
  const arn = 'arn:aws:states:eu-west-1:000000000000:stateMachine:debt';
  const definition = debtMachine(worldSubstitutions());
  return async (index) => {
    const scheduler = createScheduler('2026-03-05T09:00:00Z', index);
    let checks = 0;
    const runner = createStepFunctions({
      scheduler,
      trace: false,
      machines: { [arn]: definition },
      integrations: { 'aws-sdk:dynamodb:transactWriteItems': async () => ({}) },
      invoke: async (called) => {
        if (!called.endsWith('CheckEthicsArn')) return { seconds: 60 };
        const step = answers[checks];
        checks += 1;
        return { step, seen: 1, seconds: 60 };
      },
    });
    const { executionArn } = runner.startExecution({
      stateMachineArn: arn,
      name: 'life',
      input: JSON.stringify(input),
    });
    await scheduler.runToIdle();
    if (runner.describeExecution(executionArn).status !== 'SUCCEEDED')
      throw new Error('the run did not succeed');
  };
}

/** The peer knows no JSONata, no variables and no SDK integrations: the same states in JSONPath, all tasks plain functions. */
function peer(): (index: number) => Promise<unknown> {
  const Resource = 'arn:aws:lambda:eu-west-1:000000000000:function:any';
  const choose = (step: string, Next: string) => ({ Variable: '$.step', StringEquals: step, Next });
  const machine = new StateMachine({
    StartAt: 'CheckEthics',
    States: {
      CheckEthics: { Type: 'Task', Resource, Next: 'ChooseStep' },
      ChooseStep: {
        Type: 'Choice',
        Choices: [choose('remind', 'SendReminder'), choose('pace', 'Pace'), choose('close', 'CloseDebt')],
        Default: 'CloseDebt',
      },
      SendReminder: { Type: 'Task', Resource, Next: 'Pace' },
      Pace: { Type: 'Wait', SecondsPath: '$.seconds', Next: 'CheckEthics' },
      CloseDebt: { Type: 'Task', Resource, End: true },
    },
  });
  return async () => {
    let checks = 0;
    const execution = machine.run(input, {
      overrides: {
        waitTimeOverrides: { Pace: 0 },
        taskResourceLocalHandlers: {
          CheckEthics: async () => {
            const step = answers[checks] ?? 'close';
            checks += 1;
            return { step, seen: 1, seconds: 60 };
          },
          SendReminder: async () => ({ seconds: 60 }),
          CloseDebt: async () => ({}),
        },
      },
    });
    await execution.result;
  };
}
