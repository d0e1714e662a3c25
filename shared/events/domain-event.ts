import * as z from 'zod';
import { debtEvents } from './debt-events.ts';
import { houseEvents } from './house-events.ts';

/** Every event that leaves on the bus, by its type: ids and amounts, never names, addresses or texts. */
export const domainEventSchema = z.discriminatedUnion('type', [...debtEvents, ...houseEvents]);

/** An event as its writer says it; its version is the schema's. */
export type DomainEvent = z.input<typeof domainEventSchema>;
export type EventType = DomainEvent['type'];
