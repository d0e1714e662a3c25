import { evidenceKindSchema, findingSchema } from '../../domain/records.ts';
import type { ResolverWork } from '../../store/resolver-case.ts';
import type { Form } from '../form.ts';
import type { FieldError } from '../page.tsx';

/** Longest text that is taken. */
const mostCharacters = 5000;

/** What a resolver says: what they found, or why they cannot say. Undefined: they chose nothing. */
export function readFound(
  form: Form,
): { work: ResolverWork; field: string } | { errors: FieldError[] } | undefined {
  switch (form.one('choice')) {
    case 'found':
      return readFinding(form);
    case 'hand-back': {
      const errors = wrongText(form, 'why', 'Say why, so that your colleagues can go on from there.');
      if (errors.length > 0) return { errors };
      return { work: { kind: 'handBack', why: form.one('why') }, field: 'why' };
    }
    default:
      return undefined;
  }
}

function readFinding(form: Form): { work: ResolverWork; field: string } | { errors: FieldError[] } {
  const finding = findingSchema.safeParse(form.one('finding')).data;
  const errors = [
    ...(finding === undefined ? [{ field: 'finding', message: 'Choose what you found.' }] : []),
    ...wrongText(form, 'text', 'Write what you found and how you know it.'),
  ];
  if (finding === undefined || errors.length > 0) return { errors };
  const papers = evidenceKindSchema.options.filter((kind) => form.all('paper').includes(kind));
  const text = form.one('text');
  const said = { kind: 'propose', finding, text, how: 'link' } as const;
  return { work: papers.length === 0 ? said : { ...said, papers }, field: 'finding' };
}

function wrongText(form: Form, field: string, missing: string): FieldError[] {
  const { length } = form.one(field);
  if (length === 0) return [{ field, message: missing }];
  return length > mostCharacters
    ? [{ field, message: `This is ${length} characters long; ${mostCharacters} are the most.` }]
    : [];
}
