import { createHash } from 'node:crypto';

/** The invoice numbers that a file names, in flat memory. */
export type NamedInvoices = {
  add(number: string | undefined): void;
  has(number: string): boolean;
  /** Different numbers. */
  count(): number;
  /** Whether a row did not say which invoice it is: it may be any. */
  hasNameless(): boolean;
};

/**
 * Keeps 48 bits of a hash of each. Of a million numbers, one that is missing passes for one of them once in three hundred
 * million: then it is asked about with the next file.
 */
export function namedInvoices(): NamedInvoices {
  const hashes = new Set<number>();
  let nameless = false;
  return {
    add(number) {
      if (number === undefined) nameless = true;
      else hashes.add(shortHash(number));
    },
    has: (number) => hashes.has(shortHash(number)),
    count: () => hashes.size,
    hasNameless: () => nameless,
  };
}

function shortHash(number: string): number {
  return createHash('sha256').update(number).digest().readUIntBE(0, 6);
}
