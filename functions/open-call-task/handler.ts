import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { debtInputSchema } from '../../shared/store/situation.ts';
import { openCallTask } from './open-call-task.ts';

const deps = caseDeps(process.env, new DynamoDBClient({}));

export async function handler(event: unknown): ReturnType<typeof openCallTask> {
  const input = debtInputSchema.parse(event);
  await deps.refresh();
  return openCallTask(deps, input);
}
