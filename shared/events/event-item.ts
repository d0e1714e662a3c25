import { feedShardOf, outboxPartition } from '../store/cases.ts';
import type { Write } from '../store/commit.ts';
import { type DomainEvent, domainEventSchema } from './domain-event.ts';

/** Where an event stands in the outbox: the same again is the same event, and leaves once. */
export type EventPlace = { owner: string; outboxId: string; at: string };

/**
 * The item that makes the relay publish an event, found by creditor and instant for the feed of its day; written in the
 * transaction of the fact behind it. Throws on a wrong detail.
 */
export function eventItem({ owner, outboxId, at }: EventPlace, event: DomainEvent) {
  const checked = domainEventSchema.parse(event);
  const creditorId = 'creditorId' in checked.detail ? checked.detail.creditorId : undefined;
  const feed = creditorId === undefined ? {} : { lookShard: feedShardOf(creditorId, owner), lookAt: at };
  return {
    pk: outboxPartition(owner),
    sk: outboxId,
    kind: 'event',
    outboxId,
    owner,
    at,
    ...checked,
    ...feed,
  };
}

/** The write of an event. */
export function eventWrite(place: EventPlace, event: DomainEvent): Write {
  return { kind: 'put', item: eventItem(place, event) };
}
