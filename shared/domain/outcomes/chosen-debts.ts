import { type Debt, debtsCalled, nameInKey } from '../debt.ts';
import type { Ending } from './effect.ts';

export type Chosen = { kind: 'debts'; debts: Debt[] } | { kind: 'refused'; why: string };

/** The debts of a task that an outcome is about: those it names, else all. */
export function chosenDebts({ facts, task, details }: Pick<Ending, 'facts' | 'task' | 'details'>): Chosen {
  const keys = new Set(task.lines.map(({ debtKey }) => debtKey));
  const debts = facts.debts.filter(({ debtKey }) => keys.has(debtKey));
  const { only } = details;
  if (only === undefined) return { kind: 'debts', debts };
  const strange = only.find((said) => debtsCalled(debts, said).length === 0);
  if (strange !== undefined) {
    const numbers = debts.map(({ debtKey }) => nameInKey(debtKey)).join(', ');
    return { kind: 'refused', why: `Invoice ${strange} is not part of this task; it is about ${numbers}.` };
  }
  const meant = new Set(only.flatMap((said) => debtsCalled(debts, said)));
  return { kind: 'debts', debts: debts.filter((debt) => meant.has(debt)) };
}
