import type { Raw, Where } from './finding.ts';

const capitals = /\b(?!IBAN|SEPA)[A-Z]{4,}\b(?:\W+\b[A-Z]{4,}\b)+/;
const loud =
  /\bcolor\s*:\s*(?:red|crimson|#f00|#ff0000|#e00000)\b|<(?:marquee|blink)\b|\b(?:countdown|animation)\b/i;

/** L25: capitals in a row, or more than one exclamation mark. */
export function shouting(text: string, where: Where): Raw[] {
  const found = text.match(capitals) ?? text.match(/![\s\S]*!/);
  return found === null ? [] : [{ rule: 'L25', where, offset: found.index ?? 0 }];
}

/** L25 in an HTML source: red letters, blinking, a clock that runs. */
export function loudLayout(html: string): Raw[] {
  const found = html.match(loud);
  return found === null ? [] : [{ rule: 'L25', where: 'html', offset: 0 }];
}
