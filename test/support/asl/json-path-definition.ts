import * as z from 'zod';
import { flow, map, named, retrier, seconds, understood } from './definition.ts';

const paths = {
  ...named,
  InputPath: z.string().nullable().optional(),
  OutputPath: z.string().nullable().optional(),
};
const results = {
  Parameters: z.unknown().optional(),
  ResultSelector: z.unknown().optional(),
  ResultPath: z.string().nullable().optional(),
};
const pathCatch = z
  .array(
    z.strictObject({
      ErrorEquals: z.array(z.string()).min(1),
      Next: z.string(),
      ResultPath: z.string().nullable().optional(),
      Comment: z.string().optional(),
    }),
  )
  .optional();
const parameters = z.record(z.string(), z.unknown());

/** States of a machine written in JSONPath. */
const jsonPathState = z.discriminatedUnion('Type', [
  z.strictObject({
    Type: z.literal('Task'),
    Resource: z.string(),
    TimeoutSeconds: z.int().min(1).optional(),
    Retry: z.array(retrier).optional(),
    Catch: pathCatch,
    ...paths,
    ...results,
    ...flow,
  }),
  z.strictObject({
    Type: z.literal('Choice'),
    Choices: z.array(z.record(z.string(), z.unknown())).min(1),
    Default: z.string().optional(),
    ...paths,
  }),
  z.strictObject({
    Type: z.literal('Wait'),
    Seconds: seconds.optional(),
    SecondsPath: z.string().optional(),
    Timestamp: z.string().optional(),
    TimestampPath: z.string().optional(),
    ...paths,
    ...flow,
  }),
  z.strictObject({
    Type: z.literal('Pass'),
    Result: z.unknown().optional(),
    Parameters: z.unknown().optional(),
    ResultPath: z.string().nullable().optional(),
    ...paths,
    ...flow,
  }),
  z.strictObject({ Type: z.literal('Succeed'), ...paths }),
  z.strictObject({
    Type: z.literal('Fail'),
    Error: z.string().optional(),
    Cause: z.string().optional(),
    ErrorPath: z.string().optional(),
    CausePath: z.string().optional(),
    ...named,
  }),
  z.strictObject({
    Type: z.literal('Map'),
    ItemsPath: z.string().optional(),
    ItemReader: z
      .strictObject({
        Resource: z.literal('arn:aws:states:::s3:getObject'),
        ReaderConfig: z.strictObject({ InputType: z.literal('JSON'), MaxItems: z.int().min(1).optional() }),
        Parameters: parameters,
      })
      .optional(),
    MaxConcurrencyPath: z.string().optional(),
    Catch: pathCatch,
    ...map,
    ...paths,
    ...results,
    ...flow,
  }),
]);
export type JsonPathState = z.infer<typeof jsonPathState>;

export function parseJsonPathState(name: string, state: unknown): JsonPathState {
  return understood(jsonPathState, state, name);
}
