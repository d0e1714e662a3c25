import type { WordingContext } from './context.ts';
import { coverAll, plainOnes } from './cover.ts';
import type { Raw } from './finding.ts';
import { fold } from './fold.ts';
import { revealingHits } from './lexical.ts';
import { lexicons } from './lexicon.ts';
import { covered, plain } from './plain.ts';

const sayable = new Set(
  lexicons
    .flatMap(({ voicemail, months }) => [...voicemail, ...months])
    .flatMap((word) => fold(plain(word).text).text.split(' ')),
);
const asksForReply =
  /\b(?:call|ring|phone|reach|rappel\w*|appel\w*|ruf\w*|zuruckruf\w*|terugbel\w*|bel|bellen|belt|llam\w*|devuelv\w*)\b/;

/**
 * L18: a limited-content message holds the business's name, a request to reply, who calls and a number, all of it and
 * nothing else but a greeting, days, times and that any colleague may be asked for (12 CFR 1006.2(j)).
 */
export function voicemail(script: string, { names, ownPhones }: WordingContext): Raw[] {
  const text = plain(script).text;
  const people = names.staff.flatMap((name) => [name, ...name.split(' ')]);
  const parts = [names.creditor, people, ownPhones];
  const isComplete = parts.every((ones) => coverAll(text, plainOnes(ones)) !== text);
  const rest = fold(coverAll(text, plainOnes(parts.flat())).replaceAll(covered, ' '));
  const strange = rest.text
    .split(/[ |]/)
    .find((word) => word !== '' && !sayable.has(word) && !/^\d{1,2}$/.test(word));
  const tells = names.creditor.some((name) => revealingHits(fold(plain(name).text)).length > 0);
  if (isComplete && asksForReply.test(rest.text) && strange === undefined && !tells) return [];
  return [
    {
      rule: 'L18',
      where: 'voicemail',
      offset: strange === undefined ? 0 : (rest.at[rest.text.indexOf(strange)] ?? 0),
    },
  ];
}
