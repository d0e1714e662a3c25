import { isAnswerSent } from '../../domain/dispute-answer.ts';
import { earlierOf, isSamePerson, triageOf } from '../../domain/dispute-stage.ts';
import { listedName, whyMinimised } from '../../domain/minimised.ts';
import type { RenderedMessage } from '../../messages/render-message.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { caseAddress } from '../address.ts';
import type { DeskAnswer } from '../desk-page.ts';
import { CustomersWords, DisputeFacts, PapersToFetch } from './dispute-facts.tsx';
import {
  AnswerForm,
  ClosingForm,
  type FormProps,
  HandBackForm,
  MediationForm,
  TriageForm,
  WithdrawnForm,
} from './dispute-forms.tsx';
import { Answer, EarlierAnswers, WorkSoFar } from './dispute-history.tsx';
import type { DisputeScene } from './dispute-scene.ts';

type More = { errors?: readonly FieldError[]; preview?: RenderedMessage };

/** A dispute with all there is to decide on it, and what can be done. */
export function disputePage(
  scene: DisputeScene,
  form: Form,
  { errors = [], preview }: More = {},
): DeskAnswer {
  const { facts, task, creditor, request, dispute, mayAct } = scene;
  const name = listedName(facts, creditor.timeZone, request.now);
  const resting = whyMinimised(facts, creditor.timeZone, request.now);
  const isOpen = dispute.state === 'open';
  const props = { scene, form, errors };
  return {
    kind: 'page',
    title: `${isOpen ? 'Dispute to answer' : 'Dispute to close'}: ${name}`,
    errors,
    body: (
      <>
        <DisputeFacts scene={scene} />
        {preview !== undefined && <Preview message={preview} />}
        <EarlierAnswers scene={scene} />
        <div class="columns">
          {resting === undefined ? (
            <CustomersWords scene={scene} />
          ) : (
            <p class="warning">Not shown: what is personal is kept and not used for now ({resting}).</p>
          )}
          <PapersToFetch scene={scene} />
        </div>
        <WorkSoFar scene={scene} />
        {isOpen ? mayAct && <Open {...props} /> : <ToClose {...props} />}
        <p>
          <a href={caseAddress(task.debtorKey)}>The whole case</a> · <a href="/disputes">All disputes</a>
        </p>
      </>
    ),
  };
}

function Open(props: FormProps) {
  const { scene } = props;
  const { dispute, facts, request } = scene;
  const looking = triageOf(dispute);
  const isAsked = isSamePerson(looking?.resolver, request.person.name);
  const mayMediate = earlierOf(dispute, facts).length > 0 && dispute.mediation === undefined;
  const isOpen = (...fields: string[]) => props.errors.some(({ field }) => fields.includes(field));
  return (
    <>
      <section aria-labelledby="who">
        <h2 id="who">Who looks into it</h2>
        {looking === undefined ? (
          <TriageForm {...props} />
        ) : (
          <details open={isOpen('ground', 'resolver', 'reassigned')}>
            <summary>Give it to another than {looking.resolver}</summary>
            <TriageForm {...props} />
          </details>
        )}
        {isAsked && (
          <details open={isOpen('back')}>
            <summary>I cannot answer it</summary>
            <HandBackForm {...props} />
          </details>
        )}
      </section>
      <section aria-labelledby="answer">
        <h2 id="answer">The answer</h2>
        <AnswerForm {...props} />
        {mayMediate && (
          <details open={isOpen('offer')}>
            <summary>Offer mediation instead</summary>
            <MediationForm {...props} />
          </details>
        )}
        <details open={isOpen('note')}>
          <summary>The customer took it back</summary>
          <WithdrawnForm {...props} />
        </details>
      </section>
    </>
  );
}

function ToClose(props: FormProps) {
  const { scene } = props;
  const { dispute, facts, mayAct } = scene;
  const hasIt = isAnswerSent(dispute.disputeId, facts);
  const back = facts.disputes.find(
    ({ repeats, state }) => repeats === dispute.disputeId && state !== 'withdrawn',
  );
  return (
    <>
      <section aria-labelledby="answered">
        <h2 id="answered">Our answer</h2>
        <Answer dispute={dispute} />
        {!hasIt && (
          <p class="warning">
            No answer is known to have reached the customer. The invoice rests, and the dispute cannot be
            closed before.
          </p>
        )}
        {back !== undefined && (
          <p class="warning">
            The customer did not accept it: it goes on as {back.disputeId}, and is closed with that.
          </p>
        )}
      </section>
      {mayAct && hasIt && back === undefined && (
        <section aria-labelledby="learn">
          <h2 id="learn">What we learn from it</h2>
          <ClosingForm {...props} />
        </section>
      )}
    </>
  );
}

function Preview({ message }: { message: RenderedMessage }) {
  return (
    <section aria-labelledby="mail" tabindex={-1} autofocus>
      <h2 id="mail">The e-mail as it would leave</h2>
      <p>
        <strong>{message.subject}</strong> <span class="quiet">in {languageName(message.language)}</span>
      </p>
      <pre class="mail" lang={message.language}>
        {message.text}
      </pre>
    </section>
  );
}

function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}
