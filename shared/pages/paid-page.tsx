import { localDateSchema } from '../domain/time.ts';
import { AmountField, describedBy, errorOf, Field } from './fields.tsx';
import { type Form, formOf } from './form.ts';
import { wordsIn } from './languages.ts';
import { type Answer, type FieldError, Page } from './page.tsx';
import type { PageDefinition } from './page-definition.ts';
import { currencyOf, readPaid } from './read-paid.ts';
import { nothingOpen, OwnWords, readCommon, toldPage, WhichInvoices } from './telling-parts.tsx';
import type { Visit } from './visit.ts';
import { paidTitle, paidWords } from './words/paid.ts';

export const claimingPaid: PageDefinition = {
  path: 'paid',
  title: paidTitle,
  offered: ({ open }) => open.length > 0,
  show: (visit) => paidPage(visit),
  act: claimPaid,
};

/** The longest reference we keep, in characters. */
const longestReference = 140;

function paidPage(visit: Visit, typed: Form = formOf({}), errors: readonly FieldError[] = []): Answer {
  const { words, lang } = wordsIn(paidWords, visit.language);
  const title = wordsIn(paidTitle, lang).words;
  if (visit.open.length === 0) return nothingOpen(visit, title);
  const describe = (id: string, hint?: string) => describedBy(id, hint, errorOf(errors, id));
  return {
    status: errors.length > 0 ? 422 : 200,
    page: (
      <Page title={title} frame={visit} lang={lang} errors={errors}>
        <p>{words.effect}</p>
        <form method="post" novalidate>
          <WhichInvoices visit={visit} typed={typed} errors={errors} />
          <Field id="paidOn" label={words.when} errors={errors}>
            <input
              id="paidOn"
              name="paidOn"
              type="date"
              max={visit.today}
              value={typed.one('paidOn')}
              {...describe('paidOn')}
            />
          </Field>
          <AmountField
            label={words.amount(currencyOf(visit.open) ?? '')}
            hint={words.amountHint}
            errors={errors}
            value={typed.one('amount')}
          />
          <Field id="reference" label={words.reference} hint={words.referenceHint} errors={errors}>
            <input
              id="reference"
              name="reference"
              type="text"
              autocomplete="off"
              maxlength={longestReference}
              value={typed.one('reference')}
              {...describe('reference', words.referenceHint)}
            />
          </Field>
          <OwnWords typed={typed} errors={errors} />
          <button type="submit" name="choice" value="paid">
            {words.send}
          </button>
        </form>
      </Page>
    ),
  };
}

async function claimPaid(visit: Visit, form: Form): Promise<Answer> {
  if (form.one('choice') !== 'paid' || visit.open.length === 0) return paidPage(visit);
  const { words } = wordsIn(paidWords, visit.language);
  const { chosen, errors } = readCommon(form, visit);
  const paidOn = localDateSchema.safeParse(form.one('paidOn')).data;
  if (paidOn === undefined) errors.push({ field: 'paidOn', message: words.enterDay });
  else if (paidOn > visit.today) errors.push({ field: 'paidOn', message: words.notYet });
  const paid = readPaid(form, chosen, visit);
  if (paid.kind === 'error') errors.push({ field: 'amount', message: paid.message });
  if (paidOn === undefined || errors.length > 0 || paid.kind === 'error')
    return paidPage(visit, form, errors);
  const noted = await visit.deps.tellUs(visit.link, {
    kind: 'already-paid',
    debtKeys: chosen.map(({ debtKey }) => debtKey),
    paidOn,
    amount: paid.amount,
    reference: [...form.one('reference').replace(/\s+/g, ' ')].slice(0, longestReference).join(''),
    text: form.one('text'),
  });
  if (noted.kind === 'refused' && noted.why === 'dateInFuture')
    return paidPage(visit, form, [{ field: 'paidOn', message: words.notYet }]);
  return toldPage(visit, noted, { files: true });
}
