import type { Debt } from './debt.ts';
import type { Facts } from './facts.ts';
import { collectionContacts } from './ladder.ts';
import type { Contact } from './records.ts';

/** How far an attempt to reach somebody got. */
export type Reach = 'not-connected' | 'attempt' | 'conversation';

const conversations = new Set([
  'reached_right_party',
  'promise',
  'partial_promise',
  'plan_requested',
  'dispute',
  'docs_requested',
  'already_paid',
  'hardship',
  'vulnerability',
  'bereavement',
  'represented',
  'insolvency',
  'refused',
  'cease_contact',
  'complaint',
  'callback_agreed',
]);

/** How far a contact got. A call whose end is not known counts as a conversation, the strictest. */
export function reachOf({ channel, result }: Pick<Contact, 'channel' | 'result'>): Reach {
  if (channel !== 'call') return 'attempt';
  if (result === 'not_connected') return 'not-connected';
  return result === undefined || conversations.has(result) ? 'conversation' : 'attempt';
}

/** Over which of a debtor's contacts a limit counts. */
export type Breadth = 'debt' | 'account' | 'creditor' | 'debtor';

/**
 * The collection contacts that count for a debt at that breadth, attempts included, whatever is known of their end.
 * Debts without an account count as one account with every debt of their creditor.
 */
export function contactsWithin(
  breadth: Breadth,
  debt: Debt,
  facts: Pick<Facts, 'contacts' | 'debts'>,
): readonly Contact[] {
  const counted = collectionContacts(facts);
  switch (breadth) {
    case 'debtor':
      return counted;
    case 'creditor':
      return counted.filter(({ creditorId }) => creditorId === debt.creditorId);
    case 'account':
      return counted.filter(
        (one) =>
          one.creditorId === debt.creditorId &&
          (debt.accountId === undefined ||
            one.lines.some((line) => isOfAccount(line.debtKey, debt.accountId, facts))),
      );
    case 'debt':
      return counted.filter(({ lines }) => lines.some(({ debtKey }) => debtKey === debt.debtKey));
  }
}

function isOfAccount(debtKey: string, accountId: string | undefined, facts: Pick<Facts, 'debts'>): boolean {
  const other = facts.debts.find((one) => one.debtKey === debtKey);
  return other?.accountId === undefined || other.accountId === accountId;
}
