import * as z from 'zod';

/** One chunk of a batch, as the manifest lists it for the distributed Map. */
export const chunkSchema = z.object({
  batch: z.string().min(1),
  creditorId: z.string().min(1),
  kind: z.enum(['invoices', 'payments']),
  /** Whether the file is the whole list. */
  list: z.enum(['full', 'delta']).default('delta'),
  chunkKey: z.string().min(1),
  resultKey: z.string().min(1),
  /** Of bank statements: what does not add up and is not booked; without an entry, the whole statement. */
  blocked: z
    .array(z.object({ statement: z.int().positive(), entry: z.int().positive().optional() }))
    .optional(),
  /** When the batch was split, in the stage's time: what was opened since was opened by it. */
  startedAt: z.iso.datetime({ precision: 3 }),
});
export type Chunk = z.infer<typeof chunkSchema>;

/** Where the working copies and reports of a batch lie in the inbox bucket. */
export function batchKeys(batch: string) {
  return {
    manifest: `work/${batch}/manifest.json`,
    reading: `work/${batch}/reading.json`,
    chunk: (number: number) => `work/${batch}/chunk-${number}.jsonl`,
    result: (number: number) => `work/${batch}/result-${number}.jsonl`,
    gone: `work/${batch}/gone.json`,
    report: `reports/${batch}/report.json`,
    reportRows: `reports/${batch}/report.csv`,
    reportText: `reports/${batch}/report.txt`,
  };
}
