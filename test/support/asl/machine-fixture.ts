import { createScheduler } from './scheduler.ts';
import { createStepFunctions, type StepFunctionsOptions } from './step-functions.ts';

export const machineArn = 'arn:aws:states:eu-west-1:000000000000:stateMachine:m';
type Tasks = { readonly [name: string]: (payload: unknown) => unknown };

/** One small machine in virtual time, for the tests of the runner; Lambda functions by the last part of their ARN. */
export function machineOf(
  definition: object,
  tasks: Tasks = {},
  options: Partial<StepFunctionsOptions> = {},
) {
  const scheduler = createScheduler('2026-01-01T00:00:00Z');
  const stepFunctions = createStepFunctions({
    scheduler,
    machines: { [machineArn]: definition },
    async invoke(arn, payload) {
      const task = tasks[arn.split(':').at(-1) ?? ''];
      if (!task) throw new Error(`No task ${arn}`);
      return task(payload);
    },
    ...options,
  });
  const start = (input: unknown = {}, name = 'x') =>
    stepFunctions.startExecution({ stateMachineArn: machineArn, name, input: JSON.stringify(input) })
      .executionArn;
  async function run(input?: unknown) {
    const arn = start(input);
    await scheduler.runToIdle();
    return stepFunctions.describeExecution(arn);
  }
  return { scheduler, stepFunctions, start, run };
}

export const lambda = (name: string): string => `arn:aws:lambda:eu-west-1:000000000000:function:${name}`;

/** An error with the name a Lambda function would report. */
export function named(name: string, message = name): Error {
  return Object.assign(new Error(message), { name });
}
