import type { WordingContext } from './context.ts';
import type { Raw, Severity } from './finding.ts';
import { type Folded, fold } from './fold.ts';
import { isTrueClaim, judge } from './guards.ts';
import { lexicons } from './lexicon.ts';
import { type Hit, matcherOf } from './matcher.ts';
import { phraseSource } from './phrase.ts';
import type { Section } from './section.ts';
import { isRuleId } from './wording-rules.ts';

const claim = 'claim ';
const allLists = new Map<string, string[]>();
for (const { rules, claims, fromWriting } of lexicons) {
  for (const [list, phrases] of Object.entries(rules)) add(list, phrases);
  for (const [list, phrases] of Object.entries(claims)) add(claim + list, phrases);
  add('from writing', fromWriting);
}
const isRevealing = (list: string) => list.startsWith('L17');
const speaking = matcherOf(new Map([...allLists].filter(([list]) => !isRevealing(list))));
const revealing = matcherOf(new Map([...allLists].filter(([list]) => isRevealing(list))));
const negator = new RegExp(
  `(?:^|[ |])(?:${[...new Set(lexicons.flatMap((lexicon) => lexicon.negators))].map(phraseSource).join('|')}|[a-z]+n t)(?=$|[ |])`,
);

function add(list: string, phrases: readonly string[]): void {
  allLists.set(list, [...(allLists.get(list) ?? []), ...phrases]);
}

/** Every phrase of the lexicons of all languages in a folded text. */
export function spoken(folded: Folded): Hit[] {
  return speaking(folded);
}

/** What the phrases found in one part mean, each judged by its guard. */
export function lexical(section: Section, context: WordingContext): Raw[] {
  const { found, folded } = section;
  const reassuring = found.flatMap((hit) =>
    hit.list.startsWith(claim) ? [{ ...hit, list: hit.list.slice(claim.length) }] : [],
  );
  const hits = found.filter(
    (hit) =>
      isRuleId(hit.list.split(' ')[0] ?? '') &&
      hit.list !== stance &&
      !isReassured(folded.text, hit, reassuring, context),
  );
  return [
    ...hits.flatMap((hit) => judged(section, hit, context)),
    ...reassuring.flatMap((hit) => doubted(section, hit, context)),
    ...(hits.some(({ list }) => list === 'L29') ? contradictions(section) : []),
  ];
}

/** The words that would tell a bystander of a debt. */
export function revealingHits(folded: Folded): Hit[] {
  return revealing(folded);
}

function judged(section: Section, hit: Hit, context: WordingContext): Raw[] {
  const { folded, where } = section;
  const turned = hit.list !== 'L29' && isNegated(section, hit);
  return judge(hit.list, context).map(({ rule, decision }) => ({
    rule,
    where,
    offset: folded.at[hit.start] ?? 0,
    decision: turned && decision === 'BLOCK' ? 'NEEDS_HUMAN' : decision,
    ...(turned
      ? { reason: 'It denies something that should not be spoken of; a person reads it first.' }
      : {}),
  }));
}

const wordsBefore = 8;
const wordsAfter = 5;
/** Characters within which those words lie. */
const clauseLength = 150;

/** A denial within the same clause, close before or after the phrase; one inside the phrase is part of it. */
function isNegated({ folded, text }: Section, { start, end }: Hit): boolean {
  const [from, to] = sentenceAround(folded.text, start, end);
  const place = (index: number) => folded.at[index] ?? text.length;
  const [begin, finish] = [place(start), place(end)];
  const before =
    text
      .slice(Math.max(place(from), begin - clauseLength), begin)
      .split(/[,;()]/)
      .at(-1) ?? '';
  const after = text.slice(finish, Math.min(place(to), finish + clauseLength)).split(/[,;()]/)[0] ?? '';
  const words = (part: string) => fold(part).text.split(/[ |]/);
  return (
    negator.test(words(before).slice(-wordsBefore).join(' ')) ||
    negator.test(words(after).slice(0, wordsAfter).join(' '))
  );
}

function sentenceAround(text: string, start: number, end: number): [number, number] {
  const to = text.indexOf('|', end);
  return [text.lastIndexOf('|', start - 1) + 1, to === -1 ? text.length : to];
}

/** Whether a true reassurance of the same rule covers this hit. */
function isReassured(text: string, hit: Hit, reassuring: readonly Hit[], context: WordingContext): boolean {
  const rule = hit.list.split(' ')[0] ?? '';
  return reassuring.some((one) => {
    const [from, to] = sentenceAround(text, one.start, one.end);
    return one.list === rule && hit.start >= from && hit.end <= to && isTrueClaim(rule, context) === true;
  });
}

function doubted({ folded, where }: Section, hit: Hit, context: WordingContext): Raw[] {
  const isTrue = isTrueClaim(hit.list, context);
  if (isTrue === true || !isRuleId(hit.list)) return [];
  const decision: Severity = isTrue === false ? 'BLOCK' : 'NEEDS_HUMAN';
  const reason =
    isTrue === false
      ? 'What it reassures of is not true.'
      : 'Nothing on record shows that what it reassures of is true.';
  return [{ rule: hit.list, where, offset: folded.at[hit.start] ?? 0, decision, reason }];
}

const stance = 'L29 stance';

/** A rest that is promised and taken back in the same message. */
function contradictions({ folded, found, where }: Section): Raw[] {
  return found
    .filter(({ list }) => list === stance)
    .map(({ start }) => ({ rule: 'L29', where, offset: folded.at[start] ?? 0, decision: 'BLOCK' }));
}
