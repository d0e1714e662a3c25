import { type CustomerCorrection, customerCorrectionSchema } from '../../domain/correct-customer.ts';
import { debtorKindSchema, phonePlaceSchema } from '../../domain/profile.ts';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { caseAddress } from '../address.ts';
import type { DeskAnswer, DeskPage } from '../desk-page.ts';
import { caseWorkers, hasRole } from '../person.ts';
import type { CaseScene } from './case-scene.ts';
import { CorrectForm } from './correct-form.tsx';
import { withCase } from './with-case.ts';

/** Puts right what is known of a customer; the ledger does not overwrite it. */
export const correctPage: DeskPage = {
  path: '/cases/:debtor/correct',
  title: 'Correct what is known',
  readers: caseWorkers,
  actors: caseWorkers,
  show: (request) => withCase(request, (scene) => formPage(scene, formOf({}), [])),
  act: (request, form) =>
    withCase(request, async (scene) => {
      const read = readCorrection(form);
      if ('errors' in read) return formPage(scene, form, read.errors);
      const { person, deps } = request;
      const ended = await deps.cases.correct(scene.debtorKey, read.wish, {
        ...{ by: person.name, reason: form.one('reason') },
        mayChangeLaw: hasRole(person, ['manager']),
      });
      if (ended.kind === 'refused')
        return formPage(scene, form, [{ field: fieldOf(ended.why), message: ended.why }]);
      return {
        ...{ kind: 'see', path: caseAddress(scene.debtorKey) },
        notice:
          'Corrected under your name. The ledger does not overwrite it, and every invoice is looked at again.',
      };
    }),
};

const texts = [
  'email',
  'contactName',
  'phone',
  'country',
  'region',
  'zone',
  'language',
  'kind',
  'phonePlace',
] as const;

const messages: Readonly<Record<string, string>> = {
  email: 'Write an address such as name@company.example.',
  country: 'Write two capitals, such as AT.',
  region: 'Write a region such as US-TX.',
  zone: 'Write a time zone such as Europe/Vienna.',
  phonePlace: `Choose one of: ${phonePlaceSchema.options.join(', ')}.`,
  kind: `Choose one of: ${debtorKindSchema.options.join(', ')}.`,
};

function readCorrection(form: Form): { wish: CustomerCorrection } | { errors: FieldError[] } {
  const typed = texts.flatMap((field) => (form.one(field) === '' ? [] : [[field, form.one(field)] as const]));
  const forget = (['phone', 'contactName'] as const).filter((field) => form.all('forget').includes(field));
  const checked = customerCorrectionSchema.safeParse({
    ...Object.fromEntries(typed),
    ...(form.one('onlyThis') === 'yes' ? { onlyThis: true } : {}),
    ...(forget.length === 0 ? {} : { forget }),
  });
  const issues = checked.success
    ? []
    : checked.error.issues.map(({ path, message }) => {
        const field = String(path[0] ?? 'reason');
        return { field, message: messages[field] ?? `This ${message}.` };
      });
  const tooLong = texts
    .filter((field) => form.one(field).length > 200)
    .map((field) => ({ field, message: 'Write at most 200 characters.' }));
  const reason = form.one('reason') === '' ? [{ field: 'reason', message: 'Say how you know.' }] : [];
  const errors = [...issues, ...tooLong, ...reason];
  return errors.length > 0 || !checked.success ? { errors } : { wish: checked.data };
}

/** Beside which field a refusal stands. */
function fieldOf(why: string): string {
  if (/does not lie in/.test(why)) return 'region';
  if (/another address/.test(why)) return 'email';
  if (/^The kind/.test(why)) return 'kind';
  if (/^The country/.test(why)) return 'country';
  if (/^The region/.test(why)) return 'region';
  if (/^The time zone/.test(why)) return 'zone';
  return /^Where the telephone/.test(why) ? 'phonePlace' : 'reason';
}

function formPage(scene: CaseScene, form: Form, errors: readonly FieldError[]): DeskAnswer {
  return {
    kind: 'page',
    title: `Correct what is known of ${scene.name}`,
    errors,
    body: <CorrectForm scene={scene} form={form} errors={errors} />,
  };
}
