import { instantOf } from '../../domain/time.ts';
import { writtenTime } from '../format.ts';
import { caseWorkers } from '../person.ts';
import type { TaskView } from '../tasks/task-views.ts';
import { exceptionView } from './exception-view.tsx';

/** A step that failed again and again: it stands still until somebody has looked. */
export const faultView: TaskView = exceptionView({
  kind: 'fault',
  actors: caseWorkers,
  happened: ({ task, creditor }) => (
    <dl class="facts">
      <dt>Since</dt>
      <dd>{writtenTime(instantOf(task.createdAt), creditor.timeZone)}</dd>
      <dt>Step</dt>
      <dd>{task.stepId ?? 'the look at the case itself'}</dd>
    </dl>
  ),
  choices: () => [
    {
      legend: 'What was found',
      choices: [
        {
          ...{ outcome: 'retry', label: 'The cause is repaired' },
          does: 'It is looked at again at once, by all rules; if it fails again, it comes back here.',
        },
      ],
    },
  ],
});
