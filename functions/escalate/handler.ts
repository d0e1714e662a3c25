import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { debtInputSchema } from '../../shared/store/situation.ts';
import { escalate } from './escalate.ts';

const deps = caseDeps(process.env, new DynamoDBClient({}));

export async function handler(event: unknown): ReturnType<typeof escalate> {
  const input = debtInputSchema.parse(event);
  await deps.refresh();
  return escalate(deps, input);
}
