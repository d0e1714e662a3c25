import { openDisputesOf } from './amounts.ts';
import { bookSources } from './book-hold.ts';
import { type Debt, debtKeyOf, instalmentKeyOf, isOfOneInvoice } from './debt.ts';
import type { Facts } from './facts.ts';

/** What a list states of one due date of an invoice; minor units. */
export type Part = { dueOn: string; amountOutstanding: number };

/** An invoice as one list states it. */
export type StatedParts = {
  creditorId: string;
  invoiceNumber: string;
  issuedOn: string;
  /** What the whole invoice came to; undefined: the list says it of each row alone. */
  wholeTotal: number | undefined;
  /** Of different due dates. */
  parts: readonly Part[];
  /** Due dates that the list names too, but not with certainty. */
  doubtful: readonly string[];
  /** `delta`: what the list does not name may be as it was. */
  list: 'full' | 'delta';
};

export type Places = {
  /** Key of the debt that a due date is about; a date that is absent: it is not certain whose money it is. */
  keys: ReadonlyMap<string, string>;
  isInstalment: boolean;
  /**
   * Open instalments that the list does not name though it would. `settled`: what it names is the whole invoice, so
   * nothing is left for them · `uncertain`: they may be paid, or moved.
   */
  unnamed: readonly { debt: Debt; matter: 'settled' | 'uncertain' }[];
};

/**
 * Which debts the due dates of an invoice are about. A date belongs to the debt that is due on it. A new date opens a
 * debt of its own, unless its money may be that of a known one on which something hangs: no money is asked for twice.
 */
export function placesOf(facts: Facts, stated: StatedParts): Places {
  const known = facts.debts.filter((debt) => isOfOneInvoice(debt, stated));
  const { creditorId, invoiceNumber, parts } = stated;
  const [only] = known;
  const [first] = parts;
  if (first !== undefined && parts.length === 1 && isSameDebt(known, stated, first)) {
    const debtKey = only?.debtKey ?? debtKeyOf(creditorId, invoiceNumber);
    return { keys: new Map([[first.dueOn, debtKey]]), isInstalment: false, unnamed: [] };
  }
  const pairs = paired(known, stated);
  const held = unclear(facts, known, pairs, stated);
  const keys = parts
    .filter(({ dueOn }) => !held.has(dueOn))
    .map(({ dueOn }): [string, string] => [
      dueOn,
      pairs.get(dueOn)?.debtKey ?? instalmentKeyOf(creditorId, invoiceNumber, dueOn),
    ]);
  const isWhole = stated.wholeTotal !== undefined && sumOf(parts) >= stated.wholeTotal;
  const unnamed = leftOut(known, pairs, stated).map((debt) => {
    const isSettled = isWhole && held.size === 0 && !isTouched(debt, facts);
    return { debt, matter: isSettled ? ('settled' as const) : ('uncertain' as const) };
  });
  return { keys: new Map(keys), isInstalment: true, unnamed };
}

/**
 * One row of an invoice that is one debt is about that debt, whatever its due date; unless that debt was paid here and
 * the row, due later, has room beside it in the invoice: then it is the next instalment.
 */
function isSameDebt(
  [known, another]: readonly Debt[],
  { issuedOn, wholeTotal, doubtful }: StatedParts,
  part: Part,
): boolean {
  if (doubtful.length > 0) return false;
  if (known === undefined) return true;
  if (another !== undefined || known.instalment !== undefined) return false;
  const { amountOutstanding, paidSinceLedger, withdrawnBy, dueOn, ledgerOutstanding } = known;
  const isPaidHere = amountOutstanding === 0 && paidSinceLedger > 0 && withdrawnBy === undefined;
  const hasRoom = wholeTotal === undefined || ledgerOutstanding + part.amountOutstanding <= wholeTotal;
  return !(isPaidHere && hasRoom && known.issuedOn === issuedOn && dueOn < part.dueOn);
}

/**
 * The known debt of each due date. Beside those that are due on it: an instalment of which only the date moved, and a
 * debt that was the whole invoice, which lives on as the first of its instalments.
 */
function paired(known: readonly Debt[], stated: StatedParts): Map<string, Debt> {
  const pairs = new Map<string, Debt>();
  for (const { dueOn } of stated.parts) {
    const debt = known.find((one) => one.dueOn === dueOn);
    if (debt !== undefined) pairs.set(dueOn, debt);
  }
  const fresh = stated.parts.filter(({ dueOn }) => !pairs.has(dueOn));
  const [lost, more] = unnamedOf(known, pairs, stated).filter((debt) => debt.amountOutstanding > 0);
  const [first] = fresh.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  if (lost === undefined || first === undefined || more !== undefined) return pairs;
  const isMoved = fresh.length === 1 && first.amountOutstanding === lost.ledgerOutstanding;
  const isSplit = known.length === 1 && lost.instalment === undefined;
  if (isMoved || isSplit) pairs.set(first.dueOn, lost);
  return pairs;
}

/** The due dates of which nobody can say whose money they are. */
function unclear(
  facts: Facts,
  known: readonly Debt[],
  pairs: ReadonlyMap<string, Debt>,
  { parts, wholeTotal, creditorId, invoiceNumber, ...named }: StatedParts,
): Set<string> {
  const fresh = parts.filter(({ dueOn }) => !pairs.has(dueOn));
  const keysOf = known.map(({ debtKey }) => debtKey);
  const taken = fresh.filter(({ dueOn }) =>
    keysOf.includes(instalmentKeyOf(creditorId, invoiceNumber, dueOn)),
  );
  const held = new Set(taken.map(({ dueOn }) => dueOn));
  const stood = known.reduce((sum, { ledgerOutstanding }) => sum + ledgerOutstanding, 0);
  const hasRoom = wholeTotal !== undefined && stood + sumOf(fresh) <= wholeTotal;
  if (fresh.length === 0 || hasRoom) return held;
  const less = parts.filter(({ dueOn, amountOutstanding }) => {
    return amountOutstanding < (pairs.get(dueOn)?.ledgerOutstanding ?? 0);
  });
  const gone = unnamedOf(known, pairs, { ...named, parts }).filter(
    ({ amountOutstanding, ledgerOutstanding, withdrawnBy }) =>
      amountOutstanding > 0 ||
      withdrawnBy !== undefined ||
      fresh.some((part) => part.amountOutstanding <= ledgerOutstanding),
  );
  const losers = [...less.flatMap(({ dueOn }) => pairs.get(dueOn) ?? []), ...gone];
  if (!losers.some((debt) => isTouched(debt, facts))) return held;
  return new Set([...held, ...[...fresh, ...less].map(({ dueOn }) => dueOn)]);
}

function unnamedOf(
  known: readonly Debt[],
  pairs: ReadonlyMap<string, Debt>,
  { doubtful }: Pick<StatedParts, 'parts' | 'doubtful'>,
): Debt[] {
  const named = new Set([...pairs.values()].map(({ debtKey }) => debtKey));
  return known.filter(({ debtKey, dueOn }) => !named.has(debtKey) && !doubtful.includes(dueOn));
}

/**
 * The open instalments that a list would name if they stood as before. One that names some of the open items may leave
 * out what is due after those it names, as long as all of it fits into the invoice.
 */
function leftOut(known: readonly Debt[], pairs: ReadonlyMap<string, Debt>, stated: StatedParts): Debt[] {
  const { parts, list, wholeTotal } = stated;
  const open = unnamedOf(known, pairs, stated).filter(({ amountOutstanding }) => amountOutstanding > 0);
  const isNew = parts.some(({ dueOn }) => !pairs.has(dueOn));
  const rose = parts.some(
    ({ dueOn, amountOutstanding }) => amountOutstanding > (pairs.get(dueOn)?.ledgerOutstanding ?? 0),
  );
  const both = open.reduce((sum, { amountOutstanding }) => sum + amountOutstanding, sumOf(parts));
  const isTooMuch = wholeTotal === undefined ? rose : both > wholeTotal;
  return list === 'full' || isNew || isTooMuch
    ? open
    : open.filter(({ dueOn }) => parts.some((part) => dueOn < part.dueOn));
}

/** Whether the debtor or a person has done something about it that the same money under another date would pass by. */
function isTouched(debt: Debt, facts: Facts): boolean {
  const { debtKey, paidSinceLedger, withdrawnBy } = debt;
  const { promises, plans, holds } = facts;
  const isAbout = ({ debtKeys }: { debtKeys?: readonly string[] | undefined }) =>
    debtKeys?.includes(debtKey) === true;
  return (
    paidSinceLedger !== 0 ||
    withdrawnBy !== undefined ||
    openDisputesOf(debtKey, facts).length > 0 ||
    promises.some((one) => promised.has(one.state) && isAbout(one)) ||
    plans.some(({ state, debtKeys }) => runningPlans.has(state) && debtKeys.includes(debtKey)) ||
    holds.some((one) => one.releasedAt === undefined && !bookkeeping.has(one.source) && isAbout(one))
  );
}

const bookkeeping: ReadonlySet<string> = new Set(bookSources);
const promised: ReadonlySet<string> = new Set(['open', 'proposed']);
const runningPlans: ReadonlySet<string> = new Set(['proposed', 'offered', 'accepted']);

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { amountOutstanding }) => sum + amountOutstanding, 0);
}
