import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidName,
  StateMachineDoesNotExist,
} from '@aws-sdk/client-sfn';
import { compileMachine } from './compile-machine.ts';
import type { CompiledMachine } from './compiled.ts';
import { Execution, type ExecutionRecord, Halt } from './execution.ts';
import { type Environment, isoText, runStates } from './interpreter.ts';
import { seededRandom } from './random.ts';
import { StatesError } from './states-error.ts';
import { TaskTokens } from './tokens.ts';

export type StepFunctionsOptions = Pick<Environment, 'scheduler' | 'invoke'> &
  Partial<Pick<Environment, 'integrations' | 'readObject'>> & {
    /** Definitions (parsed JSON, substitutions filled in) by state machine ARN. */
    machines: { readonly [arn: string]: unknown };
    /** Seed of the retries' jitter. */
    seed?: number;
    /** Keep what every state got and gave; default true. */
    trace?: boolean;
  };
export type StepFunctions = {
  /** Starts a Standard execution; the same name and input while it runs gives the same ARN. */
  startExecution(request: { stateMachineArn: string; name: string; input: string }): {
    executionArn: string;
    startDate: Date;
  };
  describeExecution(arn: string): ExecutionRecord;
  /** Whether there is such an execution and it runs. */
  isRunning(arn: string): boolean;
  /** Ends an execution at once, as an operator can. */
  stopExecution(arn: string): void;
  /** Answers a waiting task with JSON text. */
  sendTaskSuccess(token: string, output: string): void;
  sendTaskFailure(token: string, error: string, cause?: string): void;
  executions(): readonly ExecutionRecord[];
  /** How often an execution began or ended until now. */
  turns(): number;
};

const dayMs = 86_400_000;
const $metadata = { httpStatusCode: 400 };
const namePattern = /^[\w-]{1,80}$/;

/** Step Functions in virtual time. */
export function createStepFunctions(options: StepFunctionsOptions): StepFunctions {
  const { scheduler } = options;
  const machines = new Map<string, CompiledMachine>(
    Object.entries(options.machines).map(([arn, definition]) => [arn, compileMachine(definition)]),
  );
  const tokens = new TaskTokens();
  const executions = new Map<string, Execution>();
  let turns = 0;
  const env: Environment = {
    scheduler,
    tokens,
    random: seededRandom(options.seed ?? 1),
    invoke: options.invoke,
    integrations: options.integrations ?? {},
    readObject: options.readObject ?? (async () => Promise.reject(new Error('No reader was given'))),
  };

  function startExecution({
    stateMachineArn,
    name,
    input,
  }: {
    stateMachineArn: string;
    name: string;
    input: string;
  }) {
    const machine = machines.get(stateMachineArn);
    if (!machine) throw new StateMachineDoesNotExist({ message: stateMachineArn, $metadata });
    if (!namePattern.test(name)) throw new InvalidName({ message: `Invalid Name: '${name}'`, $metadata });
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    const known = executions.get(executionArn)?.record;
    if (known && !mayReuse(known, scheduler.millis())) {
      if (known.status === 'RUNNING' && known.input === input) {
        return { executionArn, startDate: new Date(known.startedAt) };
      }
      throw new ExecutionAlreadyExists({ message: `Execution Already Exists: '${executionArn}'`, $metadata });
    }
    const execution = begin(machine, stateMachineArn, executionArn, name, input);
    executions.set(executionArn, execution);
    turns += 1;
    scheduler.at(scheduler.millis(), () => run(env, execution, machine).finally(() => (turns += 1)));
    return { executionArn, startDate: new Date(scheduler.millis()) };
  }

  function begin(
    machine: CompiledMachine,
    stateMachineArn: string,
    arn: string,
    name: string,
    input: string,
  ): Execution {
    const startedAt = scheduler.millis();
    const lifeMs = Math.min(365 * dayMs, (machine.timeoutSeconds ?? Number.POSITIVE_INFINITY) * 1000);
    const record: ExecutionRecord = {
      arn,
      name,
      stateMachineArn,
      input,
      status: 'RUNNING',
      startedAt,
      transitions: 0,
      historyEvents: 1,
      trace: [],
    };
    const StartTime = isoText(scheduler);
    const Input: unknown = JSON.parse(input);
    const context = {
      Execution: {
        Id: arn,
        Name: name,
        Input,
        StartTime,
        RoleArn: 'arn:aws:iam::000000000000:role/machine',
        RedriveCount: 0,
      },
      StateMachine: { Id: stateMachineArn, Name: stateMachineArn.split(':').at(-1) ?? '' },
    };
    return new Execution(scheduler, record, context, {
      deadline: startedAt + lifeMs,
      keepTrace: options.trace ?? true,
    });
  }

  function executionAt(arn: string): Execution {
    const execution = executions.get(arn);
    if (!execution)
      throw new ExecutionDoesNotExist({ message: `Execution Does Not Exist: '${arn}'`, $metadata });
    return execution;
  }

  return {
    startExecution,
    isRunning: (arn) => executions.get(arn)?.record.status === 'RUNNING',
    describeExecution: (arn) => executionAt(arn).record,
    stopExecution: (arn) => executionAt(arn).halt('ABORTED'),
    sendTaskSuccess: (token, output) => tokens.answer(token, { output: JSON.parse(output) }),
    sendTaskFailure: (token, error, cause = '') =>
      tokens.answer(token, { failure: new StatesError(error, cause) }),
    turns: () => turns,
    executions: () => [...executions.values()].map(({ record }) => record),
  };
}

/** A name may be used again 90 days after its execution closed. */
function mayReuse(record: ExecutionRecord, now: number): boolean {
  return record.stoppedAt !== undefined && now - record.stoppedAt > 90 * dayMs;
}

async function run(env: Environment, execution: Execution, machine: CompiledMachine): Promise<void> {
  const { record } = execution;
  try {
    record.output = await runStates(env, execution, machine, execution.context.Execution.Input, {});
    record.status = 'SUCCEEDED';
  } catch (error) {
    if (error instanceof Halt) record.status = error.status;
    else if (error instanceof StatesError) {
      record.status = 'FAILED';
      record.error = error.error;
      record.cause = error.causeText;
    } else throw error;
  } finally {
    record.stoppedAt = env.scheduler.millis();
    record.historyEvents += 1;
  }
}
