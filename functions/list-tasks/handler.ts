import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { listTasks } from './list-tasks.ts';

const deps = caseDeps(process.env, new DynamoDBClient({}));

/** A schedule asks every few minutes. */
export async function handler(): Promise<{ lists: number }> {
  await deps.refresh();
  return listTasks(deps);
}
