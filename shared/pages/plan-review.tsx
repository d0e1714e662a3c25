import type { FC } from 'hono/jsx';
import { type Currency, decimalsOf, plainAmount, writtenAmount } from '../domain/money.ts';
import type { Instalment } from '../domain/plan.ts';
import { AmountField, describedBy, errorOf, Field } from './fields.tsx';
import { wordsIn } from './languages.ts';
import { type Answer, type FieldError, Page } from './page.tsx';
import { usePlanWords } from './plan-schedule.tsx';
import type { Chosen } from './read-plan.ts';
import type { Visit } from './visit.ts';
import { planWords } from './words/plan.ts';

/** What is typed into the rows of a schedule: as it was drawn up, or as the person left it. */
export type Rows = readonly { day: string; amount: string }[];

/** The rows of a schedule, its amounts written as the person types them, so that they are read back as they were. */
export function rowsOf(parts: readonly Instalment[], currency: Currency, typedLanguage: string): Rows {
  const digits = decimalsOf(currency);
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false };
  const format = new Intl.NumberFormat(typedLanguage, options);
  return parts.map(({ dueOn, amount }) => ({
    day: dueOn,
    amount: format.format(Number(plainAmount(amount, currency))),
  }));
}

/** The schedule to look through and change before it is proposed; `note` says who would decide on it. */
export function reviewPage(
  visit: Visit,
  { debtKeys, currency, sum }: Chosen,
  { rows, note, errors = [] }: { rows: Rows; note?: string; errors?: readonly FieldError[] },
): Answer {
  const { words, lang } = wordsIn(planWords, visit.language);
  return {
    status: errors.length > 0 ? 422 : 200,
    page: (
      <Page title={words.reviewTitle} frame={visit} lang={lang} errors={errors}>
        <p>{words.review(writtenAmount(sum, currency, visit.locale))}</p>
        {note && <p>{note}</p>}
        <form method="post" novalidate>
          {debtKeys.map((debtKey) => (
            <input type="hidden" name="debtKey" value={debtKey} />
          ))}
          {rows.map((row, index) => (
            <Row {...{ row, index, currency, errors }} min={visit.today} />
          ))}
          <button type="submit" name="choice" value="propose">
            {words.propose}
          </button>
        </form>
        <p>
          <a href="plan">{words.again}</a>
        </p>
      </Page>
    ),
  };
}

type RowProps = {
  row: Rows[number];
  index: number;
  currency: Currency;
  errors: readonly FieldError[];
  min: string;
};

const Row: FC<RowProps> = ({ row, index, currency, errors, min }) => {
  const words = usePlanWords();
  const [day, amount] = [`day-${index}`, `amount-${index}`];
  return (
    <fieldset class="field">
      <legend>{words.part(index + 1)}</legend>
      <Field id={day} label={words.day} errors={errors}>
        <input
          id={day}
          name="dueOn"
          type="date"
          min={min}
          value={row.day}
          {...describedBy(day, undefined, errorOf(errors, day))}
        />
      </Field>
      <AmountField id={amount} label={words.amount(currency)} errors={errors} value={row.amount} />
    </fieldset>
  );
};
