import { DescribeExecutionCommand, SendTaskSuccessCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { StepFunctions } from '../asl/step-functions.ts';
import { type FakeClient, fakeSend } from '../fake-send.ts';
import { Unsupported } from '../unsupported.ts';
import type { CallLog } from './call-log.ts';

/** A Step Functions client before the runner. */
export function stepFunctionsClient(stepFunctions: StepFunctions, log: CallLog): FakeClient {
  function answer(command: object): object {
    if (command instanceof StartExecutionCommand) {
      const { stateMachineArn = '', name = '', input = '{}' } = command.input;
      return stepFunctions.startExecution({ stateMachineArn, name, input });
    }
    if (command instanceof SendTaskSuccessCommand) {
      stepFunctions.sendTaskSuccess(command.input.taskToken ?? '', command.input.output ?? '');
      return {};
    }
    if (command instanceof DescribeExecutionCommand) {
      return described(stepFunctions, command.input.executionArn ?? '');
    }
    throw new Unsupported(`The Step Functions client does not know ${command.constructor.name}`);
  }
  return {
    send: fakeSend((command) => log.around('states', command.constructor.name, () => answer(command))),
  };
}

function described(stepFunctions: StepFunctions, arn: string): object {
  const record = stepFunctions.describeExecution(arn);
  return {
    executionArn: record.arn,
    stateMachineArn: record.stateMachineArn,
    name: record.name,
    status: record.status,
    input: record.input,
    startDate: new Date(record.startedAt),
    ...(record.stoppedAt === undefined ? {} : { stopDate: new Date(record.stoppedAt) }),
    ...(record.output === undefined ? {} : { output: JSON.stringify(record.output) }),
    ...(record.error === undefined ? {} : { error: record.error, cause: record.cause ?? '' }),
  };
}
