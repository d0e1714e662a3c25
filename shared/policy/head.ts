import * as z from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Where a debtor's chain ends. */
export const headSchema = z.object({
  debtorKey: z.string(),
  sequence: z.int().positive(),
  hash,
  /** Under which hash the facts of the last record are kept. */
  factsHash: hash,
  /** Its place in the look index: the partition, and the instant of its last move. */
  lookShard: z.string(),
  lookAt: z.string(),
});
export type Head = z.infer<typeof headSchema>;
