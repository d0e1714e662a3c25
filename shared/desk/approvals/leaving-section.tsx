import type { FC } from 'hono/jsx';
import type { Facts } from '../../domain/facts.ts';
import { measureEvent } from '../../domain/measure-event.ts';
import { stepOfTask } from '../../domain/outcomes/approval.ts';
import { isWriteOff } from '../../domain/outcomes/write-off.ts';
import { previewAnswer } from '../../mails/preview-answer.ts';
import { previewReminder } from '../../mails/preview-reminder.ts';
import type { RenderedMessage } from '../../messages/render-message.ts';
import { channelOf } from '../../policy/question.ts';
import type { Case } from '../../store/situation.ts';
import { paperNames } from '../cases/names.ts';
import { writtenTime } from '../format.ts';
import type { TaskScene } from '../tasks/task-views.ts';
import { approvedFacts, casesOf } from './verdict-section.tsx';

/** The exact words that would leave if this is agreed to, made by what sends them; and when. */
export const LeavingSection: FC<{ scene: TaskScene }> = ({ scene }) => (
  <section>
    <h2>What would leave</h2>
    <Leaving scene={scene} />
  </section>
);

const Leaving: FC<{ scene: TaskScene }> = ({ scene }) => {
  const { task } = scene;
  if (task.kind === 'proposal') return <Proposal scene={scene} />;
  if (isWriteOff(task))
    return (
      <p>
        Nothing to the customer. Other systems are told that the debt is written off (
        <code>DebtWrittenOff</code>
        ), and that measures in force because of it have ended.
      </p>
    );
  const [first] = casesOf(scene);
  const step = first && stepOfTask(task, first.policy);
  if (first === undefined || step === undefined || step.kind === 'review')
    return (
      <p>Nothing: a look at the case sends nothing. The next step of the ladder is decided by itself.</p>
    );
  const facts = approvedFacts(scene, first);
  if (step.kind === 'escalate')
    return (
      <>
        {casesOf(scene).map((one) => (
          <Event one={{ ...one, facts }} step={step} />
        ))}
      </>
    );
  if (channelOf(step) === 'call') return <p>Nothing in writing: a person would call.</p>;
  const preview = previewReminder(first, facts, step);
  if (preview === undefined) return <p>Nothing.</p>;
  const when = writtenTime(preview.at, first.zone);
  return (
    <Mail
      message={preview.message}
      to={preview.to}
      when={`not before ${when}, and only if nothing changes`}
    />
  );
};

const Mail: FC<{ message: RenderedMessage; to: string | undefined; when: string }> = ({
  message,
  to,
  when,
}) => (
  <>
    <p class="quiet">
      As it would leave, {when}. Its links are made when it leaves; its dates move with that day.
    </p>
    <dl class="facts">
      <dt>To</dt>
      <dd>{to ?? 'no address that works'}</dd>
      <dt>Subject</dt>
      <dd lang={message.language}>{message.subject}</dd>
    </dl>
    <pre class="mail" lang={message.language}>
      {message.text}
    </pre>
  </>
);

const Event: FC<{ one: Case; step: Parameters<typeof measureEvent>[1] }> = ({ one, step }) => {
  const { type, detail } = measureEvent(one, step);
  const papers = one.facts.evidence.filter(({ debtKey }) => debtKey === one.debtKey);
  return (
    <>
      <p>Nothing to the customer. Other systems get this event about invoice {one.debt.invoiceNumber}:</p>
      <pre class="mail">{JSON.stringify({ type, ...detail }, undefined, 2)}</pre>
      {step.measure === 'agency' && (
        <p>
          The agency gets the evidence pack: the case for people (PDF) and for machines (JSON), every decision
          with its chain, and{' '}
          {papers.length === 0 ? 'no paper' : papers.map(({ kind }) => paperNames[kind]).join(', ')}. It is
          made at once and taken away as soon as the invoice is paid or disputed.
        </p>
      )}
    </>
  );
};

const Proposal: FC<{ scene: TaskScene }> = ({ scene }) => {
  const { task, facts, creditor, request } = scene;
  const agreed = agreedFacts(scene);
  if (agreed === undefined) return <p>Nothing: the proposal waits for no answer any more.</p>;
  const { message, findings } = previewAnswer(
    {
      ...{ kind: 'mail', outboxId: 'preview', owner: task.debtorKey, creditorId: task.creditorId },
      ...{
        template: agreed.template,
        debtKeys: agreed.debtKeys,
        at: request.now.toString({ smallestUnit: 'millisecond' }),
      },
      about: task.about,
    },
    agreed.facts,
    creditor,
    { now: request.now, policies: request.deps.policies },
  );
  const [address] = facts.profile.emails.filter(({ state }) => state === 'open');
  return (
    <>
      <Mail message={message} to={address?.address} when="as soon as you accept" />
      {findings.map(({ reason }) => (
        <p class="warning">Our wording rules would keep it back: {reason}</p>
      ))}
    </>
  );
};

/** The facts as they would be once a proposal is accepted, and the mail that says so. */
function agreedFacts({
  task,
  facts,
}: TaskScene):
  | { facts: Facts; debtKeys: string[]; template: 'plan-accepted' | 'promise-confirmation' }
  | undefined {
  const plan = facts.plans.find(({ planId }) => planId === task.about);
  if (plan?.state === 'proposed') {
    const plans = facts.plans.map((one) => (one === plan ? { ...plan, state: 'accepted' as const } : one));
    return { facts: { ...facts, plans }, debtKeys: plan.debtKeys, template: 'plan-accepted' };
  }
  const promise = facts.promises.find(({ promiseId }) => promiseId === task.about);
  if (promise?.state !== 'proposed') return undefined;
  const promises = facts.promises.map((one) =>
    one === promise ? { ...promise, state: 'open' as const } : one,
  );
  return { facts: { ...facts, promises }, debtKeys: promise.debtKeys, template: 'promise-confirmation' };
}
