import type { Where } from './finding.ts';
import type { Folded } from './fold.ts';
import type { Hit } from './matcher.ts';

/** One part of a message, made ready for the rules. */
export type Section = {
  where: Where;
  /** Plain, with names, links and quotations covered. */
  text: string;
  folded: Folded;
  /** Every phrase of the lexicons in it. */
  found: readonly Hit[];
};
