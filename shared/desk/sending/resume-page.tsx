import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { said } from '../../store/sending-pause.ts';
import type { DeskAnswer, DeskPage, DeskRequest } from '../desk-page.ts';
import { TextArea } from '../fields.tsx';
import { missingPage } from '../neutral-pages.tsx';
import { nameOfScope, pauseSentence, scopesOf, wordsOfScope } from './scopes.ts';
import { reasonFaults } from './sending-page.tsx';

/** Only a person lets sending go on, and answers for it. */
export const resumePage: DeskPage = {
  path: '/sending/:scope/resume',
  title: 'Let sending go on',
  readers: ['manager', 'administrator'],
  actors: ['manager', 'administrator'],
  show: (request) => page(request, formOf({}), []),
  async act(request, form) {
    const { deps, person, now } = request;
    const scope = scopeOf(request);
    if (scope === undefined) return missingPage();
    const reason = form.one('reason');
    const errors = reasonFaults(reason);
    if (errors.length > 0) return page(request, form, errors);
    const resumed = await deps.sending.resume(scope, said(person.name, reason, now));
    const whose = wordsOfScope(scope, deps.stage);
    const notice = resumed
      ? `Sending goes on: ${whose}.`
      : `Somebody was faster: ${whose} was not stopped any more.`;
    return { kind: 'see', path: '/sending', notice };
  },
};

function scopeOf({ deps, params }: DeskRequest) {
  return scopesOf(deps.stage).find((one) => nameOfScope(one) === params.text('scope'));
}

async function page(request: DeskRequest, form: Form, errors: readonly FieldError[]): Promise<DeskAnswer> {
  const { stage, sending } = request.deps;
  const scope = scopeOf(request);
  if (scope === undefined) return missingPage();
  const pause = (await sending.stopped()).find((one) => nameOfScope(one.scope) === nameOfScope(scope));
  const title = `Let sending go on: ${wordsOfScope(scope, stage)}`;
  if (pause === undefined)
    return {
      kind: 'page',
      title,
      body: (
        <p>
          It is not stopped. <a href="/sending">Back to sending</a>
        </p>
      ),
    };
  return {
    kind: 'page',
    title,
    errors,
    body: (
      <>
        <p class="warning">{pauseSentence(pause, stage)}</p>
        <p>
          Nothing is made up for: each invoice looks again within the hour and takes its next step by its own
          pace. Answers that waited leave within a quarter of an hour.
        </p>
        <form method="post">
          <TextArea name="reason" label="Why it may go on" rows={3} {...{ form, errors }} />
          <button type="submit" name="do" value="resume">
            Let it go on
          </button>
        </form>
      </>
    ),
  };
}
