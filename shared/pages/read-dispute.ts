import type { DisputeReason } from '../domain/records.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import type { Form } from './form.ts';
import { wordsIn } from './languages.ts';
import type { FieldError } from './page.tsx';
import { readPart } from './read-part.ts';
import { reasonOf } from './reasons.ts';
import type { Visit } from './visit.ts';
import { disputeWords } from './words/dispute.ts';
import { extentWords } from './words/extent.ts';

/** The longest explanation a form takes, in characters. */
export const longestText = 2000;

/** The longest name of a line we keep, in characters. */
export const longestLine = 140;

export const extents = ['whole', 'part', 'line'] as const;

export type Objection = { reason: DisputeReason; text: string; amountDisputed?: number; line?: string };
type Typing = Pick<Visit, 'language' | 'locale' | 'typedLanguage'>;

export type ReadObjection =
  | { kind: 'objection'; objection: Objection }
  | { kind: 'errors'; errors: FieldError[] };

/** What the person objects to, or what is missing, said so that it can be put right. */
export function readObjection(form: Form, invoice: OpenInvoice, visit: Typing): ReadObjection {
  const { words } = wordsIn(disputeWords, visit.language);
  const errors: FieldError[] = [];
  const reason = reasonOf(form.one('reason'));
  if (reason === undefined) errors.push({ field: 'reason', message: words.chooseReason });
  const extent = readExtent(form, invoice, visit);
  errors.push(...extent.errors);
  const text = form.one('text');
  if ([...text].length > longestText) {
    errors.push({ field: 'text', message: words.shorten(longestText, [...text].length) });
  }
  if (reason === 'OTHER' && text === '') {
    errors.push({ field: 'text', message: words.ownWords });
  }
  if (reason === undefined || errors.length > 0) return { kind: 'errors', errors };
  return { kind: 'objection', objection: { reason, text, ...extent.of } };
}

/** How much of the invoice it is about; a line is one with its amount. */
function readExtent(
  form: Form,
  invoice: OpenInvoice,
  visit: Typing,
): { of: Pick<Objection, 'amountDisputed' | 'line'>; errors: FieldError[] } {
  const { words } = wordsIn(extentWords, visit.language);
  const extent = extents.find((one) => one === form.one('extent'));
  if (extent === undefined)
    return { of: {}, errors: [{ field: 'extent-whole', message: words.chooseExtent }] };
  if (extent === 'whole') return { of: {}, errors: [] };
  const line = extent === 'line' ? lineOf(form) : undefined;
  const { language, locale, typedLanguage } = visit;
  const asked = { ...invoice, most: invoice.amountOutstanding, language, locale, typedLanguage };
  const part = readPart(form.one('amount'), asked);
  return {
    of: {
      ...(part.kind === 'part' ? { amountDisputed: part.minorUnits } : {}),
      ...(line === undefined ? {} : { line }),
    },
    errors: [
      ...(line === '' ? [{ field: 'line', message: words.enterLine }] : []),
      ...(part.kind === 'error' ? [{ field: 'amount', message: part.message }] : []),
    ],
  };
}

function lineOf(form: Form): string {
  return [...form.one('line').replace(/\s+/g, ' ')].slice(0, longestLine).join('').trim();
}
