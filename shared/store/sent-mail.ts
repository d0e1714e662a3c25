import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { sha256 } from '../policy/canonical.ts';
import type { Cases } from './cases.ts';

/** Name of the tag under which the mail service keeps a mail's reference. */
export const mailTag = 'mail';

/** As it is stored with a link or reply address. */
export const sentMailSchema = z.object({
  debtorKey: z.string(),
  creditorId: z.string(),
  contactId: z.string(),
  /** The mailbox it was written to. */
  address: z.string().optional(),
});
/** Whose mail it was, and which contact. */
export type SentMail = z.infer<typeof sentMailSchema>;

/**
 * What the mail service is given to name a mail by: the hash of its stop link's token. The link is stored under that
 * hash in the transaction that claims the contact, so a report finds its mail whatever became of the sender; the hash
 * opens no page and says nothing of a person.
 */
export function mailReference(stopToken: string): string {
  return sha256(stopToken);
}

/** The mail of a reference; undefined for one we never gave. */
export async function findSentMail({ db, table }: Cases, reference: string): Promise<SentMail | undefined> {
  const { Item: item } = await db.send(
    new GetCommand({ TableName: table, Key: { pk: `LINK#${reference}`, sk: 'LINK' } }),
  );
  return item === undefined ? undefined : sentMailSchema.parse(item);
}
