import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { requestReview, reviewInputSchema } from './request-review.ts';

const deps = caseDeps(process.env, new DynamoDBClient({}));

export async function handler(event: unknown): ReturnType<typeof requestReview> {
  const input = reviewInputSchema.parse(event);
  await deps.refresh();
  return requestReview(deps, input);
}
