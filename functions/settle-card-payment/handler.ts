import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { parameterReader } from '../../shared/card/parameters.ts';
import { caseDeps } from '../../shared/store/case-deps.ts';
import { settleCardPayment } from './settle-card-payment.ts';

const deps = { ...caseDeps(process.env, new DynamoDBClient({})), secret: parameterReader(process.env) };

const callSchema = z.object({
  pathParameters: z.object({ creditorId: z.string() }),
  headers: z.record(z.string(), z.string()),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** The HTTP API's own route for the card company. The signature is over the body exactly as it came. */
export async function handler(event: unknown): Promise<{ statusCode: number }> {
  const { pathParameters, headers, body, isBase64Encoded } = callSchema.parse(event);
  const payload = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  const call = { payload, signature: headers['stripe-signature'], creditorId: pathParameters.creditorId };
  await deps.refresh();
  const { status } = await settleCardPayment(deps, call);
  return { statusCode: status };
}
