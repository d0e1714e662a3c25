import { type Places, placesSchema } from '../../store/merged-tasks.ts';

/** Where a list goes on, as a part of an address. */
export function inCursor(places: Places): string {
  return Buffer.from(JSON.stringify(places)).toString('base64url');
}

/** Where an address says a list goes on; its beginning where it says nothing of use. */
export function placesIn(cursor: string): Places {
  try {
    return placesSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return [];
  }
}
