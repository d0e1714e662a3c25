import * as z from 'zod';
import { flow, map, named, retrier, seconds, understood } from './definition.ts';

const assign = z.record(z.string(), z.unknown()).optional();
const queried = { ...named, Output: z.unknown().optional(), Assign: assign };
const queriedCatch = z
  .array(
    z.strictObject({
      ErrorEquals: z.array(z.string()).min(1),
      Next: z.string(),
      Output: z.unknown().optional(),
      Assign: assign,
      Comment: z.string().optional(),
    }),
  )
  .optional();

/** States of a machine written in JSONata. `TimeoutSeconds` is a literal: MiniStack dies of an expression. */
const jsonataState = z.discriminatedUnion('Type', [
  z.strictObject({
    Type: z.literal('Task'),
    Resource: z.string(),
    Arguments: z.unknown().optional(),
    TimeoutSeconds: z.int().min(1).optional(),
    Retry: z.array(retrier).optional(),
    Catch: queriedCatch,
    ...queried,
    ...flow,
  }),
  z.strictObject({
    Type: z.literal('Choice'),
    Choices: z
      .array(
        z.strictObject({
          Condition: z.string(),
          Next: z.string(),
          Output: z.unknown().optional(),
          Assign: assign,
          Comment: z.string().optional(),
        }),
      )
      .min(1),
    Default: z.string().optional(),
    Assign: assign,
    ...named,
  }),
  z.strictObject({
    Type: z.literal('Wait'),
    Seconds: z.union([seconds, z.string()]).optional(),
    Timestamp: z.string().optional(),
    ...queried,
    ...flow,
  }),
  z.strictObject({ Type: z.literal('Pass'), ...queried, ...flow }),
  z.strictObject({ Type: z.literal('Succeed'), ...named }),
  z.strictObject({
    Type: z.literal('Fail'),
    Error: z.string().optional(),
    Cause: z.string().optional(),
    ...named,
  }),
  z.strictObject({
    Type: z.literal('Map'),
    Items: z.unknown().optional(),
    Catch: queriedCatch,
    ...map,
    ...queried,
    ...flow,
  }),
]);
export type JsonataState = z.infer<typeof jsonataState>;

export function parseJsonataState(name: string, state: unknown): JsonataState {
  return understood(jsonataState, state, name);
}
