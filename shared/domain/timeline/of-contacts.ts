import type { Contact } from '../records.ts';
import { type Happening, known, money } from './happening.ts';

/** Every attempt to reach the customer, and every measure, with what became of it. */
export function ofContacts(contacts: readonly Contact[]): Happening[] {
  return contacts.map((contact) => {
    const { contactId, reservedAt, lines, deliveredAt, delayedAt, settledAt, place } = contact;
    return {
      ...{ at: reservedAt, record: 'contact', recordId: contactId, event: 'made' },
      debtKeys: lines.map(({ debtKey }) => debtKey),
      by: contact.channel === 'call' ? 'the desk' : 'Forbear',
      says: `${what(contact)}: ${became(contact)}`,
      more: known(
        ['Handed to the recipient’s mail service', deliveredAt],
        ['Mail service still tried', delayedAt],
        ['Ended', settledAt === reservedAt ? undefined : settledAt],
        ['Rang at', place],
        ['Amounts named', contact.channel === 'email' ? amountsOf(contact) : undefined],
      ),
    };
  });
}

function what({ channel, purpose, stepId, direction }: Contact): string {
  if (channel === 'none') return `Measure ${stepId}`;
  if (channel === 'call') return direction === 'in' ? 'Call from the customer' : 'Call';
  return purpose === 'answer' ? `Answer by mail (${stepId})` : `Mail ${stepId}`;
}

function became({ channel, status, result, deliveredAt }: Contact): string {
  if (channel !== 'email') return result ?? status.toLowerCase();
  switch (status) {
    case 'RESERVED':
      return 'leaving now';
    case 'SENT':
      return deliveredAt === undefined ? 'sent' : 'sent and delivered';
    case 'FAILED':
      return `refused by the mail service${result === undefined ? '' : ` (${result})`}`;
    case 'UNCERTAIN':
      return 'nobody knows whether it left; it counts as sent';
    case 'CANCELLED':
      return 'not sent';
  }
}

function amountsOf({ lines }: Contact): string {
  return lines.map(({ amountCollectible, currency }) => money(amountCollectible, currency)).join(', ');
}
