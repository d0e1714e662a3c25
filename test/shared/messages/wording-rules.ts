import type { RenderedMessage } from '../../../shared/messages/render-message.ts';

export type WordingRule = { id: string; finds(mail: Pick<RenderedMessage, 'subject' | 'text'>): boolean };

const says = (id: string, pattern: RegExp): WordingRule => ({
  id,
  finds: ({ subject, text }) => pattern.test(plain(`${subject}\n${text}`)),
});

/** The clear-cut wording rules, on the rendered mail; ids as in the rule catalogue. */
export const wordingRules: readonly WordingRule[] = [
  says('L01', /\b(police|arrest\w*|criminal\w*|crime|prison|jail|prosecut\w*|officers?)\b/i),
  says('L06', /\b(publish\w*|post your name|shame\w*|neighbou?rs?|blacklist\w*)\b/i),
  says(
    'L07',
    /\b(ring|call|tell|inform|contact|write to) your (manager|boss|employer|family|wife|husband|customers?|bank)\b/i,
  ),
  says('L10', /\b(loans?|borrow\w*|credit card|sell (your|some)|overdraft)\b/i),
  {
    id: 'L17',
    finds: ({ subject }) =>
      /\b(overdue|debts?|unpaid|late|owe\w*|reminder|dunning|collect\w*|final|notice|arrears|pay(able)?)\b|[€$£]|\d+[.,]\d\d\b/i.test(
        plain(subject),
      ),
  },
  {
    id: 'L25',
    finds: ({ subject, text }) =>
      /!{2,}|!.*!.*|\b[A-Z]{4,}\b(?:\W+\b[A-Z]{4,}\b)+/.test(plain(`${subject}\n${text}`)),
  },
  says(
    'L28',
    /\b(sommation|mahnbescheid|deurwaarder|huissier|gerichtsvollzieher|bailiffs?|lawsuits?|garnish\w*|lawyers?|court|legal action|seiz\w*)\b/i,
  ),
];

/** Invisible characters and accents must not hide a word. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(/[ \t]+/g, ' ');
}
