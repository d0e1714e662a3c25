import { type LetterKind, letterProblems } from '../../messages/own-text/check-letter.ts';
import { fileOf, letterOf, type TextProblem } from '../../messages/own-text/letter.ts';
import { letterCases } from '../../messages/own-text/letter-cases.ts';
import {
  letterKinds,
  nameOf,
  shippedText,
  textIn,
  withText,
} from '../../messages/own-text/policy-letters.ts';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import type { Draft } from '../../policy/draft.ts';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { TextArea } from '../fields.tsx';
import { missingPage } from '../neutral-pages.tsx';
import { backToDraft, changedBy, draftOf } from './find-draft.ts';
import { LetterExample } from './letters-view.tsx';
import { textsAddress } from './policy-addresses.ts';
import { policyMakers } from './policy-words.tsx';

/** One letter of the next version in one language: its subject and its body, beside what becomes of them. */
export const textPage: DeskPage = {
  path: '/policy/drafts/:id/texts/:template/:language',
  title: 'A text',
  readers: policyMakers,
  actors: policyMakers,
  show: (request) => page(request, formOf({}), []),
  async act(request, form) {
    const found = await letterIn(request);
    if (found === undefined) return missingPage();
    const { draft, kind } = found;
    const { policy } = draft;
    const ships = form.one('do') === 'ship';
    const text = ships ? shippedText(kind) : fileOf({ subject: form.one('subject'), body: form.one('body') });
    const problems = letterProblems(kind, text);
    if (!ships && problems.length > 0) return page(request, form, problems.map(errorFrom));
    const path = textsAddress(policy.id);
    if (text === textIn(policy, kind)) return { kind: 'see', path, notice: 'Nothing was changed.' };
    if (form.one('edition') !== String(draft.edition)) return backToDraft(policy.id, false, '');
    const done = await request.deps.policy.keep(changedBy(request, draft, withText(policy, kind, text)));
    if (!done) return backToDraft(policy.id, false, '');
    return { kind: 'see', path, notice: `The text of ${nameOf(kind)} is kept.` };
  },
};

async function letterIn(request: DeskRequest): Promise<{ draft: Draft; kind: LetterKind } | undefined> {
  const { params } = request;
  const found = await draftOf(request);
  const kind = letterKinds.find(
    ({ template, language }) => template === params.text('template') && language === params.text('language'),
  );
  const isSent = found?.draft.policy.ladder.some(
    (step) => step.kind === 'remind' && step.template === kind?.template,
  );
  return found === undefined || kind === undefined || !isSent ? undefined : { draft: found.draft, kind };
}

function errorFrom({ field, line, rule, message }: TextProblem): FieldError {
  const said = [line === undefined ? undefined : `Line ${line}`, rule].filter((one) => one !== undefined);
  return { field, message: said.length === 0 ? message : `${said.join(', ')}: ${message}` };
}

async function page(request: DeskRequest, form: Form, errors: readonly FieldError[]): Promise<DeskAnswer> {
  const found = await letterIn(request);
  if (found === undefined) return missingPage();
  const { draft, kind } = found;
  const text = textIn(draft.policy, kind);
  const { subject, body } = letterOf(text);
  const [first, ...others] = letterCases(kind.template, kind.language).filter(
    ({ input }) => input.language === kind.language,
  );
  return {
    kind: 'page',
    title: `The text of ${nameOf(kind)}`,
    errors,
    body: (
      <div class="beside">
        <form method="post">
          <input type="hidden" name="edition" value={form.one('edition') || String(draft.edition)} />
          <TextArea name="subject" label="Subject" rows={3} value={subject} {...{ form, errors }} />
          <TextArea name="body" label="Body" hint={hint} rows={24} value={body} {...{ form, errors }} />
          <p>
            <button type="submit" name="do" value="keep">
              Keep this text
            </button>{' '}
            <button type="submit" name="do" value="ship" class="second">
              Take the text that ships
            </button>
          </p>
          <p>
            <a href={textsAddress(draft.policy.id)}>Back without keeping it</a>
          </p>
        </form>
        <section>
          <h2>As it is kept now</h2>
          {first && <LetterExample kind={kind} text={text} example={first} />}
          {others.map((example) => (
            <details>
              <summary>{example.name}</summary>
              <LetterExample kind={kind} text={text} example={example} />
            </details>
          ))}
        </section>
      </div>
    ),
  };
}

const hint =
  'A blank line begins a paragraph; what stands below a line --- comes after the invoices. {{ total }}, {{ answerBy }}, {{ chargeSentence }} and {{ creditor.name }} print what is so; {% if many %} … {% else %} … {% endif %} says one thing or the other.';
