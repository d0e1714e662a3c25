import { type FC, useContext } from 'hono/jsx';
import type { OpenInvoice } from '../messages/invoice-lines.ts';
import { AmountField, Choice, Choices, describedBy, errorOf, Field } from './fields.tsx';
import { wordsIn } from './languages.ts';
import { extents, longestLine } from './read-dispute.ts';
import { exampleAmount } from './read-part.ts';
import type { Filled } from './telling-parts.tsx';
import { amountWords } from './words/amounts.ts';
import { extentWords } from './words/extent.ts';
import { Written } from './written-in.ts';

/** How much of an invoice is objected to: all of it, a part, or one line with its amount. */
export const DisputeExtent: FC<Filled & { invoice: OpenInvoice }> = ({ visit, invoice, typed, errors }) => {
  const { words, lang } = wordsIn(extentWords, useContext(Written));
  const describe = (id: string, hint?: string) => describedBy(id, hint, errorOf(errors, id));
  const amountHint = wordsIn(amountWords, lang).words.forExample(
    exampleAmount(invoice.currency, visit.typedLanguage),
  );
  return (
    <Choices first="extent-whole" label={words.howMuch} errors={errors}>
      {extents.map((extent) => (
        <Choice
          type="radio"
          id={`extent-${extent}`}
          name="extent"
          value={extent}
          checked={typed.one('extent') === extent}
          label={words[extent]}
          describe={describe('extent-whole')}
        />
      ))}
      <div class="only-line">
        <Field id="line" label={words.whichLine} hint={words.lineHint} errors={errors}>
          <input
            id="line"
            name="line"
            type="text"
            autocomplete="off"
            maxlength={longestLine}
            value={typed.one('line')}
            {...describe('line', words.lineHint)}
          />
        </Field>
      </div>
      <div class="only-part">
        <AmountField
          label={words.amount(invoice.currency)}
          hint={amountHint}
          errors={errors}
          value={typed.one('amount')}
        />
      </div>
    </Choices>
  );
};
