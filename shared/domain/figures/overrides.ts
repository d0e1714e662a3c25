import { theLedger } from '../debt.ts';
import type { Facts } from '../facts.ts';
import { eventMark } from './event-mark.ts';
import { below, type Mark, type Tallies } from './mark.ts';
import type { Scope } from './scope.ts';

/** What a named person can decide otherwise than the ladder would have gone; each can only make it milder. */
export type Override = 'step-declined' | 'hold-set' | 'charges-waived' | 'given-up';

/** Each time a person decided otherwise, and beside it each firm step that a person approved. */
export function overrideMarks(facts: Facts, scope: Scope): Mark[] {
  const { tasks, holds, debts } = facts;
  const marks: Mark[] = [];
  const add = (figure: string, about: string, at: string | undefined) => {
    if (at !== undefined) marks.push(...eventMark(facts, scope, { figure, about, at }));
  };
  for (const { taskId, kind, outcome, doneAt } of tasks) {
    if (outcome === 'declined' && kind !== 'proposal') add(overrideOf('step-declined'), taskId, doneAt);
    if (kind === 'approval' && outcome === 'approved') add('approved', taskId, doneAt);
  }
  for (const { holdId, setBy, since } of holds)
    if (setBy !== undefined) add(overrideOf('hold-set'), holdId, since);
  for (const { debtKey, chargesWaived, withdrawnBy, withdrawnAt, currency } of debts) {
    const waivedAt = chargesWaived?.by === theLedger ? undefined : chargesWaived?.at;
    add(overrideOf('charges-waived'), debtKey, waivedAt);
    add(`waived/${currency}`, debtKey, waivedAt);
    if (withdrawnBy !== undefined) add(overrideOf('given-up'), debtKey, withdrawnAt);
  }
  return marks;
}

function overrideOf(kind: Override): string {
  return `override/${kind}`;
}

/** How often people decided otherwise, by what they did. */
export function overridesOf(tallies: Tallies): { kind: string; count: number }[] {
  return below(tallies, 'override').map(([kind, { count }]) => ({ kind, count }));
}
