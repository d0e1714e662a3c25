import type { Currency } from '../domain/money.ts';
import type { PaidSet } from '../domain/paid-set.ts';
import type { Form } from './form.ts';
import { wordsIn } from './languages.ts';
import type { FieldError } from './page.tsx';
import { readPart } from './read-part.ts';
import { payable } from './to-pay.ts';
import type { Visit } from './visit.ts';
import { payOtherWords } from './words/pay-other.ts';

export type PayChoice = {
  kind: 'choice';
  set: PaidSet;
  part?: { currency: Currency; minorUnits: number } | undefined;
};

/** What a person chose to pay, or what to change about it. Ticked invoices count without the button beside them. */
export function readPayChoice(
  visit: Visit,
  form: Form,
): PayChoice | { kind: 'errors'; errors: FieldError[] } {
  const { words } = wordsIn(payOtherWords, visit.language);
  const set = setIn(visit, form);
  if (set === undefined) return wrong('what-collectible', words.chooseWhat);
  if (set.kind === 'invoices' && set.debtKeys.length === 0) return wrong('item-0', words.chooseInvoice);
  const typed = form.one('amount');
  if (typed === '') return { kind: 'choice', set };
  const { sums } = payable(visit, set);
  const sum = sums.length === 1 ? sums[0] : sums.find(({ currency }) => currency === form.one('currency'));
  if (sum === undefined) return wrong('amount', words.oneCurrency);
  const { currency, minorUnits: most } = sum;
  const { language, locale, typedLanguage } = visit;
  const part = readPart(typed, { currency, most, language, locale, typedLanguage });
  switch (part.kind) {
    case 'error':
      return wrong('amount', part.message);
    case 'whole':
      return { kind: 'choice', set };
    case 'part':
      return { kind: 'choice', set, part: { currency, minorUnits: part.minorUnits } };
  }
}

function setIn({ open }: Visit, form: Form): PaidSet | undefined {
  const known = new Set(open.map(({ debtKey }) => debtKey));
  const ticked = [...new Set(form.all('item'))].filter((key) => known.has(key));
  const what = form.one('what');
  if (what === 'invoices' || (what === '' && ticked.length > 0))
    return { kind: 'invoices', debtKeys: ticked };
  return what === 'collectible' || what === 'open' ? { kind: what } : undefined;
}

function wrong(field: string, message: string): { kind: 'errors'; errors: FieldError[] } {
  return { kind: 'errors', errors: [{ field, message }] };
}
