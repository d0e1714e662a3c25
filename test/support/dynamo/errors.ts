import {
  type CancellationReason,
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  IdempotentParameterMismatchException,
  ProvisionedThroughputExceededException,
  ResourceNotFoundException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { Unsupported } from '../unsupported.ts';
import { marshalItem } from './attribute-values.ts';
import type { Item } from './values.ts';

const $metadata = { httpStatusCode: 400, requestId: 'in-memory', attempts: 1, totalRetryDelay: 0 };

/** What DynamoDB answers to a request that can never work. */
export function validationError(message: string): DynamoDBServiceException {
  return new DynamoDBServiceException({ name: 'ValidationException', $fault: 'client', message, $metadata });
}

/** A request uses something the real DynamoDB may know but this one does not: extend it or do without. */
export function unsupported(what: string): Error {
  return new Unsupported(`The in-memory DynamoDB does not support ${what}`);
}

export function conditionFailed(item?: Item): ConditionalCheckFailedException {
  return new ConditionalCheckFailedException({
    message: 'The conditional request failed',
    $metadata,
    ...(item ? { Item: marshalItem(item) } : {}),
  });
}

export function transactionCanceled(reasons: CancellationReason[]): TransactionCanceledException {
  const codes = reasons.map((reason) => reason.Code).join(', ');
  return new TransactionCanceledException({
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    $metadata,
    CancellationReasons: reasons,
  });
}

/** What DynamoDB answers when another transaction touches one of the items at the same time. */
export function transactionConflict(actions: number, conflicting = 0): TransactionCanceledException {
  return transactionCanceled(
    Array.from({ length: actions }, (_, i) =>
      i === conflicting
        ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }
        : { Code: 'None' },
    ),
  );
}

export function throttled(): ProvisionedThroughputExceededException {
  return new ProvisionedThroughputExceededException({
    message: 'The level of configured provisioned throughput for the table was exceeded.',
    $metadata,
  });
}

export function tokenReused(): IdempotentParameterMismatchException {
  return new IdempotentParameterMismatchException({
    message: 'Request contains the same client token as a previous request but different parameters.',
    $metadata,
  });
}

export function tableMissing(): ResourceNotFoundException {
  return new ResourceNotFoundException({ message: 'Requested resource not found', $metadata });
}
