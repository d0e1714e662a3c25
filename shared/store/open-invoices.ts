import * as z from 'zod';
import { casesTable } from './cases.names.ts';
import { allLookShards, type Cases } from './cases.ts';
import { queryPages } from './query.ts';

const openInvoiceSchema = z.object({
  ...{ debtorKey: z.string(), debtKey: z.string(), invoiceNumber: z.string(), batch: z.string() },
});
/** An open invoice or instalment of one, and the upload that stated it last. */
export type OpenInvoice = z.infer<typeof openInvoiceSchema>;

/** Every open invoice of a creditor, by the index of what must be looked at; it may be a moment behind. */
export async function* openInvoices(cases: Cases, creditorId: string): AsyncGenerator<OpenInvoice> {
  const { name, partitionKey } = casesTable.lookIndex;
  for (const shard of allLookShards()) {
    const open = queryPages(cases, {
      IndexName: name,
      KeyConditionExpression: `${partitionKey} = :shard`,
      FilterExpression: 'creditorId = :creditor AND #state = :open AND amountOutstanding > :nothing',
      ProjectionExpression: 'debtorKey, debtKey, invoiceNumber, #batch',
      ExpressionAttributeNames: { '#state': 'state', '#batch': 'batch' },
      ExpressionAttributeValues: {
        ...{ ':shard': shard, ':creditor': creditorId, ':open': 'open', ':nothing': 0 },
      },
    });
    for await (const page of open) yield* page.map((item) => openInvoiceSchema.parse(item));
  }
}
