import type { FC } from 'hono/jsx';
import { allowed, reasonsAgainst } from '../../domain/begin-call.ts';
import type { CallAdvice } from '../../domain/call-advice.ts';
import { instantOf } from '../../domain/time.ts';
import { plausibleZones } from '../../domain/zones.ts';
import { writtenDay, writtenTime } from '../format.ts';
import { kindNames } from '../tasks/kind-names.ts';
import type { TaskScene } from '../tasks/task-views.ts';

type Props = { scene: TaskScene; advice: readonly CallAdvice[] };

/** Whether the call may be made now, who is making it, and why it was put off. */
export const CallStanding: FC<Props> = ({ scene, advice }) => {
  const { task, facts, creditor } = scene;
  const { putOff } = task;
  return (
    <>
      <p class="quiet">
        Due {writtenDay(task.dueOn)} · {task.owner} · There it is {localTimes(scene)} · If nobody acts:{' '}
        {kindNames.call.otherwise}
      </p>
      {putOff && (
        <p class="warning">
          {putOff.by} tried on {writtenTime(instantOf(putOff.at), creditor.timeZone)}, and it could not be
          made: {putOff.why}
        </p>
      )}
      {task.calling === undefined ? (
        <Permission scene={scene} advice={advice} />
      ) : (
        <Calling scene={scene} calling={task.calling} phone={facts.profile.phone} />
      )}
    </>
  );
};

const Permission: FC<Props> = ({ scene, advice }) => {
  const isAllowed = allowed(advice).length > 0;
  const until = opening(scene, advice);
  return (
    <>
      {isAllowed ? (
        <p class="good">The call may be made now.</p>
      ) : (
        <p class="warning">
          Do not call now: {reasonsAgainst(advice)} {until && `It can be made from ${until}.`}
        </p>
      )}
      {scene.mayAct && (
        <form method="post">
          <input type="hidden" name="do" value="call" />
          <button type="submit" id="call" class={isAllowed ? undefined : 'second'} accesskey="c">
            {isAllowed ? 'Call' : 'Put it off'}
          </button>
          {isAllowed && <span class="quiet"> asks the rules once more, then shows the number</span>}
        </form>
      )}
    </>
  );
};

type CallingProps = {
  scene: TaskScene;
  calling: { by: string; at: string };
  phone: string | undefined;
};

const Calling: FC<CallingProps> = ({ scene: { request, creditor }, calling, phone }) => {
  const since = writtenTime(instantOf(calling.at), creditor.timeZone);
  if (calling.by !== request.person.name)
    return (
      <p class="warning">
        {calling.by} is making this call since {since}. Do not call. If {calling.by} cannot note how it ended,
        do it in their place.
      </p>
    );
  return (
    <p class="notice">
      You are making this call since {since}.{' '}
      {phone === undefined ? (
        'There is no telephone number on file.'
      ) : (
        <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
      )}{' '}
      <a href="#ended">Note how it ended</a>
    </p>
  );
};

/** When the clock alone lets it be made, in the creditor's zone. */
function opening({ creditor }: TaskScene, advice: readonly CallAdvice[]): string | undefined {
  const [first] = advice
    .flatMap(({ verdict: { decision, until } }) =>
      decision === 'DEFER' && until !== undefined ? [until] : [],
    )
    .sort((a, b) => a.epochMilliseconds - b.epochMilliseconds);
  return first === undefined ? undefined : writtenTime(first, creditor.timeZone);
}

/** What the clock shows where the customer may be. */
function localTimes({ facts, request }: TaskScene): string {
  const times = plausibleZones(facts.profile).map((zone) =>
    request.now.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }),
  );
  const [first, ...others] = [...new Set(times)].sort();
  const last = others.at(-1);
  if (first === undefined) return 'an unknown hour';
  return last === undefined ? first : `between ${first} and ${last}`;
}
