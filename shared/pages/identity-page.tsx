import { isNaturalPerson } from '../domain/profile.ts';
import { oneLine } from '../messages/written.ts';
import { describedBy, errorOf, Field } from './fields.tsx';
import { wordsIn } from './languages.ts';
import { type Answer, type FieldError, Page } from './page.tsx';
import { translationsOf } from './page-frame.ts';
import type { Visit } from './visit.ts';
import { identityWords } from './words/identity.ts';

/**
 * Whether a page may show anything only after the identity question: a mail is passed on, and what a person owes is
 * nobody else's business. An opt-out is never refused, so a stop link never asks.
 */
export function needsIdentity({ link, creditor, facts }: Visit): boolean {
  if (link.purpose === 'stop') return false;
  return creditor.identityStep === 'everybody' || isNaturalPerson(facts.profile.kind);
}

/**
 * Asks for a number that stands on an invoice; names no debtor, no amount, no invoice and no reason. Every answer that
 * does not open the page is wrong for the same reason.
 */
export function identityPage(visit: Visit, wrong?: 'refused' | 'empty'): Answer {
  const { words } = wordsIn(identityWords, visit.language);
  const errors: FieldError[] =
    wrong === undefined
      ? []
      : [{ field: 'number', message: wrong === 'empty' ? words.missing : words.notRecognised }];
  const frame = { ...visit, translations: translationsOf(visit.language, '') };
  return {
    status: errors.length > 0 ? 422 : 200,
    page: (
      <Page title={words.title} frame={frame} errors={errors}>
        <p>{words.why(oneLine(visit.creditor.name))}</p>
        <form method="post" novalidate>
          <Field id="number" label={words.label} hint={words.hint} errors={errors}>
            <input
              id="number"
              name="number"
              type="text"
              maxlength={100}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              {...describedBy('number', words.hint, errorOf(errors, 'number'))}
            />
          </Field>
          <button type="submit" name="choice" value="identify">
            {words.button}
          </button>
        </form>
        <p>{words.rest}</p>
      </Page>
    ),
  };
}
