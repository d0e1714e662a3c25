import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { publishedSchemas } from '../../../shared/events/published-schemas.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'events', 'published');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const pins = z.record(z.string(), z.string()).parse(JSON.parse(read('pins.json')));
const files = readdirSync(folder).filter((name) => name !== 'pins.json');

describe('the JSON Schemas of the events', () => {
  it.each(publishedSchemas())('$name says what the code says: to change it, raise its version', (schema) => {
    expect(read(`${schema.name}.json`)).toBe(schema.text);
    expect(pins[schema.name]).toBe(schema.hash);
  });

  it.each(Object.entries(pins))('%s is still published as it was', (name, hash) => {
    expect(
      createHash('sha256')
        .update(read(`${name}.json`))
        .digest('hex'),
    ).toBe(hash);
  });

  it('are all pinned, and every type has one', () => {
    expect(files.sort()).toEqual(
      Object.keys(pins)
        .map((name) => `${name}.json`)
        .sort(),
    );
    expect(publishedSchemas().map(({ name }) => name)).toContain('DebtOpened.1');
  });

  it('allow nothing beside what they name, and no detail takes the place of the envelope', () => {
    for (const { text } of publishedSchemas()) {
      const schema = z
        .looseObject({ additionalProperties: z.boolean(), properties: z.record(z.string(), z.unknown()) })
        .parse(JSON.parse(text));
      expect(schema.additionalProperties).toBe(false);
      expect(schema.properties['version']).toEqual({ type: 'number', const: 1 });
    }
  });
});
