import { Unsupported } from '../unsupported.ts';

/** An error with a name that Retry and Catch can match. */
export class StatesError extends Error {
  override name = 'StatesError';
  /** Such as `States.Timeout` or a Lambda error's name. */
  readonly error: string;
  readonly causeText: string;

  constructor(error: string, causeText = '') {
    super(`${error}: ${causeText}`);
    this.error = error;
    this.causeText = causeText;
  }
}

/** Names that not even States.ALL matches. */
const unmatched = ['States.Runtime', 'States.DataLimitExceeded'];

/** Whether an ErrorEquals list matches an error's name. */
export function matches(errorEquals: readonly string[], error: string): boolean {
  if (errorEquals.includes(error)) return true;
  if (unmatched.includes(error)) return false;
  if (errorEquals.includes('States.ALL')) return true;
  return errorEquals.includes('States.TaskFailed') && error !== 'States.Timeout';
}

/** What went wrong while a machine evaluates its own text. */
export function runtimeError(cause: string): StatesError {
  return new StatesError('States.Runtime', cause);
}

/** What a Lambda function's exception looks like to the machine. */
export function lambdaError(thrown: unknown): StatesError {
  if (thrown instanceof Unsupported) throw thrown;
  if (!(thrown instanceof Error)) return new StatesError('Lambda.Unknown', String(thrown));
  return new StatesError(
    thrown.name,
    JSON.stringify({ errorType: thrown.name, errorMessage: thrown.message, trace: [] }),
  );
}

/** What an AWS SDK integration's exception looks like to the machine, `DynamoDb.TransactionCanceledException`. */
export function sdkError(prefix: string, thrown: unknown): StatesError {
  if (thrown instanceof Unsupported) throw thrown;
  if (!(thrown instanceof Error) || thrown.name === 'Error') {
    return new StatesError(`${prefix}.SdkClientException`, String(thrown));
  }
  const name = thrown.name.endsWith('Exception') ? thrown.name : `${thrown.name}Exception`;
  return new StatesError(`${prefix}.${name}`, thrown.message);
}
