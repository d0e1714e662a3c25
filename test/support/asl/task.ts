import * as z from 'zod';
import { Unsupported } from '../unsupported.ts';
import type { CompiledState, Frame } from './compiled.ts';
import type { Execution } from './execution.ts';
import { count, type Environment } from './interpreter.ts';
import { lambdaError, StatesError, sdkError } from './states-error.ts';
import type { Answer } from './tokens.ts';

type Task = Extract<CompiledState, { kind: 'task' }>;
type Call = (input: unknown) => Promise<unknown>;

const waitSuffix = '.waitForTaskToken';
const optimised = 'arn:aws:states:::';
const largestPayload = 256 * 1024;
const invocation = z.strictObject({ FunctionName: z.string(), Payload: z.unknown().optional() });
const prefixes: { readonly [service: string]: string } = { dynamodb: 'DynamoDb', sfn: 'Sfn', s3: 'S3' };

/** One attempt at a Task: the call, and for `.waitForTaskToken` the answer to its token. */
export async function runTask(
  env: Environment,
  execution: Execution,
  task: Task,
  frame: Frame,
): Promise<unknown> {
  const waits = task.resource.endsWith(waitSuffix);
  const call = callOf(env, waits ? task.resource.slice(0, -waitSuffix.length) : task.resource);
  count(execution, waits ? 4 : 3);
  const result = waits
    ? await waitForToken(env, execution, task, frame, call)
    : await withinTime(env, task, call(await task.io.arguments(frame)));
  execution.breathe();
  return result;
}

async function waitForToken(
  env: Environment,
  execution: Execution,
  task: Task,
  frame: Frame,
  call: Call,
): Promise<unknown> {
  const token = env.tokens.issue(execution.record.name);
  const timeoutMs = (task.timeoutSeconds ?? Number.POSITIVE_INFINITY) * 1000;
  const until = env.scheduler.millis() + timeoutMs;
  let early: Answer | undefined;
  let listener = (answer: Answer) => {
    early = answer;
  };
  env.tokens.open(token, (answer) => listener(answer));
  try {
    const tokened = { ...frame, context: { ...frame.context, Task: { Token: token } } };
    await withinTime(env, task, call(await task.io.arguments(tokened)));
    const answer =
      early ??
      (await execution.suspend<Answer>(until, ({ resolve, reject }) => {
        listener = resolve;
        return until === Number.POSITIVE_INFINITY
          ? () => undefined
          : env.scheduler.at(until, () => reject(timeout()));
      }));
    if ('failure' in answer) throw answer.failure;
    return answer.output;
  } finally {
    env.tokens.close(token);
  }
}

async function withinTime(env: Environment, task: Task, call: Promise<unknown>): Promise<unknown> {
  const { timeoutSeconds } = task;
  if (timeoutSeconds === undefined) return call;
  let cancel = () => {};
  const late = new Promise((_, reject) => {
    cancel = env.scheduler.at(env.scheduler.millis() + timeoutSeconds * 1000, () => reject(timeout()));
  });
  return Promise.race([call, late]).finally(cancel);
}

function timeout(): StatesError {
  return new StatesError('States.Timeout');
}

function callOf(env: Environment, resource: string): Call {
  if (resource.startsWith('arn:aws:lambda:')) return (payload) => invokeLambda(env, resource, payload);
  if (resource === `${optimised}lambda:invoke`) {
    return async (input) => {
      const { FunctionName, Payload = {} } = invocation.parse(input);
      return {
        ExecutedVersion: '$LATEST',
        Payload: await invokeLambda(env, FunctionName, Payload),
        StatusCode: 200,
      };
    };
  }
  const name = resource.startsWith(optimised) ? resource.slice(optimised.length) : resource;
  const integration = env.integrations[name];
  if (!integration) throw new Unsupported(`The ASL runner was given no integration for ${resource}`);
  const prefix = name === 'states:startExecution' ? 'StepFunctions' : prefixes[name.split(':')[1] ?? ''];
  if (prefix === undefined)
    throw new Unsupported(`The ASL runner does not know how ${resource} names its errors`);
  return async (input) => {
    try {
      return await integration(input);
    } catch (error) {
      throw sdkError(prefix, error);
    }
  };
}

/** Payload and answer pass through JSON text, as between Step Functions and Lambda. */
async function invokeLambda(env: Environment, arn: string, payload: unknown): Promise<unknown> {
  try {
    return throughJson(await env.invoke(arn, throughJson(payload)));
  } catch (error) {
    throw error instanceof StatesError ? error : lambdaError(error);
  }
}

function throughJson(value: unknown): unknown {
  const text = JSON.stringify(value ?? null);
  if (text.length > largestPayload) {
    throw new StatesError('States.DataLimitExceeded', `The payload has ${text.length} characters`);
  }
  return JSON.parse(text);
}
