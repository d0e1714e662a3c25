import type { WordingContext } from './context.ts';
import type { Raw } from './finding.ts';
import { lexicons } from './lexicon.ts';
import type { Section } from './section.ts';

const asking = new Set(['note', 'reminder', 'demand', 'final-notice', 'legal']);

/** L19, and L13 for the way to object, which every message that asks for money has. */
export function missingBlocks({ requiredBlocks, renderedBlocks, templateClass }: WordingContext): Raw[] {
  const required = new Set([...requiredBlocks, ...(asking.has(templateClass) ? ['dispute-route'] : [])]);
  return [...required]
    .filter((block) => !renderedBlocks.includes(block))
    .map((block) => ({
      rule: block === 'dispute-route' ? 'L13' : 'L19',
      where: 'message',
      offset: 0,
      reason: block === 'dispute-route' ? 'It gives no way to object.' : `The part ${block} is missing.`,
    }));
}

/** L22: where hardship is known, nothing that asks for money goes by itself. */
export function unfit({ vulnerable, templateClass }: WordingContext): Raw[] {
  if (vulnerable !== true || !asking.has(templateClass)) return [];
  return [
    {
      rule: 'L22',
      where: 'message',
      offset: 0,
      reason: 'Hardship is known of this debtor; a person writes.',
    },
  ];
}

const anyDays = new RegExp(`\\b(?:${lexicons.flatMap(({ units }) => units.days).join('|')})\\b`);

/** L11: interest or a fee that may be asked for is told with its rate and its days. */
export function unexplainedCharge({ where, text, folded, found }: Section, context: WordingContext): Raw[] {
  if (context.interestAdded === false) return [];
  if (context.feesAllowed !== true || (where !== 'text' && where !== 'html')) return [];
  const charge = found.find(({ list }) => list === 'L12');
  if (charge === undefined || (/\d\s?%/.test(text) && anyDays.test(folded.text))) return [];
  const reason = 'A charge is named without its rate and its days.';
  return [{ rule: 'L11', where, offset: folded.at[charge.start] ?? 0, reason }];
}
