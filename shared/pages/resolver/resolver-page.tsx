import type { FC } from 'hono/jsx';
import { disputeCodes } from '../../domain/dispute-codes.ts';
import { sayingsOf } from '../../domain/dispute-sayings.ts';
import { groundOf, proposalOf } from '../../domain/dispute-stage.ts';
import { writtenAmount } from '../../domain/money.ts';
import { papersOf } from '../../domain/papers.ts';
import { findingSchema } from '../../domain/records.ts';
import { writtenDate } from '../../messages/written.ts';
import type { ResolverCase } from '../../store/resolver-case.ts';
import { Choice, Choices, describedBy, errorOf, Field } from '../fields.tsx';
import { type Form, formOf } from '../form.ts';
import { type Answer, type FieldError, Page } from '../page.tsx';
import { findingWords, paperNames } from './words.ts';

/** Only colleagues read these pages, and the desk speaks English. */
const frame = { language: 'en', translations: [], menu: [] } as const;
const locale = 'en-GB';

/** One dispute as somebody of the house needs it to say what they found. */
export function resolverPage(
  one: ResolverCase,
  form: Form = formOf({}),
  errors: readonly FieldError[] = [],
): Answer {
  const { dispute, debt, facts, creditor, files } = one;
  const day = (localDate: string) => writtenDate(localDate, locale);
  const filed = papersOf(debt.debtKey, facts);
  return {
    status: errors.length > 0 ? 422 : 200,
    page: (
      <Page title={`Case ${dispute.disputeId}: what did you find?`} frame={frame} errors={errors}>
        <p>
          {facts.profile.name} objects to invoice {debt.invoiceNumber} of {creditor.name}, dated{' '}
          {day(debt.issuedOn)}, {writtenAmount(debt.amountOutstanding, debt.currency, locale)} open. It is
          about: {disputeCodes[groundOf(dispute)].label.toLowerCase()}. They are promised an answer by{' '}
          {day(dispute.answerBy)}.
        </p>
        <h2>What the customer says</h2>
        {sayingsOf(dispute).map(({ text }) => (
          <blockquote dir="auto">{text === '' ? 'No words.' : text}</blockquote>
        ))}
        {files.length > 0 && (
          <p>With it came: {files.map(({ name }) => name).join(', ')}. Ask the desk for them.</p>
        )}
        <h2>Papers on file</h2>
        {filed.length === 0 ? (
          <p>None. {fetchWords(one)}</p>
        ) : (
          <ul>
            {filed.map(({ kind, reference }) => (
              <li>
                <a href={`?take=${kind}`}>
                  {paperNames[kind]}, {reference}
                </a>
              </li>
            ))}
          </ul>
        )}
        <SaidBefore one={one} />
        <FoundForm one={one} form={form} errors={errors} />
        <HandBack form={form} errors={errors} />
      </Page>
    ),
  };
}

function fetchWords({ dispute }: ResolverCase): string {
  const { papers, also } = disputeCodes[groundOf(dispute)];
  const wanted = [...papers.map((kind) => paperNames[kind].toLowerCase()), ...also];
  return wanted.length === 0 ? '' : `These would help: ${wanted.join(', ')}.`;
}

const SaidBefore: FC<{ one: ResolverCase }> = ({ one: { dispute } }) => {
  const before = proposalOf(dispute);
  if (before === undefined) return null;
  return (
    <p class="note">
      You have said: {findingWords[before.finding].toLowerCase()}. If you say something else below, that
      counts.
    </p>
  );
};

type FormProps = { one: ResolverCase; form: Form; errors: readonly FieldError[] };

const FoundForm: FC<FormProps> = ({ one: { debt, facts }, form, errors }) => (
  <form method="post" novalidate>
    <Choices first="finding" label="What did you find?" errors={errors}>
      {findingSchema.options.map((value, place) => (
        <Choice
          type="radio"
          id={place === 0 ? 'finding' : `finding-${value}`}
          name="finding"
          value={value}
          checked={form.one('finding') === value}
          label={findingWords[value]}
          describe={describedBy('finding', undefined, errorOf(errors, 'finding'))}
        />
      ))}
    </Choices>
    <Field
      id="text"
      label="What happened, and how you know it"
      hint="Your colleagues answer the customer from it. Plain words; name the papers."
      errors={errors}
    >
      <textarea id="text" name="text" rows={8} {...describedBy('text', 'hint', errorOf(errors, 'text'))}>
        {form.one('text')}
      </textarea>
    </Field>
    {papersOf(debt.debtKey, facts).map(({ kind }, place) => (
      <Choice
        type="checkbox"
        id={`paper-${kind}`}
        name="paper"
        value={kind}
        checked={form.all('paper').includes(kind)}
        label={`${place === 0 ? 'It rests on the' : 'and on the'} ${paperNames[kind].toLowerCase()}`}
      />
    ))}
    <button type="submit" name="choice" value="found">
      Tell my colleagues
    </button>
  </form>
);

const HandBack: FC<Omit<FormProps, 'one'>> = ({ form, errors }) => (
  <form method="post" novalidate>
    <h2>If you cannot say</h2>
    <Field id="why" label="Why, or who could" errors={errors}>
      <textarea id="why" name="why" rows={3} {...describedBy('why', undefined, errorOf(errors, 'why'))}>
        {form.one('why')}
      </textarea>
    </Field>
    <button type="submit" name="choice" value="hand-back" class="second">
      Hand it back
    </button>
  </form>
);

/** It is with the desk now. */
export function thanksPage(): Answer {
  return {
    status: 200,
    page: (
      <Page title="Thank you" frame={frame}>
        <p>Your colleagues at the desk have what you said, and answer the customer.</p>
      </Page>
    ),
  };
}

/** The same for every link that opens nothing, whether it was ever ours or not. */
export function usedUpPage(): Answer {
  return {
    status: 404,
    page: (
      <Page title="This link opens nothing any more" frame={frame}>
        <p>
          The case may be answered, somebody else may look into it by now, or the link is too old or not
          complete. Ask whoever sent it to you.
        </p>
      </Page>
    ),
  };
}
