import { readFileSync } from 'node:fs';

/** A file written for the project as finance or its bank exports it. */
export function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/books/${name}`, import.meta.url));
}
