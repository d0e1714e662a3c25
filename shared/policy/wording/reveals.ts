import type { WordingContext } from './context.ts';
import { coverAll, plainOnes } from './cover.ts';
import type { Raw, Where } from './finding.ts';
import { fold } from './fold.ts';
import { isPerson } from './guards.ts';
import { revealingHits } from './lexical.ts';
import { plain } from './plain.ts';
import { singleSpaced } from './single-spaced.ts';
import { figuresIn } from './written-values.ts';

/** Characters of the text that a mailbox shows beside the subject. */
const previewed = 75;

/** L17 in a place that a bystander sees: words that tell of a debt, amounts, and for a person also words of paying. */
export function reveals(text: string, where: Where, context: WordingContext): Raw[] {
  const folded = fold(text);
  const wordHits = revealingHits(folded)
    .filter(
      ({ list }) => list === 'L17' || (isPerson(context) && (where === 'subject' || where === 'senderName')),
    )
    .map(({ start }) => folded.at[start] ?? 0);
  const amounts =
    where === 'text' || where === 'html' ? [] : figuresIn(text).filter(({ kind }) => kind === 'money');
  const [first] = [...wordHits, ...amounts.map(({ start }) => start)];
  return first === undefined ? [] : [{ rule: 'L17', where, offset: first }];
}

/** The part of a text that is shown with the subject. */
export function preview(text: string): string {
  return singleSpaced(text).slice(0, previewed);
}

const commonWords = new Set(
  'gmbh ag kg ltd limited llc inc corp plc company sarl sas the and und les des accounts billing finance group holding international'.split(
    ' ',
  ),
);

/** L05: a sender must be recognisable as the creditor; nobody else writes. */
export function sender(senderName: string, { names }: WordingContext): Raw[] {
  const said = wordsOf(senderName);
  const own = names.creditor.flatMap(wordsOf).filter((word) => !commonWords.has(word));
  if (own.some((word) => said.includes(word))) return [];
  return [
    {
      rule: 'L05',
      where: 'senderName',
      offset: 0,
      reason: 'The sender is not recognisable as the creditor.',
    },
  ];
}

const wordsOf = (name: string): string[] =>
  plain(name)
    .text.toLowerCase()
    .match(/[a-z0-9]{2,}/g) ?? [];

/** L17: a file name carries neither the person's name nor words of a debt. */
export function fileName(name: string, context: WordingContext): Raw[] {
  const text = plain(name).text.replace(/[_-]/g, ' ');
  const named = coverAll(text, plainOnes(context.names.debtor)) !== text;
  return named && isPerson(context)
    ? [{ rule: 'L17', where: 'fileName', offset: 0 }]
    : reveals(text, 'fileName', context);
}
