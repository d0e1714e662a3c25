import { InternalServerError } from '@aws-sdk/client-dynamodb';
import { TooManyRequestsException } from '@aws-sdk/client-sesv2';
import type { Scheduler } from '../asl/scheduler.ts';
import { StatesError } from '../asl/states-error.ts';
import { throttled, transactionConflict } from '../dynamo/errors.ts';
import type { Call } from './call-log.ts';

/**
 * What can go wrong with one call: `fail`: nothing happened · `throttle`: refused for now · `lost`: it happened, the answer
 * got lost · `twice`: it happened twice (a retry below us, a second delivery) · `late`: the caller gave up, then it
 * happened · `dies-before`, `dies-after`: the function died at this call, before or after its effect.
 */
export const faultKinds = ['fail', 'throttle', 'lost', 'twice', 'late', 'dies-before', 'dies-after'] as const;
export type FaultKind = (typeof faultKinds)[number];
/** Decides for every call of every client and every invocation, in order, whether a fault strikes it. */
export type FaultPlan = (call: Call) => FaultKind | undefined;

/** The function that made the call is no more; nothing it would still have done happens. */
export class Died extends Error {
  override name = 'Runtime.ExitError';
}

/** How long a caller waits for an answer, and how long after giving up the effect happens, in virtual milliseconds. */
const timeOutMs = 5_000;
const lateMs = 12_000;

/** Runs a call as the fault wants it. */
export async function strike<T>(
  fault: FaultKind | undefined,
  call: Call,
  run: () => T | Promise<T>,
  scheduler: Scheduler,
): Promise<T> {
  switch (fault) {
    case undefined:
      return run();
    case 'fail':
      throw failure(call);
    case 'throttle':
      throw throttling(call);
    case 'dies-before':
      throw new Died('before');
    case 'lost':
      await quietly(run);
      throw timeOut(call);
    case 'dies-after':
      await quietly(run);
      throw new Died('after');
    case 'twice':
      if (!isRepeated(call)) return run();
      await quietly(run);
      return run();
    case 'late':
      scheduler.at(scheduler.millis() + lateMs, () => quietly(run));
      await scheduler.sleep(timeOutMs);
      throw timeOut(call);
  }
}

/** Mails are sent without retries, and the SDK gives every transaction a token that makes its repetition harmless. */
function isRepeated({ service, name }: Call): boolean {
  return service !== 'ses' && name !== 'TransactWriteCommand';
}

async function quietly(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch {
    // Whatever it answered, nobody hears it.
  }
}

function failure({ service }: Call): Error {
  const $metadata = { httpStatusCode: 500 };
  if (service === 'dynamodb') return new InternalServerError({ message: 'Internal server error', $metadata });
  if (service === 'lambda') return new StatesError('Lambda.ServiceException', 'Internal error');
  return Object.assign(new Error('Internal failure'), { name: 'InternalServiceErrorException', $metadata });
}

function throttling({ service, name }: Call): Error {
  if (service === 'dynamodb') return name === 'TransactWriteCommand' ? transactionConflict(1) : throttled();
  if (service === 'lambda') return new StatesError('Lambda.TooManyRequestsException', 'Rate exceeded');
  const $metadata = { httpStatusCode: 429 };
  return new TooManyRequestsException({ message: 'Rate exceeded', $metadata });
}

function timeOut({ service }: Call): Error {
  if (service === 'lambda') return new StatesError('Lambda.ClientExecutionTimeoutException', 'timed out');
  return Object.assign(new Error('The request timed out'), { name: 'TimeoutError' });
}
