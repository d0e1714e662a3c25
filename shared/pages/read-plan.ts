import { type Currency, writtenAmount } from '../domain/money.ts';
import type { Instalment } from '../domain/plan.ts';
import { draftSchedule, rhythms } from '../domain/plan-draft.ts';
import { localDateSchema } from '../domain/time.ts';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import type { Form } from './form.ts';
import { wordsIn } from './languages.ts';
import type { FieldError } from './page.tsx';
import { type PartQuestion, readPart } from './read-part.ts';
import { planWords } from './words/plan.ts';

type Asker = Pick<PartQuestion, 'language' | 'locale' | 'typedLanguage'>;
type Errors = { kind: 'errors'; errors: FieldError[] };

/** The invoices a plan is about, and all that may be asked for on them. */
export type Chosen = { debtKeys: string[]; currency: Currency; sum: number };

/** A plan has at most so many parts on the page; for more, people talk. */
export const mostParts = 24;

/** Which invoices the plan is about: those chosen, or the only one there is. */
export function readChosen(form: Form, open: readonly OpenInvoice[], { language }: Asker): Chosen | Errors {
  const { words } = wordsIn(planWords, language);
  const chosen =
    open.length === 1 ? open : open.filter(({ debtKey }) => form.all('debtKey').includes(debtKey));
  const wrong = (message: string): Errors => ({ kind: 'errors', errors: [{ field: 'debt-0', message }] });
  const [first] = chosen;
  if (first === undefined) return wrong(words.chooseInvoice);
  const { currency } = first;
  if (chosen.some((invoice) => invoice.currency !== currency)) return wrong(words.oneCurrency);
  const sum = chosen.reduce((total, { amountCollectible }) => total + amountCollectible, 0);
  return { debtKeys: chosen.map(({ debtKey }) => debtKey), currency, sum };
}

/** The schedule that number of parts, first day and rhythm make, or what is missing. */
export function readDraft(form: Form, { sum }: Chosen, { language }: Asker): Instalment[] | Errors {
  const { words } = wordsIn(planWords, language);
  const errors: FieldError[] = [];
  const parts = Number(form.one('parts'));
  if (!Number.isInteger(parts) || parts < 2 || parts > mostParts)
    errors.push({ field: 'parts', message: words.chooseParts(mostParts) });
  const firstOn = localDateSchema.safeParse(form.one('firstOn')).data;
  if (firstOn === undefined) errors.push({ field: 'firstOn', message: words.enterFirst });
  const rhythm = rhythms.find((one) => one === form.one('rhythm'));
  if (rhythm === undefined) errors.push({ field: 'rhythm-month', message: words.chooseRhythm });
  if (firstOn === undefined || rhythm === undefined || errors.length > 0) return { kind: 'errors', errors };
  return (
    draftSchedule(sum, { parts, firstOn, rhythm }) ?? {
      kind: 'errors',
      errors: [{ field: 'parts', message: words.tooSmall }],
    }
  );
}

/** The days and amounts as the person left or changed them; an empty row is left out. */
export function readParts(
  form: Form,
  { currency, sum }: Chosen,
  asker: Asker,
): { kind: 'parts'; parts: Instalment[] } | Errors {
  const { words } = wordsIn(planWords, asker.language);
  const errors: FieldError[] = [];
  const days = form.all('dueOn').slice(0, mostParts);
  const amounts = form.all('amount');
  const parts = days.flatMap((day, index): Instalment[] => {
    const typed = amounts[index] ?? '';
    if (day === '' && typed === '') return [];
    const dueOn = localDateSchema.safeParse(day).data;
    if (dueOn === undefined) errors.push({ field: `day-${index}`, message: words.enterDay });
    const read = readPart(typed, { currency, most: sum, ...asker });
    if (read.kind === 'error') errors.push({ field: `amount-${index}`, message: read.message });
    if (dueOn === undefined || read.kind === 'error') return [];
    return [{ dueOn, amount: read.kind === 'whole' ? sum : read.minorUnits }];
  });
  if (errors.length > 0) return { kind: 'errors', errors };
  const inOrder = [...parts].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const total = inOrder.reduce((all, { amount }) => all + amount, 0);
  if (total === sum) return { kind: 'parts', parts: inOrder };
  const message = words.sumDiffers(
    writtenAmount(sum, currency, asker.locale),
    writtenAmount(total, currency, asker.locale),
  );
  return { kind: 'errors', errors: [{ field: 'amount-0', message }] };
}
