import type { FC } from 'hono/jsx';
import { replyOutcomes } from '../../domain/outcomes/reply.ts';
import { instantOf } from '../../domain/time.ts';
import type { Reply } from '../../store/replies.ts';
import { callChoices } from '../calls/call-choices.ts';
import { writtenTime } from '../format.ts';
import { caseWorkers } from '../person.ts';
import type { OutcomeChoice, OutcomeGroup } from '../tasks/read-outcome.ts';
import type { TaskScene, TaskView } from '../tasks/task-views.ts';
import { exceptionView } from './exception-view.tsx';

/** A mail of the customer: read as text, with what it seems to be about beside it; a person says what it is. */
export const replyView: TaskView = exceptionView({
  kind: 'reply',
  actors: caseWorkers,
  // Whoever classifies it must read it.
  showsResting: true,
  async happened(scene) {
    const reply = await replyOf(scene);
    return reply === undefined ? (
      <p class="warning">The message is not here any more.</p>
    ) : (
      <Message reply={reply} scene={scene} />
    );
  },
  async choices(scene) {
    return replyChoices(await replyOf(scene), scene);
  },
});

async function replyOf({ request, task }: TaskScene): Promise<Reply | undefined> {
  const replies = await request.deps.replies.of(task.debtorKey);
  return replies.find(({ taskId }) => taskId === task.taskId);
}

const Message: FC<{ reply: Reply; scene: TaskScene }> = ({ reply, scene }) => {
  const { from, sameMailbox, receivedAt, subject, text, files, suggestions, mailKey } = reply;
  const { facts, creditor } = scene;
  const answered = facts.contacts.find(({ contactId }) => contactId === reply.contactId);
  return (
    <section>
      <h2>{subject || 'Without a subject'}</h2>
      <p class={sameMailbox ? 'quiet' : 'warning'}>
        From {from}
        {!sameMailbox && ', not the mailbox we wrote to'} ·{' '}
        {writtenTime(instantOf(receivedAt), creditor.timeZone)}
        {answered && ` · answers our ${answered.stepId}`}
      </p>
      <blockquote class="message">{text || 'No words of their own.'}</blockquote>
      {files.length > 0 && (
        <>
          <h3>Files</h3>
          <ul>
            {files.map(({ name, type, bytes, key }) => (
              <li>
                {name} ({type}, {bytes} bytes): {key ?? mailKey} in the mail bucket
              </li>
            ))}
          </ul>
        </>
      )}
      {suggestions.length > 0 && (
        <>
          <h3>It may be about</h3>
          <ul>
            {suggestions.map(({ matter, words }) => (
              <li>
                {matter}: {words.map((word) => `“${word}”`).join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

function replyChoices(reply: Reply | undefined, { facts }: TaskScene): readonly OutcomeGroup[] {
  const address = reply?.sameMailbox ? reply.from : facts.profile.emails[0]?.address;
  const said = callChoices
    .map(({ legend, choices }) => ({
      legend: legend.replace('The right person, and', 'It is'),
      choices: choices
        .filter(({ outcome }) => Object.hasOwn(replyOutcomes, outcome))
        .map(
          (choice): OutcomeChoice => (choice.outcome === 'dispute' ? inTheirWords(choice, reply) : choice),
        ),
    }))
    .filter(({ choices }) => choices.length > 0);
  const mailbox = address === undefined ? {} : { values: { email: address } };
  return [
    {
      legend: 'It is nothing about the case',
      choices: [
        {
          ...{ outcome: 'no_matter', label: 'Thanks, an advertisement, a machine' },
          does: 'The pause ends; the case goes on after its usual gap.',
        },
        {
          ...{ outcome: 'answered', label: 'A question that I have answered myself' },
          does: 'The pause ends. The note says what you answered.',
        },
      ],
    },
    ...said,
    {
      legend: 'It is about the mailbox',
      choices: [
        {
          ...{ outcome: 'wrong_person', label: 'The mailbox belongs to somebody else', ...mailbox },
          does: 'Nothing is written there any more; the address never comes back with the ledger.',
        },
        {
          ...{ outcome: 'stop_email', label: 'Wants no more e-mail at this address', ...mailbox },
          does: 'Nothing is written there any more.',
        },
      ],
    },
  ];
}

/** The objection is theirs: their own words stand in the field, to be shortened. */
function inTheirWords(choice: OutcomeChoice, reply: Reply | undefined): OutcomeChoice {
  return reply === undefined ? choice : { ...choice, values: { text: reply.text } };
}
