import type { DisputeReason } from '../domain/records.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import type { Form } from './form.ts';
import type { FieldError } from './page.tsx';
import { readPart } from './read-part.ts';
import { reasonOf } from './reasons.ts';

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
  locale: string,
  typedLanguage: string,
): ReadObjection {
  const errors: FieldError[] = [];
  const reason = reasonOf(form.one('reason'));
  if (reason === undefined) errors.push({ field: 'reason', message: 'Choose what is wrong' });
  const extent = form.one('extent');
  if (extent !== 'whole' && extent !== 'part') {
    errors.push({
      field: 'extent-whole',
      message: 'Choose whether you object to all of the invoice or a part',
    });
  }
  const part =
    extent === 'part'
      ? readPart(form.one('amount'), { ...invoice, most: invoice.amountOutstanding, locale, typedLanguage })
      : undefined;
  if (part?.kind === 'error') errors.push({ field: 'amount', message: part.message });
  const text = form.one('text');
  if ([...text].length > longestText) {
    errors.push({
      field: 'text',
      message: `Shorten your text to ${longestText} characters; it has ${[...text].length}`,
    });
  }
  if (reason === 'OTHER' && text === '') {
    errors.push({ field: 'text', message: 'Tell us in your own words what is wrong' });
  }
  if (reason === undefined || errors.length > 0) return { kind: 'errors', errors };
  return {
    kind: 'objection',
    objection: { reason, text, ...(part?.kind === 'part' ? { amountDisputed: part.minorUnits } : {}) },
  };
}
