const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', euro: '€', pound: '£' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß' },
  ...{
    eacute: 'é',
    egrave: 'è',
    ecirc: 'ê',
    agrave: 'à',
    ccedil: 'ç',
    ntilde: 'ñ',
    oacute: 'ó',
    iacute: 'í',
  },
};

/** Where a quotation begins and ends: marks that no text of a mail may bring itself. */
const [opens, closes] = ['\u{f0001}', '\u{f0002}'];

/**
 * The words of an HTML mail as plain text, line by line, quotations marked by `> `. Nothing of the HTML is left: no
 * address is loaded, no script is kept.
 */
export function readableHtml(html: string): string {
  const shown = html
    .slice(0, 2_000_000)
    .replaceAll(opens, '')
    .replaceAll(closes, '')
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<(head|style|script|title)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/[ \t]*\r?\n[ \t]*/g, ' ')
    .replace(/<blockquote\b[^>]*>/gi, `\n${opens}\n`)
    .replace(/<\/blockquote\s*>/gi, `\n${closes}\n`)
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(p|div|h\d|li|ul|ol|table|tr|section|article)\s*>/gi, '\n')
    .replace(/<[^>]*>?/g, '')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, name: string) => entityOf(name) ?? whole);
  return quoted(shown.split('\n'))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function quoted(lines: readonly string[]): string[] {
  let depth = 0;
  return lines.flatMap((line) => {
    if (line.includes(opens)) depth += 1;
    if (line.includes(closes)) depth = Math.max(0, depth - 1);
    if (line.includes(opens) || line.includes(closes)) return [];
    const text = line.replace(/[ \t\u00a0]+/g, ' ').trim();
    return [depth > 0 && text !== '' ? `> ${text}` : text];
  });
}

function entityOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isText = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isText ? String.fromCodePoint(code) : '';
}
