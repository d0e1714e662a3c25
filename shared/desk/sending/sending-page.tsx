import type { FC } from 'hono/jsx';
import type { Form } from '../../pages/form.ts';
import { formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { type Pause, type PauseScope, said } from '../../store/sending-pause.ts';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { SelectField, TextArea } from '../fields.tsx';
import { caseWorkers, everybody } from '../person.ts';
import { nameOfScope, scopesOf, whenOf, wordsOfScope } from './scopes.ts';

/** Longest reason that is kept. */
export const longestReason = 2000;

/** The switch that stops all sending, of one creditor or of all. */
export const sendingPage: DeskPage = {
  path: '/sending',
  title: 'Sending',
  menu: 'Sending',
  readers: everybody,
  actors: [...caseWorkers, 'administrator'],
  show: (request) => page(request, formOf({}), []),
  async act(request, form) {
    const { deps, person, now } = request;
    const scope = scopesOf(deps.stage).find((one) => nameOfScope(one) === form.one('scope'));
    const reason = form.one('reason');
    const errors: FieldError[] = [
      ...(scope === undefined ? [{ field: 'scope', message: 'Choose whose sending is stopped.' }] : []),
      ...reasonFaults(reason),
    ];
    if (scope === undefined || errors.length > 0) return page(request, form, errors);
    const stopped = await deps.sending.stop(scope, said(person.name, reason, now));
    const whose = wordsOfScope(scope, deps.stage);
    return {
      kind: 'see',
      path: '/sending',
      notice: stopped ? `Sending is stopped: ${whose}.` : `Somebody was faster: ${whose} was stopped before.`,
    };
  },
};

/** What is wrong with a reason. */
export function reasonFaults(reason: string): FieldError[] {
  if (reason === '') return [{ field: 'reason', message: 'Say why, for those who come after you.' }];
  if (reason.length <= longestReason) return [];
  return [
    {
      field: 'reason',
      message: `Say it in at most ${longestReason} characters; these are ${reason.length}.`,
    },
  ];
}

async function page({ deps }: DeskRequest, form: Form, errors: readonly FieldError[]): Promise<DeskAnswer> {
  const { stage, sending } = deps;
  const stopped = await sending.stopped();
  const scopes = scopesOf(stage);
  const running = scopes.filter(
    (scope) => !stopped.some((one) => nameOfScope(one.scope) === nameOfScope(scope)),
  );
  const histories = await Promise.all(
    scopes.map(async (scope) => (await sending.history(scope)).map((pause) => ({ scope, pause }))),
  );
  return {
    kind: 'page',
    errors,
    body: (
      <>
        <p>
          Stopping is immediate: no reminder is sent, no call is opened and nothing is escalated from that
          moment. What was already on its way when you press the button may still arrive within seconds. While
          one creditor is stopped, answers that are owed to customers still leave; while everything is
          stopped, they wait too. Uploads, payments and the customers’ own pages go on.
        </p>
        <StateTable scopes={scopes} stopped={stopped} stage={stage} />
        {running.length > 0 && (
          <form method="post">
            <h2>Stop sending</h2>
            <SelectField
              name="scope"
              label="Whose"
              empty="Choose"
              options={running.map((scope) => ({
                value: nameOfScope(scope),
                label: wordsOfScope(scope, stage),
              }))}
              {...{ form, errors }}
            />
            <TextArea
              name="reason"
              label="Why"
              hint="It stands on every page while sending is stopped."
              rows={3}
              {...{ form, errors }}
            />
            <button type="submit" name="do" value="stop">
              Stop sending
            </button>
          </form>
        )}
        <History entries={histories.flat()} stage={stage} />
      </>
    ),
  };
}

type Stage = DeskRequest['deps']['stage'];
type Stopped = Awaited<ReturnType<DeskRequest['deps']['sending']['stopped']>>;

const StateTable: FC<{ scopes: readonly PauseScope[]; stopped: Stopped; stage: Stage }> = ({
  scopes,
  stopped,
  stage,
}) => (
  <table>
    <caption>As it is now</caption>
    <thead>
      <tr>
        <th scope="col">Whose</th>
        <th scope="col">Sending</th>
        <th scope="col">What can be done</th>
      </tr>
    </thead>
    <tbody>
      {scopes.map((scope) => {
        const pause = stopped.find((one) => nameOfScope(one.scope) === nameOfScope(scope));
        const whose = wordsOfScope(scope, stage);
        return (
          <tr>
            <th scope="row">{whose}</th>
            <td>
              {pause === undefined ? (
                <span class="good">on</span>
              ) : (
                <>
                  <span class="bad">stopped</span> {whenOf(pause.said, stage)}, by {pause.said.by}:{' '}
                  {pause.said.reason}
                </>
              )}
            </td>
            <td>
              {pause && (
                <a href={`/sending/${nameOfScope(scope)}/resume`}>
                  Let it go on<span class="spoken">: {whose}</span>
                </a>
              )}
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);

const History: FC<{ entries: readonly { scope: PauseScope; pause: Pause }[]; stage: Stage }> = ({
  entries,
  stage,
}) => {
  const past = entries.flatMap(({ scope, pause: { stopped, resumed } }) =>
    resumed === undefined ? [] : [{ scope, stopped, resumed }],
  );
  if (past.length === 0) return null;
  return (
    <table>
      <caption>Earlier</caption>
      <thead>
        <tr>
          <th scope="col">Whose</th>
          <th scope="col">Stopped</th>
          <th scope="col">Let go on</th>
        </tr>
      </thead>
      <tbody>
        {past.map(({ scope, stopped, resumed }) => (
          <tr>
            <th scope="row">{wordsOfScope(scope, stage)}</th>
            {[stopped, resumed].map((one) => (
              <td>
                {whenOf(one, stage)}, by {one.by}: {one.reason}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
