import { creditorOf } from '../../config/read-stage.ts';
import { erasureVerdict } from '../../domain/erasure.ts';
import { Choice, describedBy, errorOf } from '../../pages/fields.tsx';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { caseAddress } from '../address.ts';
import type { DeskAnswer, DeskPage } from '../desk-page.ts';
import { TextArea } from '../fields.tsx';
import { writtenDay } from '../format.ts';
import type { CaseScene } from './case-scene.ts';
import { withCase } from './with-case.ts';

/** Erases what is personal about a customer, after it was said what goes and what stays. */
export const erasePage: DeskPage = {
  path: '/cases/:debtor/erase',
  title: 'Erase personal data',
  readers: ['administrator'],
  actors: ['administrator'],
  show: (request) => withCase(request, (scene) => formPage(scene, formOf({}), [])),
  act: (request, form) =>
    withCase(request, async (scene) => {
      const errors: FieldError[] = [
        ...(form.one('reason') === '' ? [{ field: 'reason', message: 'Say why; name nobody in it.' }] : []),
        ...(form.one('sure') === 'yes' ? [] : [{ field: 'sure', message: 'Say that you are sure.' }]),
      ];
      if (errors.length > 0) return formPage(scene, form, errors);
      const wish = { person: request.person.name, reason: form.one('reason') };
      const verdict = await request.deps.cases.erase(scene.debtorKey, wish);
      const path = caseAddress(scene.debtorKey);
      if (verdict.kind === 'possible')
        return {
          kind: 'see',
          path,
          notice: 'Erased. The decisions stay by their hashes; this is on record.',
        };
      const from = verdict.from === undefined ? '' : ` Possible from ${writtenDay(verdict.from)}.`;
      return { kind: 'see', path, notice: `Not erased, and that is on record. ${verdict.ground}${from}` };
    }),
};

function formPage(scene: CaseScene, form: Form, errors: readonly FieldError[]): DeskAnswer {
  const { facts, name, zone, request, debtorKey } = scene;
  const { stage } = request.deps;
  const first = facts.debts[0];
  const own = first === undefined ? zone : creditorOf(stage, first.creditorId).timeZone;
  const verdict = erasureVerdict(facts, { years: stage.retentionYears, zone: own, now: request.now });
  return {
    kind: 'page',
    title: `Erase the personal data of ${name}`,
    errors,
    body: (
      <>
        <p>
          <a href={caseAddress(debtorKey)}>Back to the case</a>
        </p>
        {verdict.kind === 'refused' && (
          <p class="warning">
            It would be refused today. {verdict.ground}
            {verdict.from !== undefined && ` Possible from ${writtenDay(verdict.from)}.`} The wish and this
            answer go on record all the same.
          </p>
        )}
        <p>
          Name, addresses, telephone, texts, what was said, kept facts and mails, links and the files the
          customer sent go for good. The decisions stay by their hashes, under the customer's number. Not
          reached from here: papers and ledgers that finance uploaded, and reports.
        </p>
        <form method="post">
          <TextArea
            name="reason"
            label="Why"
            hint="It stays on record for good with your name: name nobody in it."
            rows={2}
            {...{ form, errors }}
          />
          <Choice
            type="checkbox"
            id="sure"
            name="sure"
            value="yes"
            label={`I am sure: erase what is personal about customer ${facts.profile.customerNumber}`}
            checked={form.one('sure') === 'yes'}
            describe={describedBy('sure', undefined, errorOf(errors, 'sure'))}
          />
          {errorOf(errors, 'sure') && (
            <p class="error" id="sure-error">
              {errorOf(errors, 'sure')}
            </p>
          )}
          <button type="submit" id="erase">
            Erase
          </button>
        </form>
      </>
    ),
  };
}
