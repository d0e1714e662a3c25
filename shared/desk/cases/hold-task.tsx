import type { Hold } from '../../domain/hold.ts';
import { termsOf } from '../../domain/hold-kinds.ts';
import { listedName } from '../../domain/minimised.ts';
import { sentence } from '../../domain/telling.ts';
import { instantOf, localDateAt } from '../../domain/time.ts';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { caseAddress } from '../address.ts';
import type { DeskAnswer } from '../desk-page.ts';
import { writtenDay } from '../format.ts';
import { caseWorkers } from '../person.ts';
import { kindNames } from '../tasks/kind-names.ts';
import { OutcomeForm } from '../tasks/outcome-form.tsx';
import { endTask, type OutcomeGroup } from '../tasks/read-outcome.ts';
import type { TaskScene, TaskView } from '../tasks/task-views.ts';

/** A hold that is looked at: why it was set, how long it lasts, and every way its kind can end. */
export const holdTaskView: TaskView = {
  actors: caseWorkers,
  show: (scene) => holdTaskPage(scene, formOf({}), []),
  async act(scene, form) {
    const ended = await endTask(scene, groupsOf(holdOf(scene)), form);
    return ended.kind === 'done' ? ended : holdTaskPage(scene, form, ended.errors);
  },
};

function holdOf({ facts, task }: TaskScene): Hold | undefined {
  return facts.holds.find(({ holdId }) => holdId === task.about);
}

/** What can become of a hold of this kind. */
function groupsOf(hold: Hold | undefined): OutcomeGroup[] {
  const { endsWith, daysAfterTreatment } = hold === undefined ? termsOf({}) : termsOf(hold);
  const proof = endsWith === undefined ? 'Proof, if there is one' : 'Proof that it may end';
  return [
    {
      legend: 'What becomes of the hold',
      choices: [
        {
          ...{ outcome: 'released', label: 'Release it', labels: { source: proof } },
          does: 'The reason is gone: after some quiet days the case goes on.',
          hints: {
            source: endsWith === undefined ? 'A call, a letter and its day.' : `It needs ${endsWith}.`,
          },
        },
        {
          ...{ outcome: 'keep', label: 'Keep it', labels: { date: 'Look again on' } },
          does: 'The reason stands: it comes back on a day.',
        },
        {
          ...{
            outcome: 'cancelled',
            label: 'It was taken back',
            labels: { source: 'Where that is written' },
          },
          does: 'Whoever ordered it took it back: it ends at once, even before its least time.',
        },
        ...(hold?.said?.email === undefined || hold.kind !== 'contact-change'
          ? []
          : [
              {
                ...{ outcome: 'address-taken', label: `Write to ${hold.said.email} from now on` },
                ...{ labels: { source: 'How you know that it is the customer who asked' } },
                does: 'The new address is used, and the hold ends.',
              },
            ]),
        ...(daysAfterTreatment === undefined
          ? []
          : [
              {
                ...{ outcome: 'treatment-ended', label: 'The treatment has ended' },
                ...{ labels: { date: 'The day it ended', source: 'Where that is written' } },
                does: `The hold lasts ${daysAfterTreatment} days longer, then ends by itself.`,
              },
            ]),
      ],
    },
  ];
}

function holdTaskPage(scene: TaskScene, form: Form, errors: readonly FieldError[]): DeskAnswer {
  const { task, facts, creditor, mayAct, request } = scene;
  // Whoever decides about a hold is told whose it is, even while the personal data rest.
  const name = mayAct ? facts.profile.name : listedName(facts, creditor.timeZone, request.now);
  const hold = holdOf(scene);
  return {
    kind: 'page',
    title: `${kindNames.hold.one}: ${name}`,
    errors,
    body: (
      <>
        <p>{task.needs}</p>
        <p class="quiet">
          Due {writtenDay(task.dueOn)} · {task.owner} · If nobody acts: {kindNames.hold.otherwise}
        </p>
        {hold && (
          <dl class="facts">
            {rowsOf(hold, creditor.timeZone).map(([name, value]) => (
              <>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </>
            ))}
          </dl>
        )}
        <p>
          <a href={caseAddress(task.debtorKey)}>The whole case</a>
        </p>
        {mayAct && <OutcomeForm task={task} groups={groupsOf(hold)} form={form} errors={errors} />}
      </>
    ),
  };
}

function rowsOf(hold: Hold, zone: string): [string, string][] {
  const { reason, source, since, until, reviewOn, setBy, said } = hold;
  const { leastDays, spreads } = termsOf(hold);
  return [
    ['Why', reason],
    ['Known from', source],
    [
      'Since',
      `${writtenDay(localDateAt(instantOf(since), zone))}${setBy === undefined ? '' : `, set by ${setBy}`}`,
    ],
    ['Reaches', spreads === 'debtor' ? 'everything of the customer' : 'these invoices'],
    [
      'Ends',
      until === undefined
        ? `when a person ends it; looked at on ${writtenDay(reviewOn)}`
        : `by itself on ${writtenDay(until)}`,
    ],
    ...(leastDays === undefined
      ? []
      : [['Lasts at least', `${leastDays} days, by law`] satisfies [string, string]]),
    ...(said === undefined || sentence(said) === ''
      ? []
      : [['The customer said', sentence(said)] satisfies [string, string]]),
  ];
}
