import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Debt, debtKeyOf } from '../domain/debt.ts';
import type { Cases } from './cases.ts';
import type { Write } from './commit.ts';
import type { Item } from './items.ts';

const prefix = 'NUMBER#';
const keyOf = (invoice: string) => ({ pk: `${prefix}${invoice}`, sk: 'OWNER' });
const ownerSchema = z.object({ debtorKey: z.string().min(1) });

/**
 * Whose an invoice's number is: there is one per creditor and number, put with its first debt and never again. All
 * instalments of the invoice share it.
 */
export function numberItem({
  creditorId,
  invoiceNumber,
  debtorKey,
}: Pick<Debt, 'creditorId' | 'invoiceNumber' | 'debtorKey'>): Item {
  return { ...keyOf(debtKeyOf(creditorId, invoiceNumber)), debtorKey };
}

/** The debtor whose invoice has that number (`debtKeyOf`); undefined when there is none. */
export async function numberOwner({ db, table }: Cases, invoice: string): Promise<string | undefined> {
  const { pk, sk } = keyOf(invoice);
  const { Item } = await db.send(new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true }));
  return Item === undefined ? undefined : ownerSchema.parse(Item).debtorKey;
}

/** The keys of the invoices that could not be opened because another customer has their number. */
export function takenNumbers(writes: readonly Write[], failed: readonly number[]): string[] {
  return failed.flatMap((place) => {
    const write = writes[place];
    const isNumber = write?.kind === 'put' && write.item.pk.startsWith(prefix);
    return isNumber ? [write.item.pk.slice(prefix.length)] : [];
  });
}
