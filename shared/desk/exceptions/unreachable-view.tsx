import type { FC } from 'hono/jsx';
import { plausibleZones } from '../../domain/zones.ts';
import { caseWorkers } from '../person.ts';
import type { OutcomeGroup } from '../tasks/read-outcome.ts';
import type { TaskScene, TaskView } from '../tasks/task-views.ts';
import { exceptionView } from './exception-view.tsx';

/** A customer who cannot be reached: what is known, and what would help. */
export const unreachableView: TaskView = exceptionView({
  kind: 'unreachable',
  actors: caseWorkers,
  happened: (scene) => <Known scene={scene} />,
  choices: () => choices,
});

const states: Readonly<Record<string, string>> = {
  open: 'may be used',
  'opted-out': 'asked us to stop',
  undeliverable: 'comes back',
  complained: 'marked as spam',
  'wrong-person': 'somebody else’s',
};

const Known: FC<{ scene: TaskScene }> = ({ scene: { facts, task } }) => {
  const { emails, phone, country, kind, places = [] } = facts.profile;
  const zones = plausibleZones(facts.profile);
  return (
    <dl class="facts">
      <dt>E-mail</dt>
      <dd>
        {emails.length === 0
          ? 'none'
          : emails.map(({ address, state }) => `${address} (${states[state] ?? state})`).join(', ')}
      </dd>
      <dt>Telephone</dt>
      <dd>{phone ?? 'none'}</dd>
      <dt>Kind</dt>
      <dd>{kind}</dd>
      <dt>Country</dt>
      <dd>{country === undefined ? 'not known' : [country, ...places].join(', ')}</dd>
      <dt>Time zone</dt>
      <dd>{zones.length === 0 ? 'not known' : zones.slice(0, 5).join(', ')}</dd>
      {task.stepId !== undefined && (
        <>
          <dt>It was about</dt>
          <dd>{task.stepId}</dd>
        </>
      )}
    </dl>
  );
};

const choices: readonly OutcomeGroup[] = [
  {
    legend: 'What came of the search',
    choices: [
      {
        ...{ outcome: 'corrected', label: 'I know better now' },
        does: 'What you fill in stands from now on, above the ledger; the other addresses are not used any more where you give a new one. The case goes on by it.',
      },
      {
        ...{ outcome: 'later', label: 'No way was found yet' },
        labels: { date: 'Look again on' },
        does: 'Nothing is sent until then.',
      },
      {
        ...{ outcome: 'declined', label: 'This step is not taken' },
        does: 'The case goes on without it. The note says why.',
      },
    ],
  },
];
