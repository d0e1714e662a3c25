import type { Debt } from '../debt.ts';
import type { Ending } from './effect.ts';

export type Chosen = { kind: 'debts'; debts: Debt[] } | { kind: 'refused'; why: string };

/** The debts of a task that an outcome is about: those it names, else all. */
export function chosenDebts({ facts, task, details }: Pick<Ending, 'facts' | 'task' | 'details'>): Chosen {
  const keys = new Set(task.lines.map(({ debtKey }) => debtKey));
  const debts = facts.debts.filter(({ debtKey }) => keys.has(debtKey));
  const { only } = details;
  if (only === undefined) return { kind: 'debts', debts };
  const strange = only.find((number) => !debts.some(({ invoiceNumber }) => invoiceNumber === number));
  if (strange !== undefined) {
    const numbers = debts.map(({ invoiceNumber }) => invoiceNumber).join(', ');
    return { kind: 'refused', why: `Invoice ${strange} is not part of this task; it is about ${numbers}.` };
  }
  return { kind: 'debts', debts: debts.filter(({ invoiceNumber }) => only.includes(invoiceNumber)) };
}
