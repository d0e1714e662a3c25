import { recall } from '../../domain/recall.ts';
import { singleSpaced } from './single-spaced.ts';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '\u00ad',
  euro: '€',
  pound: '£',
};

const shownBefore = new Map<string, string>();
/** A mail is read a few times in a row. */
const mostShown = 4;

/** Everything an HTML mail can show or read aloud, as text: hidden parts and descriptions too, quotations marked by `> `. */
export function htmlText(html: string): string {
  return recall(shownBefore, mostShown, html, () => shownBy(html));
}

function shownBy(html: string): string {
  const body = html
    .replace(/<(head|style|script)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(
      /<p class="quote"[^>]*>([\s\S]*?)<\/p>/g,
      (_, quote: string) => `\n> ${quote.replace(/<br\s*\/?>/g, '\n> ')}\n\n`,
    );
  const shown = described(body)
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(p|div|h\d|li|ul|main|header|footer|section|table|tr|td|a)\b[^>]*>/gi, '\n\n')
    .replace(/<[^>]*>/g, '');
  return shown.replace(
    /&(#x?[0-9a-f]+|[a-z]+);/gi,
    (whole, name: string) => entities[name.toLowerCase()] ?? numeric(name) ?? whole,
  );
}

/** Descriptions stand before what they describe. The search is slow, and most mails have none. */
function described(body: string): string {
  return /\s(?:alt|title|aria-label)="/i.test(body)
    ? body.replace(/<[a-z][^>]*?\s(?:alt|title|aria-label)="([^"]*)"[^>]*>/gi, '\n$1\n$&')
    : body;
}

function numeric(name: string): string | undefined {
  const code = /^#x[0-9a-f]+$/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return name.startsWith('#') && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** The addresses that an HTML source leads to or loads. */
export function htmlUrls(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src|action)\s*=\s*"([^"]*)"/gi)].map(([, url = '']) =>
    url.replace(/&amp;/g, '&').replace(/&#38;/g, '&'),
  );
}

/** The text of an HTML mail without the blocks that its plain-text form says too: what is left is said only here. */
export function onlyInHtml(shown: string, text: string): string {
  const said = ` ${squeezed(text)} `;
  return shown.replace(/[^\n]+(?:\n[^\n]+)*/g, (block) =>
    said.includes(` ${squeezed(block)} `) ? '' : block,
  );
}

const squeezed = (text: string) => singleSpaced(text).trim();
