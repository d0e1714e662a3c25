import {
  type CancellationReason,
  ConditionalCheckFailedException,
  DynamoDBServiceException,
} from '@aws-sdk/client-dynamodb';
import { tokenReused, transactionCanceled, unsupported, validationError } from './errors.ts';
import type { Inputs } from './inputs.ts';
import type { Change, Table } from './table.ts';
import { prepareWrite, type WriteAction, type WriteRequest } from './write-action.ts';
import { refuseTwice } from './writes.ts';

/** How long DynamoDB remembers a client request token, in milliseconds. */
const tokenLifeMs = 10 * 60 * 1000;

/** TransactWriteItems: all actions or none; a repeated client token does nothing again. */
export class Transactions {
  readonly #table: Table;
  readonly #now: () => number;
  readonly #tokens = new Map<string, { request: string; at: number }>();

  constructor(table: Table, now: () => number) {
    this.#table = table;
    this.#now = now;
  }

  write(input: Inputs['transactWrite'], removeUndefined: boolean): object {
    const { ClientRequestToken: token, TransactItems } = input;
    const actions = TransactItems.map((entry) =>
      prepareWrite(this.#table, requestOf(entry), removeUndefined),
    );
    if (actions.length < 1 || actions.length > 100) {
      throw validationError(
        'Member must have length less than or equal to 100 and greater than or equal to 1',
      );
    }
    refuseTwice(actions, 'Transaction request cannot include multiple operations on one item');
    if (token !== undefined && this.#isRepeated(token, JSON.stringify(TransactItems))) return {};
    this.#table.commit(attemptAll(actions));
    if (token !== undefined) {
      this.#tokens.set(token, { request: JSON.stringify(TransactItems), at: this.#now() });
    }
    return {};
  }

  #isRepeated(token: string, request: string): boolean {
    const known = this.#tokens.get(token);
    if (!known || this.#now() - known.at >= tokenLifeMs) return false;
    if (known.request !== request) throw tokenReused();
    return true;
  }
}

/** Every action is tried against the state before the transaction; any failure cancels all. */
function attemptAll(actions: readonly WriteAction[]): Change[] {
  const changes: Change[] = [];
  const reasons = actions.map((action): CancellationReason => {
    try {
      const change = action.attempt();
      if (change) changes.push(change);
      return { Code: 'None' };
    } catch (error) {
      return reasonOf(error);
    }
  });
  if (reasons.some((reason) => reason.Code !== 'None')) throw transactionCanceled(reasons);
  return changes;
}

function reasonOf(error: unknown): CancellationReason {
  if (error instanceof ConditionalCheckFailedException) {
    return {
      Code: 'ConditionalCheckFailed',
      Message: error.message,
      ...(error.Item ? { Item: error.Item } : {}),
    };
  }
  if (error instanceof DynamoDBServiceException && error.name === 'ValidationException') {
    return { Code: 'ValidationError', Message: error.message };
  }
  throw error;
}

function requestOf(entry: Inputs['transactWrite']['TransactItems'][number]): WriteRequest {
  const { Put, Update, Delete, ConditionCheck } = entry;
  const requests: WriteRequest[] = [];
  if (Put) requests.push({ kind: 'put', ...Put });
  if (Update) requests.push({ kind: 'update', ...Update });
  if (Delete) requests.push({ kind: 'delete', ...Delete });
  if (ConditionCheck) requests.push({ kind: 'check', ...ConditionCheck });
  const [request] = requests;
  if (!request || requests.length > 1) {
    throw validationError('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  if (request.kind === 'check' && request.ConditionExpression === undefined) {
    throw validationError('The ConditionExpression of a ConditionCheck is required');
  }
  if (request.kind === 'update' && request.UpdateExpression === undefined) {
    throw unsupported('an Update without UpdateExpression in a transaction');
  }
  return request;
}
