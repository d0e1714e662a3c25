import { nameInKey } from '../../domain/debt.ts';
import { type Entry, entrySchema } from '../../domain/entry.ts';
import { holdKindSchema } from '../../domain/hold.ts';
import { holdKinds } from '../../domain/hold-kinds.ts';
import { type Form, formOf } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import { caseAddress } from '../address.ts';
import type { DeskAnswer, DeskPage } from '../desk-page.ts';
import { effectSentence } from '../effect-sentence.ts';
import { DateField, SelectField, TextArea } from '../fields.tsx';
import { caseWorkers } from '../person.ts';
import type { CaseScene } from './case-scene.ts';
import { withCase } from './with-case.ts';

/** Puts an invoice or everything of a customer on hold: why, and until when. */
export const holdPage: DeskPage = {
  path: '/cases/:debtor/hold',
  title: 'Put on hold',
  readers: caseWorkers,
  actors: caseWorkers,
  show: (request) => withCase(request, (scene) => formPage(scene, formOf({}), [])),
  act: (request, form) =>
    withCase(request, async (scene) => {
      const read = readHold(scene, form);
      if ('errors' in read) return formPage(scene, form, read.errors);
      const { debtorKey } = scene;
      const { debtKey, entry } = read;
      const ended = await request.deps.cases.note({ debtorKey, debtKey }, entry, request.person.name);
      if (ended.kind === 'refused')
        return formPage(scene, form, [{ field: fieldOf(ended.why, form), message: ended.why }]);
      const notice = ended.effects.map(effectSentence).join(' ');
      return { kind: 'see', path: caseAddress(debtorKey), notice };
    }),
};

type Read = { debtKey: string; entry: Entry } | { errors: FieldError[] };

function readHold({ facts }: CaseScene, form: Form): Read {
  const debt = facts.debts.find(({ debtKey }) => debtKey === form.one('debt'));
  const missing: FieldError[] = [
    ...(debt === undefined ? [{ field: 'debt', message: 'Choose an invoice.' }] : []),
    ...(holdKindSchema.safeParse(form.one('hold')).success
      ? []
      : [{ field: 'hold', message: 'Choose why.' }]),
    ...(form.one('source') === ''
      ? [{ field: 'source', message: 'Say the reason, and where it is known from.' }]
      : []),
  ];
  const typed = entrySchema.safeParse({
    kind: 'hold',
    ...{ hold: form.one('hold'), source: form.one('source') },
    ...(form.one('date') === '' ? {} : { date: form.one('date') }),
    ...(form.one('from') === '' ? {} : { from: form.one('from') }),
  });
  const wrong = typed.success ? [] : typed.error.issues.map(({ path }) => path[0]);
  const days = (['date', 'from'] as const)
    .filter((field) => wrong.includes(field))
    .map((field) => ({ field, message: 'Write the day as 2026-12-01.' }));
  const errors = [...missing, ...days];
  return errors.length > 0 || debt === undefined || !typed.success
    ? { errors }
    : { debtKey: debt.debtKey, entry: typed.data };
}

/** Beside which field a refusal stands. */
function fieldOf(why: string, form: Form): string {
  return form.one('from') !== '' && /count from|would have ended/.test(why) ? 'from' : 'date';
}

function formPage(scene: CaseScene, form: Form, errors: readonly FieldError[]): DeskAnswer {
  const { facts, name, debtorKey, request } = scene;
  const open = facts.debts.filter(({ state }) => state === 'open');
  const kinds = holdKindSchema.options.map((value) => ({ value, label: labelOf(value) }));
  return {
    kind: 'page',
    title: `Put ${name} on hold`,
    errors,
    body: (
      <>
        <p>
          <a href={caseAddress(debtorKey)}>Back to the case</a>
        </p>
        <p>Nothing is sent, and nobody calls, while a hold runs; it stands in the case under your name.</p>
        <form method="post">
          <SelectField
            name="debt"
            label="Invoice"
            hint="Where the reason is the person, everything of the customer rests."
            options={open.map(({ debtKey }) => ({ value: debtKey, label: nameInKey(debtKey) }))}
            value={request.query.one('debt')}
            {...(open.length === 1 ? {} : { empty: 'Choose' })}
            {...{ form, errors }}
          />
          <SelectField name="hold" label="Why" empty="Choose" options={kinds} {...{ form, errors }} />
          <TextArea
            name="source"
            label="Reason in your words, and where it is known from"
            hint="A call, a letter and its day, a register entry."
            rows={2}
            {...{ form, errors }}
          />
          <DateField
            name="date"
            label="Ends on, or is looked at again on"
            hint="Left out, the kind says when. Times from law are the least; at most 92 days without a look."
            {...{ form, errors }}
          />
          <DateField
            name="from"
            label="Counts from"
            hint="Only where it began before today, such as a breathing space by its notification."
            {...{ form, errors }}
          />
          <button type="submit" id="set-hold">
            Put on hold
          </button>
        </form>
      </>
    ),
  };
}

function labelOf(kind: keyof typeof holdKinds): string {
  const { reason, spreads, lastsDays } = holdKinds[kind];
  const reach = spreads === 'debtor' ? 'everything of the customer' : 'this invoice';
  const lasts = lastsDays === undefined ? 'until a person ends it' : `${lastsDays} days`;
  return `${reason} – ${reach}, ${lasts}`;
}
