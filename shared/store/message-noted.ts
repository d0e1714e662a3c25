import type { Hold } from '../domain/hold.ts';
import type { Write } from './commit.ts';
import { outboxItem } from './outbox.ts';

export type Noted = {
  hold: Pick<Hold, 'holdId'>;
  creditorId: string;
  debtKeys: string[];
  at: string;
  /** The mailbox that is told, where that is not the first one. */
  to?: string | undefined;
};

/** The owed mail that says that what a debtor told us is noted, once for each matter. */
export function messageNoted(owner: string, { hold, to, ...noted }: Noted): Write {
  const { holdId } = hold;
  const item = outboxItem({
    ...{ kind: 'mail', outboxId: `message-noted#${holdId}`, owner, template: 'message-noted', about: holdId },
    ...noted,
    ...(to === undefined ? {} : { to }),
  });
  return { kind: 'put', item };
}
