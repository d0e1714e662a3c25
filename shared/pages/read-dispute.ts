import type { DisputeReason } from '../domain/records.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import type { Form } from './form.ts';
import { wordsIn } from './languages.ts';
import type { FieldError } from './page.tsx';
import { readPart } from './read-part.ts';
import { reasonOf } from './reasons.ts';
import type { Visit } from './visit.ts';
import { disputeWords } from './words/dispute.ts';

/** The longest explanation a form takes, in characters. */
export const longestText = 2000;

export type Objection = { reason: DisputeReason; text: string; amountDisputed?: number };
export type ReadObjection =
  | { kind: 'objection'; objection: Objection }
  | { kind: 'errors'; errors: FieldError[] };

/** What the person objects to, or what is missing, said so that it can be put right. */
export function readObjection(
  form: Form,
  invoice: OpenInvoice,
  { language, locale, typedLanguage }: Pick<Visit, 'language' | 'locale' | 'typedLanguage'>,
): ReadObjection {
  const { words } = wordsIn(disputeWords, language);
  const errors: FieldError[] = [];
  const reason = reasonOf(form.one('reason'));
  if (reason === undefined) errors.push({ field: 'reason', message: words.chooseReason });
  const extent = form.one('extent');
  if (extent !== 'whole' && extent !== 'part') {
    errors.push({ field: 'extent-whole', message: words.chooseExtent });
  }
  const part =
    extent === 'part'
      ? readPart(form.one('amount'), {
          ...invoice,
          most: invoice.amountOutstanding,
          language,
          locale,
          typedLanguage,
        })
      : undefined;
  if (part?.kind === 'error') errors.push({ field: 'amount', message: part.message });
  const text = form.one('text');
  if ([...text].length > longestText) {
    errors.push({ field: 'text', message: words.shorten(longestText, [...text].length) });
  }
  if (reason === 'OTHER' && text === '') {
    errors.push({ field: 'text', message: words.ownWords });
  }
  if (reason === undefined || errors.length > 0) return { kind: 'errors', errors };
  return {
    kind: 'objection',
    objection: { reason, text, ...(part?.kind === 'part' ? { amountDisputed: part.minorUnits } : {}) },
  };
}
