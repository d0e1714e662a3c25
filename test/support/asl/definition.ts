import * as z from 'zod';
import { Unsupported } from '../unsupported.ts';

export const seconds = z.int().min(0);
export const retrier = z.strictObject({
  ErrorEquals: z.array(z.string()).min(1),
  IntervalSeconds: z.int().min(1).default(1),
  MaxAttempts: z.int().min(0).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.int().min(1).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
  Comment: z.string().optional(),
});
export type Retrier = z.infer<typeof retrier>;

export const named = {
  Comment: z.string().optional(),
  QueryLanguage: z.enum(['JSONata', 'JSONPath']).optional(),
};
export const flow = { Next: z.string().optional(), End: z.literal(true).optional() };
export const map = {
  ItemProcessor: z.strictObject({
    ProcessorConfig: z
      .strictObject({
        Mode: z.enum(['INLINE', 'DISTRIBUTED']),
        ExecutionType: z.enum(['STANDARD', 'EXPRESS']).optional(),
      })
      .optional(),
    StartAt: z.string(),
    States: z.record(z.string(), z.unknown()),
    Comment: z.string().optional(),
  }),
  MaxConcurrency: z.int().min(0).optional(),
  ToleratedFailurePercentage: z.number().min(0).max(100).optional(),
  Label: z.string().optional(),
  ItemSelector: z.unknown().optional(),
  Retry: z.array(retrier).optional(),
};

const machine = z.strictObject({
  Comment: z.string().optional(),
  QueryLanguage: z.enum(['JSONata', 'JSONPath']).default('JSONPath'),
  StartAt: z.string(),
  TimeoutSeconds: z.int().min(1).optional(),
  Version: z.literal('1.0').optional(),
  States: z.record(z.string(), z.unknown()),
});
export type MachineDefinition = z.infer<typeof machine>;
export type Language = 'JSONata' | 'JSONPath';

/** A definition's outer shape; unknown fields are refused. */
export function parseMachine(definition: unknown): MachineDefinition {
  return understood(machine, definition, 'machine');
}

/** The value as the schema has it; anything unknown is refused by name. */
export function understood<T>(schema: z.ZodType<T>, value: unknown, name: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Unsupported(`The ASL runner does not understand ${name}: ${z.prettifyError(parsed.error)}`);
}
