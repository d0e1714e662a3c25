import * as z from 'zod';
import type { CallHook } from '../dynamo/memory-dynamo.ts';

/**
 * A safeguard taken away on purpose, to see that the tests notice. `version`: no write rests on the profile's version
 * any more · `claim`: a contact is written whatever stands there and whatever changed · `pause`: no claim asks whether a
 * person has stopped all sending.
 */
export type Weakness = 'version' | 'claim' | 'pause';

const conditionalSchema = z.looseObject({
  ConditionExpression: z.string().optional(),
  ExpressionAttributeValues: z.record(z.string(), z.unknown()).optional(),
  Item: z.object({ sk: z.string() }).optional(),
});
const transactionSchema = z.object({
  TransactItems: z.array(
    z.object({
      ...{ Update: z.unknown().optional(), Put: z.unknown().optional() },
      ConditionCheck: z.unknown().optional(),
    }),
  ),
});

/** A hook that weakens every transaction before the table sees it. */
export function weaken(weakness: Weakness): CallHook {
  return (phase, name, input) => {
    if (phase !== 'before' || name !== 'TransactWriteCommand') return;
    const { TransactItems: actions } = transactionSchema.parse(input);
    const claims = actions.some(({ Put }) =>
      conditionalSchema.safeParse(Put).data?.Item?.sk.startsWith('CONTACT#'),
    );
    if (weakness === 'claim' && !claims) return;
    for (const { Update, Put, ConditionCheck } of actions) {
      if (weakness === 'pause') {
        replace(ConditionCheck, 'attribute_not_exists(pk)', 'attribute_not_exists(nothing)');
        continue;
      }
      strip(Update, '#version = :seen');
      if (weakness === 'claim') strip(Put, 'attribute_not_exists(pk)');
    }
  };
}

function strip(action: unknown, condition: string): void {
  if (typeof action !== 'object' || action === null || !('ConditionExpression' in action)) return;
  if (action.ConditionExpression !== condition) return;
  delete action.ConditionExpression;
  const values = 'ExpressionAttributeValues' in action ? action.ExpressionAttributeValues : undefined;
  if (typeof values === 'object' && values !== null && ':seen' in values) delete values[':seen'];
}

function replace(action: unknown, condition: string, milder: string): void {
  if (typeof action !== 'object' || action === null || !('ConditionExpression' in action)) return;
  if (action.ConditionExpression === condition) action.ConditionExpression = milder;
}
