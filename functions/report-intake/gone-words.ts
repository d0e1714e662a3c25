import type { Finding } from '../../shared/intake/batch-report.ts';
import type { Gone } from './gone-invoices.ts';

/** What a person is told of invoices that are gone from a whole list, and what to do. */
export function goneFinding(gone: Gone): Finding {
  const { count, numbers, treated } = gone;
  const first = count > numbers.length ? ` The first ${numbers.length} of them are named here.` : '';
  return { says: `${headOf(gone)}${first}`, todo: todo[treated], invoices: numbers };
}

/** The same for the report in words. */
export function goneLines(gone: Gone): string[] {
  return [headOf(gone), `  ${namesOf(gone)}`, `  ${todo[gone.treated]}`];
}

const todo: Readonly<Record<Gone['treated'], string>> = {
  asked:
    'They rest, nobody is written to about them, and each is on the list of tasks: was it paid, credited, or left out?',
  closed:
    'They are closed as settled, as your configuration says. A later list that names one opens it again.',
  unsure:
    'They are not closed, because a row names no invoice or a total does not agree. They rest, and each is on the list of tasks.',
  'cut-off':
    'The list was probably cut off. Nothing is closed; all of them rest. Please export the whole list and upload it again.',
};

function headOf({ count, open, treated }: Gone): string {
  const said = `${count} of ${open} open invoices ${count === 1 ? 'is' : 'are'} not in this list any more`;
  return treated === 'cut-off' ? `This list seems to lack much: ${said}.` : `${said}.`;
}

function namesOf({ count, numbers }: Gone): string {
  const more = count - numbers.length;
  return `${numbers.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
