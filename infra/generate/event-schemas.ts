import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { publishedSchemas } from '../../shared/events/published-schemas.ts';

/**
 * Writes the JSON Schemas of the events on the bus that are not there yet into shared/events/published/, and pins their
 * hashes (`node infra/generate/event-schemas.ts`). One that is there already never changes: raise the event's version.
 */
const folder = new URL('../../shared/events/published/', import.meta.url);
const pins = new URL('pins.json', folder);
const pinned: Record<string, string> = existsSync(pins) ? JSON.parse(readFileSync(pins, 'utf8')) : {};

for (const { name, text, hash } of publishedSchemas()) {
  if (pinned[name] !== undefined && pinned[name] !== hash)
    throw new Error(`${name} is published and says something else: give the event a new version`);
  pinned[name] = hash;
  writeFileSync(new URL(`${name}.json`, folder), text);
}
writeFileSync(pins, `${JSON.stringify(pinned, Object.keys(pinned).sort(), 2)}\n`);
