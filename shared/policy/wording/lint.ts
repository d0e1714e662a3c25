import type { WordingContext } from './context.ts';
import { coverAll, coverData, printedUrls } from './cover.ts';
import { deadlines, fromWriting } from './deadlines.ts';
import { type Allowed, allowedFigures, strangeFigures } from './figures.ts';
import type { Finding, Parts, Raw, Severity, Where } from './finding.ts';
import { fold } from './fold.ts';
import { severityOf } from './guards.ts';
import { htmlText, htmlUrls, onlyInHtml } from './html-text.ts';
import { lexical, spoken } from './lexical.ts';
import { links, sharedTokens } from './links.ts';
import { plain } from './plain.ts';
import { fileName, preview, reveals, sender } from './reveals.ts';
import { loudLayout, shouting } from './shouting.ts';
import { missingBlocks, unexplainedCharge, unfit } from './structure.ts';
import { isPremium, premiumNumbers } from './telephone.ts';
import { voicemail } from './voicemail.ts';
import { wordingRules } from './wording-rules.ts';

/**
 * Everything that the wording rules L01 to L30 have against a message, in any of its parts; none means it may leave.
 * Pure, and quotes nothing of the message. Whatever the context does not know counts as its strictest value.
 */
export function lint(parts: Parts, context: WordingContext): Finding[] {
  const allowed = allowedFigures(context);
  const shown = parts.html === undefined ? undefined : htmlText(parts.html);
  const texts: [Where, string | undefined][] = [
    ['subject', parts.subject],
    ['text', parts.text],
    ['html', shown === undefined ? undefined : onlyInHtml(shown, parts.text ?? '')],
    ['senderName', parts.senderName],
    ['voicemail', parts.voicemail],
    ...(parts.fileNames ?? []).map((name): [Where, string] => ['fileName', name]),
  ];
  const raw = [
    ...texts.flatMap(([where, text]) => (text === undefined ? [] : readPart(where, text, allowed, context))),
    ...(parts.senderName === undefined ? [] : sender(parts.senderName, context)),
    ...(parts.voicemail === undefined ? [] : voicemail(parts.voicemail, context)),
    ...(parts.fileNames ?? []).flatMap((name) => fileName(name, context)),
    ...previews(parts.text, shown, context),
    ...links(urlsOf(parts), context),
    ...sharedTokens(parts.urls ?? []),
    ...(parts.html === undefined ? [] : loudLayout(parts.html)),
    ...context.ownPhones.filter(isPremium).map((): Raw => ({ rule: 'L21', where: 'message', offset: 0 })),
    ...missingBlocks(context),
    ...unfit(context),
  ];
  return hardestOfEach(raw.map((one) => finding(one, context)));
}

function urlsOf({ text = '', html = '', urls = [] }: Parts): string[] {
  return [...urls, ...printedUrls(text), ...htmlUrls(html)];
}

/** L17: the first words of both forms stand beside the subject in a list of mails. */
function previews(text: string | undefined, html: string | undefined, context: WordingContext): Raw[] {
  const firstOf = (source: string) => preview(coverData(plain(beginningOf(source)).text, context));
  return [
    ...(text === undefined ? [] : reveals(firstOf(text), 'text', context)),
    ...(html === undefined ? [] : reveals(firstOf(html), 'html', context)),
  ];
}

/** More letters than a mailbox shows, and the rest of their line. */
const beginning = /^(?:\s*\S){0,400}.*/;

function beginningOf(source: string): string {
  return source.trimStart().match(beginning)?.[0] ?? '';
}

const seenByBystanders = new Set<Where>(['subject', 'senderName', 'voicemail']);

function readPart(where: Where, source: string, allowed: Allowed, context: WordingContext): Raw[] {
  const original = plain(source);
  const text = coverData(original.text, context);
  const folded = fold(text);
  const section = { where, text, folded, found: spoken(folded) };
  const found = [
    ...lexical(section, context),
    ...(where === 'voicemail' ? [] : strangeFigures(text, where, allowed)),
    ...deadlines(text, where, context),
    ...fromWriting(section, context),
    ...unexplainedCharge(section, context),
    ...premiumNumbers(coverAll(text, allowed.said), where),
    ...shouting(text, where),
    ...(seenByBystanders.has(where) ? reveals(text, where, context) : []),
  ];
  return found.map((one) => ({ ...one, offset: original.origin(one.offset) }));
}

function finding({ rule, where, offset, decision, reason }: Raw, context: WordingContext): Finding {
  const known = wordingRules[rule];
  return {
    rule,
    decision: decision ?? severityOf(rule, context),
    where,
    offset,
    reason: reason ?? known.reason,
    citation: known.citation,
  };
}

const hardness: Readonly<Record<Severity, number>> = { WARN: 0, NEEDS_HUMAN: 1, BLOCK: 2 };

/** One finding a rule and part: the hardest, and of these the first. */
function hardestOfEach(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const one of findings) {
    const key = `${one.rule} ${one.where}`;
    const before = kept.get(key);
    if (before === undefined || hardness[one.decision] > hardness[before.decision]) kept.set(key, one);
  }
  return [...kept.values()].sort((a, b) => a.rule.localeCompare(b.rule));
}

/** Whether a message with these findings must stay until a person has acted. */
export function staysBack(findings: readonly Finding[]): boolean {
  return findings.some(({ decision }) => decision !== 'WARN');
}
