import type { FC } from 'hono/jsx';
import type { LetterKind } from '../../messages/own-text/check-letter.ts';
import { letterCases } from '../../messages/own-text/letter-cases.ts';
import { languageNames, letterKinds, shippedText, textIn } from '../../messages/own-text/policy-letters.ts';
import type { Policy } from '../../policy/policy.ts';
import type { DeskPage } from '../desk-page.ts';
import { missingPage } from '../neutral-pages.tsx';
import { everybody, hasRole } from '../person.ts';
import { draftOf } from './find-draft.ts';
import { LetterExample, LetterText } from './letters-view.tsx';
import { draftAddress, textAddress } from './policy-addresses.ts';
import { policyMakers } from './policy-words.tsx';

/** The letters that the steps of the next version send, in every language, each beside an example. */
export const textsPage: DeskPage = {
  path: '/policy/drafts/:id/texts',
  title: 'Texts',
  readers: everybody,
  async show(request) {
    const found = await draftOf(request);
    if (found === undefined) return missingPage();
    const { policy } = found.draft;
    const mayEdit = hasRole(request.person, policyMakers);
    return {
      kind: 'page',
      title: `Texts of ${policy.id} version ${policy.version}`,
      body: (
        <>
          <p>
            What every letter sends along – the invoices, how to pay, how to object, who writes – stands
            around these texts and is not edited here.{' '}
            <a href={draftAddress(policy.id)}>Back to the version</a>
          </p>
          {policy.ladder.map(
            (step) =>
              step.kind === 'remind' && (
                <section>
                  <h2>
                    Step {step.id}: the letter {step.template}
                  </h2>
                  {letterKinds
                    .filter(({ template }) => template === step.template)
                    .map((kind) => (
                      <Letter kind={kind} policy={policy} mayEdit={mayEdit} />
                    ))}
                </section>
              ),
          )}
        </>
      ),
    };
  },
};

const Letter: FC<{ kind: LetterKind; policy: Policy; mayEdit: boolean }> = ({ kind, policy, mayEdit }) => {
  const text = textIn(policy, kind);
  const language = languageNames[kind.language];
  const [example] = letterCases(kind.template, kind.language);
  return (
    <details>
      <summary>
        {language}, {text === shippedText(kind) ? 'as it ships' : 'in words of its own'}
      </summary>
      {mayEdit && (
        <p>
          <a href={textAddress(policy.id, kind)}>
            Edit {kind.template} in {language}
          </a>
        </p>
      )}
      <div class="beside">
        <section>
          <h3>The text</h3>
          <LetterText kind={kind} text={text} />
        </section>
        <section>
          <h3>An example</h3>
          {example && <LetterExample kind={kind} text={text} example={example} />}
        </section>
      </div>
    </details>
  );
};
