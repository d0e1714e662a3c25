import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { type Tallied, tallyFigures } from './tally-figures.ts';

const deps = caseDeps(process.env, new DynamoDBClient({}));

/** Real milliseconds before the function's end at which no further part is begun. */
const reserve = 180_000;

/** A schedule asks every hour. */
export async function handler(
  _event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<Tallied> {
  return tallyFigures({ ...deps, timeIsUp: () => context.getRemainingTimeInMillis() < reserve });
}
