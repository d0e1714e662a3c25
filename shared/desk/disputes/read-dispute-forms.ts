import { resolverOf } from '../../domain/dispute-codes.ts';
import { triageOf } from '../../domain/dispute-stage.ts';
import type { DisputeWork } from '../../domain/dispute-work.ts';
import type { Details } from '../../domain/outcomes/details.ts';
import {
  disputeReasonSchema,
  evidenceKindSchema,
  type Finding,
  findingSchema,
  rootCauseSchema,
} from '../../domain/records.ts';
import { localDateSchema } from '../../domain/time.ts';
import type { Form } from '../../pages/form.ts';
import type { FieldError } from '../../pages/page.tsx';
import type { DisputeScene } from './dispute-scene.ts';

/** Longest text that an answer or a reason may have. */
const mostCharacters = 5000;

type Wrong = { errors: FieldError[] };

/** A text that must be there and not be endless; undefined: it is. */
function wrongText(form: Form, field: string, missing: string): FieldError[] {
  const typed = form.one(field);
  if (typed === '') return [{ field, message: missing }];
  return typed.length > mostCharacters
    ? [{ field, message: `This is ${typed.length} characters long; ${mostCharacters} are the most.` }]
    : [];
}

/** Who looks into it from now on. */
export function readTriage(form: Form, { dispute, creditor }: DisputeScene): { work: DisputeWork } | Wrong {
  const reason = disputeReasonSchema.safeParse(form.one('ground')).data;
  if (reason === undefined) return { errors: [{ field: 'ground', message: 'Choose what it is about.' }] };
  const resolver = form.one('resolver') || resolverOf(reason, creditor).name;
  const isChange = triageOf(dispute) !== undefined;
  const errors = isChange ? wrongText(form, 'reassigned', 'Say why another looks into it.') : [];
  if (errors.length > 0) return { errors };
  return { work: { kind: 'triage', reason, resolver, ...(isChange ? { why: form.one('reassigned') } : {}) } };
}

export type Answering = { finding: Finding; details: Details };

/** What was found, and what the customer is to read. */
export function readAnswer(form: Form): { answering: Answering } | Wrong {
  const finding = findingSchema.safeParse(form.one('finding')).data;
  const date = finding === 'not-valid' ? '' : form.one('date');
  const errors: FieldError[] = [
    ...(finding === undefined ? [{ field: 'finding', message: 'Choose what you found.' }] : []),
    ...wrongText(form, 'text', 'Write what the customer is to read: it is never settled without an answer.'),
    ...(date === '' || localDateSchema.safeParse(date).success
      ? []
      : [{ field: 'date', message: 'Write the day as 2026-12-01.' }]),
  ];
  if (finding === undefined || errors.length > 0) return { errors };
  const papers = evidenceKindSchema.options.filter((kind) => form.all('paper').includes(kind));
  return {
    answering: {
      finding,
      details: {
        text: form.one('text'),
        ...(papers.length === 0 ? {} : { papers }),
        ...(date === '' ? {} : { date }),
      },
    },
  };
}

/** One text under a name of its own. */
export function readText(form: Form, field: string, missing: string): { text: string } | Wrong {
  const errors = wrongText(form, field, missing);
  return errors.length > 0 ? { errors } : { text: form.one(field) };
}

/** What we learn from it. */
export function readClosing(form: Form): { details: Details } | Wrong {
  const cause = rootCauseSchema.safeParse(form.one('cause')).data;
  const errors = [
    ...(cause === undefined ? [{ field: 'cause', message: 'Choose what brought it about.' }] : []),
    ...wrongText(form, 'change', 'Say what we change, or that nothing needs to change and why.'),
  ];
  if (cause === undefined || errors.length > 0) return { errors };
  const note = form.one('note');
  return { details: { cause, change: form.one('change'), ...(note === '' ? {} : { note }) } };
}
