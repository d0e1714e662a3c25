import type { FC } from 'hono/jsx';
import type { Contact } from '../../domain/records.ts';
import { instantOf } from '../../domain/time.ts';
import { writtenTime } from '../format.ts';
import { caseWorkers } from '../person.ts';
import type { OutcomeChoice } from '../tasks/read-outcome.ts';
import type { TaskScene, TaskView } from '../tasks/task-views.ts';
import { exceptionView } from './exception-view.tsx';

/** A mail of which nobody knows whether it arrived, or an answer that is owed and could not be given. */
export const uncertainView: TaskView = exceptionView({
  kind: 'uncertain-send',
  actors: caseWorkers,
  happened: (scene) => <Happened scene={scene} />,
  choices: (scene) => [{ legend: 'What is known by now', choices: choicesFor(scene) }],
});

const Happened: FC<{ scene: TaskScene }> = ({ scene }) => {
  const contact = contactOf(scene);
  if (contact === undefined)
    return <p>There is no message at all of this answer: it is owed, and only a person can give it.</p>;
  const { stepId, reservedAt, status, result, purpose } = contact;
  return (
    <dl class="facts">
      <dt>Mail</dt>
      <dd>
        {stepId}
        {purpose === 'answer' && ', an answer that is owed'}
      </dd>
      <dt>Given to the mail service</dt>
      <dd>{writtenTime(instantOf(reservedAt), scene.creditor.timeZone)}</dd>
      <dt>What we know</dt>
      <dd>
        {status === 'FAILED' ? 'the mail service refused it' : 'no certain answer of the mail service'}
        {result !== undefined && ` (${result})`}
      </dd>
    </dl>
  );
};

function choicesFor(scene: TaskScene): OutcomeChoice[] {
  const contact = contactOf(scene);
  const arrived: OutcomeChoice = {
    ...{ outcome: 'arrived', label: 'It left or arrived' },
    does: 'It counts as sent, as it does already; the case goes on after its usual gap.',
  };
  const given: OutcomeChoice = {
    ...{ outcome: 'given', label: 'I gave the answer in another way' },
    does: 'By telephone or letter; the quiet days to consider it count from today. The note says how.',
  };
  if (contact === undefined) return [given];
  if (contact.purpose === 'answer') return contact.status === 'FAILED' ? [given] : [arrived, given];
  return [
    arrived,
    {
      ...{ outcome: 'not-arrived', label: 'It did not arrive' },
      does: 'It counts as not sent, and the step may be taken again when the rules allow it.',
    },
  ];
}

function contactOf({ facts, task }: TaskScene): Contact | undefined {
  const { about } = task;
  return facts.contacts.find(({ contactId }) => contactId === about);
}
