import type { Facts } from '../../../shared/domain/facts.ts';
import type { Contact, Task } from '../../../shared/domain/records.ts';
import { returnedStepId } from '../../../shared/domain/returned-payment.ts';
import type { Violation } from './watch.ts';

/** How a lifetime went. */
export type Outcome = {
  seed: number;
  violations: readonly Violation[];
  /** Calls of all clients, and invocations. */
  calls: number;
  /** Contacts and calls the system took upon itself. */
  claims: number;
  faults: number;
  facts: Facts;
};

/** The steps of debts that a message takes. Each return is told of once: a note about a later one is a step of its own. */
export function stepsIn({ contactId, lines }: Pick<Contact, 'contactId' | 'lines'>): string[] {
  return lines.flatMap(({ debtKey, stepId }) => {
    if (stepId === undefined) return [];
    return [stepId === returnedStepId ? `${debtKey} ${stepId} ${contactId}` : `${debtKey} ${stepId}`];
  });
}

/** The open tasks that came between two states of the facts. */
export function newTasks(before: Facts, after: Facts): Task[] {
  if (before.tasks === after.tasks) return [];
  const known = new Set(before.tasks.map(({ taskId }) => taskId));
  return after.tasks.filter(({ taskId, state }) => state === 'open' && !known.has(taskId));
}

/** The contacts of a lifetime as one would tell them, to compare two ways of playing it. */
export function contactsOf({ facts }: Pick<Outcome, 'facts'>): string[] {
  return facts.contacts
    .filter(({ purpose }) => purpose !== 'answer')
    .map(told)
    .sort();
}

function told({ contactId, reservedAt, status, lines }: Contact): string {
  const named = lines.map(
    ({ debtKey, stepId = '-', amountCollectible }) => `${debtKey} ${stepId} ${amountCollectible}`,
  );
  return `${reservedAt.slice(0, 16)} ${contactId} ${status}: ${named.sort().join(', ')}`;
}
