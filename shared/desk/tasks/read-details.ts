import type { Currency } from '../../domain/money.ts';
import { type Detail, type Details, detailsSchema } from '../../domain/outcomes/details.ts';
import type { Instalment } from '../../domain/plan.ts';
import type { Line } from '../../domain/records.ts';
import { localDateSchema } from '../../domain/time.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { parseAmount } from '../../pages/parse-amount.ts';

const said: Readonly<Partial<Record<Detail, string>>> = {
  date: 'Write the day as 2026-12-01.',
  barred: 'Write the day as 2026-12-01.',
  email: 'Write an address such as name@company.example.',
  country: 'Write two capitals, such as AT.',
};

/** The details a person typed, among those asked for; or what is wrong with them, field by field. */
export function readDetails(
  form: Form,
  wanted: readonly Detail[],
  lines: readonly Line[],
): { details: Details } | { errors: FieldError[] } {
  const typed = Object.fromEntries(
    wanted.flatMap((detail) => (form.one(detail) === '' ? [] : [[detail, form.one(detail)]])),
  );
  const { only, parts: _parts, ...texts } = typed;
  const amount = wanted.includes('amount') ? form.one('amount') : '';
  const money: { amount?: number } | { message: string } = amount === '' ? {} : readAmount(amount, lines);
  if ('message' in money) return { errors: [{ field: 'amount', message: money.message }] };
  const planned = wanted.includes('parts') ? readParts(form.one('parts'), lines) : {};
  if ('message' in planned) return { errors: [{ field: 'parts', message: planned.message }] };
  const some = only === undefined ? {} : { only: form.all('only') };
  const checked = detailsSchema.safeParse({ ...texts, ...money, ...planned, ...some });
  if (checked.success) return { details: checked.data };
  return {
    errors: checked.error.issues.map(({ path, message }) => {
      const field = wanted.find((detail) => detail === path[0]) ?? 'note';
      return { field, message: said[field] ?? `This ${message}.` };
    }),
  };
}

/** The parts of a plan as they are typed: a day and an amount on each line. */
function readParts(typed: string, lines: readonly Line[]): { parts?: Instalment[] } | { message: string } {
  const rows = typed
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '');
  if (rows.length === 0) return {};
  const parts: Instalment[] = [];
  for (const row of rows) {
    const [day = '', ...rest] = row.split(/[\s=]+/);
    const dueOn = localDateSchema.safeParse(day).data;
    const amount = readAmount(rest.join(' '), lines);
    if (dueOn === undefined || !('amount' in amount))
      return { message: `“${row}” is no day with its amount; write 2026-12-01 150.00.` };
    parts.push({ dueOn, amount: amount.amount });
  }
  return { parts };
}

function readAmount(typed: string, lines: readonly Line[]): { amount: number } | { message: string } {
  const currency = onlyCurrency(lines);
  if (currency === undefined) return { message: 'An amount needs invoices of one currency.' };
  const parsed = parseAmount(typed, currency, 'en');
  if (parsed.kind === 'unclear') return { message: 'This could mean two amounts; write 1500.00.' };
  if (parsed.kind === 'notAnAmount' || parsed.minorUnits === 0)
    return { message: `Write an amount in ${currency}, such as 150.00.` };
  return { amount: parsed.minorUnits };
}

function onlyCurrency(lines: readonly Line[]): Currency | undefined {
  const [currency, another] = new Set(lines.map((line) => line.currency));
  return another === undefined ? currency : undefined;
}
