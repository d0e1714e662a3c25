import { Temporal } from 'temporal-polyfill';
import { invoicesOf, money, stepName } from '../../../infra/local/timeline/words.ts';
import { nameInKey } from '../../../shared/domain/debt.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { sumPerCurrency } from '../../../shared/domain/money.ts';
import type { Contact } from '../../../shared/domain/records.ts';
import type { Happened } from './happened.ts';
import type { Message } from './record/record-messages.ts';

/** Something that happened with a debtor. `kind` tells what reached them from what they did themselves. */
export type StoryEntry = { at: string; kind: 'ours' | 'theirs'; words: string; message?: Message };
/** What one debtor receives and does, in order. */
export type Story = {
  customer: string;
  name: string;
  debtorKind: string;
  contacts: number;
  /** What is open at the end, currencies apart, in words. */
  open: string;
  entries: StoryEntry[];
};

/** Tells a debtor's story in the creditor's time. */
export function storyOf(facts: Facts, zone: string, message: Happened['message']): Story {
  const { profile, debts } = facts;
  const entries = [...ours(facts, message), ...theirs(facts)].sort((a, b) => a.at.localeCompare(b.at));
  const open = sumPerCurrency(
    debts
      .filter(({ state }) => state === 'open')
      .map(({ amountOutstanding, currency }) => ({ minorUnits: amountOutstanding, currency })),
  );
  return {
    customer: profile.customerNumber,
    name: profile.name,
    debtorKind: profile.kind,
    contacts: facts.contacts.filter(({ purpose, status }) => purpose === 'collection' && status === 'SENT')
      .length,
    open: open.map(({ minorUnits, currency }) => money(minorUnits, currency)).join(' and ') || 'nothing',
    entries: entries.map((entry) => ({ ...entry, at: localMinute(entry.at, zone) })),
  };
}

function ours({ profile, contacts }: Facts, messageOf: Happened['message']): StoryEntry[] {
  return contacts.map((contact) => {
    const { reservedAt: at, channel, result = '' } = contact;
    const message = channel === 'email' ? messageOf(profile.debtorKey, result) : undefined;
    return { at, kind: 'ours', words: contactWords(contact), ...(message === undefined ? {} : { message }) };
  });
}

function contactWords({ channel, stepId, lines, status, result = '' }: Contact): string {
  const about = lines.length === 0 ? '' : ` (${invoicesOf(lines)})`;
  const what = stepName(stepId);
  if (channel === 'call') return `${what}: telephone call, ${result.replaceAll('_', ' ')}${about}`;
  if (channel === 'none') return `${what}, as approved${about}`;
  if (status === 'SENT') return `${what} by e-mail${about}`;
  if (status === 'FAILED') return `${what}: the e-mail was refused${about}`;
  return status === 'UNCERTAIN'
    ? `${what}: unclear whether the e-mail left${about}`
    : `${what}: did not leave`;
}

function theirs({ payments, disputes, promises, holds }: Facts): StoryEntry[] {
  return [
    ...payments.map(({ receivedAt, amount, currency, debtKey }) => ({
      at: receivedAt,
      words: `${amount < 0 ? 'Payment returned' : 'Paid'}: ${money(Math.abs(amount), currency)}, invoice ${nameInKey(debtKey)}`,
    })),
    ...disputes.map(({ openedAt, reason, debtKey }) => ({
      at: openedAt,
      words: `Objects to invoice ${nameInKey(debtKey)} (${reason})`,
    })),
    ...promises.map(({ madeAt, promisedOn, debtKeys }) => ({
      at: madeAt,
      words: `Promises to pay ${debtKeys.map(nameInKey).join(', ')} by ${promisedOn}`,
    })),
    ...holds.map(({ since, reason }) => ({ at: since, words: `Collection is held: ${reason}` })),
  ].map((entry) => ({ ...entry, kind: 'theirs' as const }));
}

function localMinute(at: string, zone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
