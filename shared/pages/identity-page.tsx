import { isNaturalPerson } from '../domain/profile.ts';
import { oneLine } from '../messages/written.ts';
import { describedBy, errorOf, Field } from './fields.tsx';
import { type Answer, type FieldError, Page } from './page.tsx';
import type { Visit } from './visit.ts';

/**
 * Whether a page may show anything only after the identity question: a mail is passed on, and what a person owes is
 * nobody else's business. An opt-out is never refused, so a stop link never asks.
 */
export function needsIdentity({ link, creditor, facts }: Visit): boolean {
  if (link.purpose === 'stop') return false;
  return creditor.identityStep === 'everybody' || isNaturalPerson(facts.profile.kind);
}

/** The one thing wrong with every answer that does not open the page, whatever the reason. */
export const notRecognised: FieldError = {
  field: 'number',
  message: 'We do not recognise this number. Please compare it with your invoice',
};

/** When nothing was typed. */
export const numberMissing: FieldError = {
  field: 'number',
  message: 'Enter an invoice number or your customer number',
};

/** Asks for a number that stands on an invoice; names no debtor, no amount, no invoice and no reason. */
export function identityPage({ creditor }: Visit, errors: readonly FieldError[] = []): Answer {
  const hint = 'Either will do. Your invoice has them.';
  return {
    status: errors.length > 0 ? 422 : 200,
    page: (
      <Page title="First, one question" creditor={creditor} errors={errors}>
        <p>
          E-mails are sometimes passed on. So that only the person we wrote to can read on, please give us a
          number that this person has from {oneLine(creditor.name)}.
        </p>
        <form method="post" novalidate>
          <Field id="number" label="An invoice number or your customer number" hint={hint} errors={errors}>
            <input
              id="number"
              name="number"
              type="text"
              maxlength={100}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              {...describedBy('number', hint, errorOf(errors, 'number'))}
            />
          </Field>
          <button type="submit" name="choice" value="identify">
            Continue
          </button>
        </form>
        <p>
          After ten answers the page rests for an hour. If you do not have a number at hand, please call us or
          write to us.
        </p>
      </Page>
    ),
  };
}
