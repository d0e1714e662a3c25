import { createHash } from 'node:crypto';
import * as z from 'zod';
import { instantSchema } from '../domain/time.ts';
import { debtEvents } from './debt-events.ts';
import { houseEvents } from './house-events.ts';

/** A JSON Schema of what the bus carries as the detail of an event; its name holds type and version. */
export type PublishedSchema = { name: string; text: string; hash: string };

/** One JSON Schema for each type of event, of its present version. */
export function publishedSchemas(): PublishedSchema[] {
  return [...debtEvents, ...houseEvents].map(({ shape }) => {
    const version = shape.version.parse(undefined);
    const [type] = shape.type.values;
    const envelope = { version: z.literal(version), eventId: z.string(), at: instantSchema };
    const schema = z.toJSONSchema(z.object({ ...shape.detail.shape, ...envelope }).meta({ title: type }));
    const text = `${JSON.stringify(schema, undefined, 2)}\n`;
    return { name: `${type}.${version}`, text, hash: createHash('sha256').update(text).digest('hex') };
  });
}
