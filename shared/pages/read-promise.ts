import { type PaymentMethod, paymentMethodSchema } from '../domain/records.ts';
import { localDateSchema } from '../domain/time.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import type { Form } from './form.ts';
import { wordsIn } from './languages.ts';
import type { FieldError } from './page.tsx';
import { type Part, type PartQuestion, readPart } from './read-part.ts';
import { promiseWords } from './words/promise.ts';

export type Intent = { debtKeys: string[]; promisedOn: string; amount?: number; method?: PaymentMethod };
type Asker = Pick<PartQuestion, 'language' | 'locale' | 'typedLanguage'>;
export type ReadIntent = { kind: 'promise'; promise: Intent } | { kind: 'errors'; errors: FieldError[] };

/** Which invoices, which day and how much, or what is missing. Limits of the day are the store's to judge. */
export function readPromise(form: Form, open: readonly OpenInvoice[], asker: Asker): ReadIntent {
  const { words } = wordsIn(promiseWords, asker.language);
  const errors: FieldError[] = [];
  const only = open.length === 1 ? open : undefined;
  const chosen = only ?? open.filter(({ debtKey }) => form.all('debtKey').includes(debtKey));
  if (chosen.length === 0) errors.push({ field: 'debt-0', message: words.chooseInvoice });
  const promisedOn = localDateSchema.safeParse(form.one('promisedOn')).data;
  if (promisedOn === undefined) errors.push({ field: 'promisedOn', message: words.enterDay });
  const extent = form.one('extent');
  if (extent !== 'all' && extent !== 'part') {
    errors.push({ field: 'extent-all', message: words.chooseExtent });
  }
  const part = extent === 'part' && chosen.length > 0 ? partOf(form.one('amount'), chosen, asker) : undefined;
  if (part?.kind === 'error') errors.push({ field: 'amount', message: part.message });
  const method = paymentMethodSchema.safeParse(form.one('method')).data;
  if (promisedOn === undefined || errors.length > 0) return { kind: 'errors', errors };
  return {
    kind: 'promise',
    promise: {
      debtKeys: chosen.map(({ debtKey }) => debtKey),
      promisedOn,
      ...(part?.kind === 'part' ? { amount: part.minorUnits } : {}),
      ...(method === undefined ? {} : { method }),
    },
  };
}

function partOf(typed: string, chosen: readonly OpenInvoice[], asker: Asker): Part {
  const [first] = chosen;
  if (first === undefined) return { kind: 'whole' };
  const { currency } = first;
  if (chosen.some((invoice) => invoice.currency !== currency)) {
    return { kind: 'error', message: wordsIn(promiseWords, asker.language).words.oneCurrency };
  }
  const most = chosen.reduce((sum, { amountCollectible }) => sum + amountCollectible, 0);
  return readPart(typed, { currency, most, ...asker });
}
