import * as z from 'zod';
import { plainAmount } from '../../../../shared/domain/money.ts';
import { type Contact, contactSchema } from '../../../../shared/domain/records.ts';
import { csvLine } from '../../../../shared/files/csv.ts';
import type { StreamRecord } from '../../dynamo/table.ts';

/** Columns of contacts.csv; a line for each invoice a contact names. */
export const contactColumns = [
  ...['at', 'customer', 'channel', 'purpose', 'step', 'status', 'result'],
  ...['invoice', 'takes_step', 'currency', 'amount_collectible'],
];

const storedSchema = contactSchema.extend({ debtorKey: z.string() });
export type StoredContact = z.infer<typeof storedSchema>;

/** A contact whose end has just become known, or undefined when the change was something else. */
export function endedContact({ NewImage, OldImage }: StreamRecord): StoredContact | undefined {
  const contact = storedSchema.safeParse(NewImage).data;
  if (contact === undefined || contact.status === 'RESERVED') return undefined;
  return contactSchema.safeParse(OldImage).data?.status === contact.status ? undefined : contact;
}

/** A contact's lines of contacts.csv, no cell of which a spreadsheet takes for a formula. */
export function contactLines(contact: StoredContact): string[] {
  const { reservedAt, debtorKey, channel, purpose, stepId, status } = contact;
  const customer = debtorKey.slice(debtorKey.indexOf('~') + 1);
  const start = [reservedAt, customer, channel, purpose, stepId, status, resultOf(contact)];
  return contact.lines.map(({ debtKey, stepId: takes = '', currency, amountCollectible }) => {
    const invoice = debtKey.slice(debtKey.indexOf('#') + 1);
    return csvLine([...start, invoice, takes, currency, plainAmount(amountCollectible, currency)]);
  });
}

/** How a call ended, or why a mail did not leave; ids of the mail service are of no use to anybody here. */
function resultOf({ channel, status, result = '' }: Contact): string {
  return channel === 'call' || status !== 'SENT' ? result : '';
}
