import type { Finding, Look } from './shown.ts';

const dayMs = 86_400_000;
/** Longer than the slack of a look, three sweeps, and the rest of a fault, in milliseconds. */
const patienceMs = 8 * dayMs;
const farthestMs = 310 * dayMs;

/** Every open debt has a future look: an execution that runs, or a place in the sweep's index that is not long past. */
export function lookedAfter({ debt, isRunning, now, calmSince }: Look): Finding {
  if (debt.state === 'closed') return undefined;
  const lookAt = debt.lookAt === undefined ? undefined : Date.parse(debt.lookAt);
  if (lookAt === undefined || lookAt > now + farthestMs) return `${debt.debtKey} is in no index`;
  return !isRunning && Math.max(lookAt, calmSince) < now - patienceMs
    ? `${debt.debtKey} was not taken up`
    : undefined;
}

/** A debt that waits for people stands on a named person's list, or is woken soon. */
export function onSomebodysList({ debt, facts, now, calmSince, staleSince }: Look): Finding {
  if (debt.state === 'closed' || debt.token === undefined) return undefined;
  if (staleSince !== undefined)
    return Math.max(staleSince, calmSince) < now - patienceMs
      ? `${debt.debtKey} was not woken since ${new Date(staleSince).toISOString()}`
      : undefined;
  const stands = facts.tasks.some(
    // A hold on the customer may stand on the list of another of its creditors.
    ({ state, owner, kind, creditorId }) =>
      state === 'open' && owner !== '' && (creditorId === debt.creditorId || kind === 'hold'),
  );
  return stands ? undefined : `${debt.debtKey} waits for nobody`;
}
