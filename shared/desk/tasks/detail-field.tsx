import type { FC } from 'hono/jsx';
import type { Detail } from '../../domain/outcomes/details.ts';
import { debtorKindSchema } from '../../domain/profile.ts';
import { disputeReasonSchema, paymentMethodSchema } from '../../domain/records.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { reasonWords } from '../../pages/words/reasons.ts';
import { DateField, MoneyField, SelectField, TextArea, TextField } from '../fields.tsx';

export type DetailProps = {
  detail: Detail;
  /** The name of its field; absent: the detail's own. */
  name?: string;
  label?: string | undefined;
  hint?: string | undefined;
  /** What stands there before anything was typed. */
  value?: string | undefined;
  form: Form;
  errors: readonly FieldError[];
};

/** The field for something that a person says with an outcome. */
export const DetailField: FC<DetailProps> = ({ detail, name = detail, label, hint, value, form, errors }) => {
  const field = {
    ...{ name, label: label ?? labels[detail], form, errors },
    ...(hint === undefined ? {} : { hint }),
    ...(value === undefined ? {} : { value }),
  };
  switch (detail) {
    case 'date':
    case 'barred':
      return <DateField {...field} />;
    case 'amount':
      return <MoneyField {...field} />;
    case 'note':
    case 'text':
      return <TextArea {...field} rows={3} />;
    case 'parts':
      return (
        <TextArea
          hint="One part on each line: its day and its amount, such as 2026-12-01 150.00"
          {...field}
          rows={4}
        />
      );
    case 'email':
      return <TextField {...field} kind="email" />;
    case 'phone':
      return <TextField {...field} kind="tel" />;
    case 'reason':
    case 'method':
    case 'kind':
      return <SelectField {...field} empty="Choose" options={options[detail]} />;
    case 'papers':
    case 'cause':
    case 'change':
    case 'only':
    case 'order':
    case 'delivery':
    case 'invoice':
    case 'terms':
    case 'source':
    case 'country':
    case 'zone':
    case 'region':
      return <TextField {...field} />;
  }
};

const reasons: Readonly<Record<string, string>> = reasonWords.en.reasons;
const asOption = (value: string) => ({ value, label: value });
const options = {
  reason: disputeReasonSchema.options.map((value) => ({ value, label: reasons[value] ?? value })),
  method: paymentMethodSchema.options.map(asOption),
  kind: debtorKindSchema.options.filter((kind) => kind !== 'unknown').map(asOption),
};

const labels: Readonly<Record<Detail, string>> = {
  note: 'Note for our own records',
  date: 'Day',
  amount: 'Amount',
  method: 'How it will be paid',
  parts: 'Parts of the plan',
  reason: 'What is wrong',
  text: 'In the customer’s words',
  papers: 'Papers on file',
  cause: 'What brought it about',
  change: 'What we change',
  only: 'Only this invoice',
  order: 'Order or contract',
  delivery: 'Proof of delivery',
  invoice: 'Copy of the invoice',
  terms: 'Accepted terms',
  source: 'Where it is known from',
  barred: 'First day on which a court would not hear the claim',
  email: 'E-mail address',
  country: 'Country (two capitals, such as AT)',
  zone: 'Time zone (such as Europe/Vienna)',
  phone: 'Telephone number',
  kind: 'Kind of customer',
  region: 'Region (such as US-TX)',
};
