import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { debtInputSchema } from '../../shared/store/situation.ts';
import { type Answer, checkEthics } from './check-ethics.ts';

const deps = caseDeps(process.env, new DynamoDBClient({}));

export async function handler(event: unknown): Promise<Answer> {
  const input = debtInputSchema.parse(event);
  await deps.refresh();
  return checkEthics(deps, input);
}
