import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { escalateDisputes } from './escalate-disputes.ts';
import { listTasks } from './list-tasks.ts';

const deps = caseDeps(process.env, new DynamoDBClient({}));

/** A schedule asks every few minutes. */
export async function handler(): Promise<{ lists: number; escalated: number }> {
  await deps.refresh();
  // First, so that the list of the day shows whose turn it is.
  const escalated = await escalateDisputes(deps);
  return { ...(await listTasks(deps)), escalated };
}
