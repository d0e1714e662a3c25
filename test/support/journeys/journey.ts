import type { Facts } from '../../../shared/domain/facts.ts';
import type { PagesDeps } from '../../../shared/pages/pages-deps.ts';
import type { Step } from '../keyboard.ts';

/** A way of a debtor through the pages, from the link in a mail to the page that says it is done. */
export type Journey = {
  /** What a person does. */
  name: string;
  facts: Facts;
  /** The link of the mail it begins with. */
  link: string;
  store?: (elsewhere: string, url: string) => Partial<PagesDeps>;
  /** What they get wrong first, and what they are told; what they typed is kept. */
  wrong?: { steps: readonly Step[]; says: readonly string[]; forgets?: true };
  steps: readonly Step[];
  /** The heading of the page it ends on, and what else stands there. */
  ends: string;
  shows?: string;
  /** What the store was told. */
  told: readonly { name: string; with: unknown }[];
  /** The files that reached the bucket. */
  sent?: readonly { about: string; name: string; size: number }[];
};

export const about = { debtorKey: 'linden~C-1001', creditorId: 'linden' };
export const person = { ...about, debtorKey: 'linden~person' };
export const address = 'buchhaltung@alpenblick.example';
/** The answer to the identity question of whom our mails look for. */
export const identify = ['number: re-02041', 'identify'] as const;

/** What the store is told when the answer was right. */
export function admitted(token: string) {
  return { name: 'noteAnswer', with: { token, session: 'a-secret-of-this-browser' } };
}

/** What the store is told of a debtor's words, sent through the link to the page to pay. */
export function told(telling: object, of = about) {
  const link = { ...of, address, purpose: 'pay', contactId: 'c1', expired: false };
  return { name: 'tellUs', with: { about: link, telling } };
}
