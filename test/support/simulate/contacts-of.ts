import { Temporal } from 'temporal-polyfill';
import type { Facts } from '../../../shared/domain/facts.ts';
import { mayHaveArrived } from '../../../shared/domain/ladder.ts';
import { localDateAt } from '../../../shared/domain/time.ts';

/** The collection contacts of a debtor as `2026-11-23 email lindenhof#R-1 reminder-1`: what two plays must share. */
export function contactsOf({ contacts }: Facts, zone: string): string[] {
  return contacts
    .filter((contact) => contact.purpose === 'collection' && mayHaveArrived(contact))
    .flatMap(({ reservedAt, channel, lines }) =>
      lines.map(({ debtKey, stepId = 'named' }) => {
        const day = localDateAt(Temporal.Instant.from(reservedAt), zone);
        return `${day} ${channel} ${debtKey} ${stepId}`;
      }),
    )
    .sort();
}
