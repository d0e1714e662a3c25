import type { Contact, Task } from '../../../shared/domain/records.ts';
import { writtenDay } from '../written-instant.ts';
import { invoicesOf, stepName } from './words.ts';

/** What became of a contact, or undefined when nothing that people care about has changed. */
export function contactText(who: string, before: unknown, contact: Contact): string | undefined {
  if (contact.status === before || contact.status === 'RESERVED') return undefined;
  const what = stepName(contact.stepId);
  const invoices = contact.lines.length === 0 ? '' : ` (${invoicesOf(contact.lines)})`;
  if (contact.channel === 'call')
    return `${what}: called ${who}${invoices}, ${contact.result ?? 'no outcome'}`;
  if (contact.channel === 'none') return `${what}: ${who}${invoices}, as approved`;
  switch (contact.status) {
    case 'SENT':
      return `${what} sent to ${who}${invoices}`;
    case 'FAILED':
      if (before === 'SENT')
        return `${what} to ${who} came back (${contact.result ?? 'no reason'}) and takes no step`;
      return `${what} to ${who} was refused by the mail service`;
    case 'UNCERTAIN':
      return `${what} to ${who}: unclear whether it left, so it counts as sent and a person looks at it`;
    case 'CANCELLED':
      return `${what} to ${who} did not leave`;
  }
}

/** A task that was given or done, or undefined when only its details changed. */
export function taskText(who: string, before: unknown, task: Task): string | undefined {
  if (task.state === before) return undefined;
  const about = task.lines.length === 0 ? who : `${who} (${invoicesOf(task.lines)})`;
  const what = task.stepId === undefined ? task.kind : `${task.kind}, ${stepName(task.stepId).toLowerCase()}`;
  return task.state === 'open'
    ? `For ${task.owner}, by ${writtenDay(task.dueOn)}: ${what}, ${about}`
    : `Done by ${task.doneBy ?? task.owner}: ${what}, ${about}: ${task.outcome ?? 'no outcome'}`;
}
