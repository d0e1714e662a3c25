import type { StoredContact } from './record-contacts.ts';

/** What happened on one calendar day of the creditor. */
export type Day = {
  day: string;
  mails: number;
  calls: number;
  /** Thanks, acknowledgements and the like. */
  answers: number;
  /** Calls put on a list on that day. */
  callsAsked: number;
  /** Other tasks put on a list on that day. */
  otherTasks: number;
};
/** What a rule said against steps, all decisions together. */
export type Refusal = {
  rule: string;
  decision: string;
  citation: string;
  /** The reason as it was given the first time. */
  example: string;
  decisions: number;
  debts: number;
};
export type Contacted = { debtorKey: string; mails: number; calls: number };

/** What was counted, as plain data. */
export type Tallied = {
  days: readonly Day[];
  refusals: readonly Refusal[];
  /** Debtors who were contacted, the most often contacted first. */
  debtors: readonly Contacted[];
  decisions: number;
};

type Hit = { rule: string; decision: string; reason: string; citation: string };

/** Counts as time passes; what it keeps grows with the ledger and the calendar, not with what happens. */
export function createTally() {
  const days = new Map<string, Day>();
  const debtors = new Map<string, Contacted>();
  const refusals = new Map<string, Refusal & { about: Set<string> }>();
  let decisions = 0;

  function dayOf(day: string): Day {
    const known = days.get(day) ?? { day, mails: 0, calls: 0, answers: 0, callsAsked: 0, otherTasks: 0 };
    days.set(day, known);
    return known;
  }

  return {
    contact(day: string, { channel, purpose, status, debtorKey }: StoredContact): void {
      if (status !== 'SENT' && status !== 'UNCERTAIN') return;
      if (purpose === 'answer') dayOf(day).answers += 1;
      if (purpose !== 'collection') return;
      const debtor = debtors.get(debtorKey) ?? { debtorKey, mails: 0, calls: 0 };
      debtors.set(debtorKey, debtor);
      if (channel === 'email') {
        dayOf(day).mails += 1;
        debtor.mails += 1;
      } else if (channel === 'call') {
        dayOf(day).calls += 1;
        debtor.calls += 1;
      }
    },
    task(day: string, kind: string): void {
      if (kind === 'call') dayOf(day).callsAsked += 1;
      else dayOf(day).otherTasks += 1;
    },
    decision(debtKey: string, hits: readonly Hit[]): void {
      decisions += 1;
      for (const { rule, decision, reason, citation } of hits) {
        const key = keyOf({ rule, decision });
        const fresh = {
          rule,
          decision,
          citation,
          example: reason,
          decisions: 0,
          debts: 0,
          about: new Set<string>(),
        };
        const refusal = refusals.get(key) ?? fresh;
        refusals.set(key, refusal);
        refusal.decisions += 1;
        refusal.about.add(debtKey);
      }
    },
    tallied: (): Tallied => ({
      days: sorted.days([...days.values()]),
      refusals: sorted.refusals(
        [...refusals.values()].map(({ about, ...one }) => ({ ...one, debts: about.size })),
      ),
      debtors: sorted.debtors([...debtors.values()]),
      decisions,
    }),
  };
}

const sorted = {
  days: (all: readonly Day[]) => all.toSorted((a, b) => a.day.localeCompare(b.day)),
  refusals: (all: readonly Refusal[]) => all.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b))),
  debtors: (all: readonly Contacted[]) =>
    all.toSorted((a, b) => b.mails + b.calls - (a.mails + a.calls) || a.debtorKey.localeCompare(b.debtorKey)),
};

function keyOf({ rule, decision }: Pick<Refusal, 'rule' | 'decision'>): string {
  return `${rule} ${decision}`;
}

/** What was counted of several parts of a ledger, no two of which have a customer in common, as of one. */
export function talliedTogether(parts: readonly Tallied[]): Tallied {
  return {
    days: sorted.days(
      summed(
        parts.flatMap(({ days }) => days),
        ({ day }) => day,
        addDay,
      ),
    ),
    refusals: sorted.refusals(
      summed(
        parts.flatMap(({ refusals }) => refusals),
        keyOf,
        addRefusal,
      ),
    ),
    debtors: sorted.debtors(parts.flatMap(({ debtors }) => debtors)),
    decisions: parts.reduce((sum, { decisions }) => sum + decisions, 0),
  };
}

function summed<T>(all: readonly T[], keyed: (one: T) => string, add: (a: T, b: T) => T): T[] {
  const sums = new Map<string, T>();
  for (const one of all) {
    const known = sums.get(keyed(one));
    sums.set(keyed(one), known === undefined ? one : add(known, one));
  }
  return [...sums.values()];
}

function addDay(a: Day, b: Day): Day {
  return {
    day: a.day,
    mails: a.mails + b.mails,
    calls: a.calls + b.calls,
    answers: a.answers + b.answers,
    callsAsked: a.callsAsked + b.callsAsked,
    otherTasks: a.otherTasks + b.otherTasks,
  };
}

function addRefusal(a: Refusal, b: Refusal): Refusal {
  return { ...a, decisions: a.decisions + b.decisions, debts: a.debts + b.debts };
}
