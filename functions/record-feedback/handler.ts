import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { readReport } from './read-report.ts';
import { type Recorded, recordFeedback } from './record-feedback.ts';

const deps = caseDeps(process.env, new DynamoDBClient({}));

/** The default event bus brings bounces and complaints of our mails. */
export async function handler(event: unknown): Promise<Recorded> {
  const report = readReport(event);
  await deps.refresh();
  return recordFeedback(deps, report);
}
