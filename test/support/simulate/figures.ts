import type { Facts } from '../../../shared/domain/facts.ts';
import type { Contact, Task } from '../../../shared/domain/records.ts';
import { brokenPromises } from './broken-promises.ts';
import { type Counter, counter, type Summer, summer } from './counter.ts';
import type { Happened } from './happened.ts';
import type { Sums } from './open-on-day.ts';
import type { Played } from './play-ledger.ts';
import type { Refusal } from './record/tally.ts';

export type Counted = { name: string; count: number };
/** What happened until the last day, counted. */
export type Figures = {
  /** Collection mails that left, by step. */
  mails: Counted[];
  /** Answers owed to customers (thanks and the like) that left, by message. */
  answers: Counted[];
  /** Calls made, by outcome. */
  calls: Counted[];
  /** Measures taken after an approval. */
  measures: Counted[];
  /** `moot`: taken off the list by Forbear, because nothing is left to do. */
  tasks: { name: string; opened: number; done: number; moot: number }[];
  /** Approvals asked for, by step. */
  approvals: Counted[];
  /** Refusals, deferrals and questions of the gate by rule: decisions, and debts they were about. */
  refusals: readonly Refusal[];
  decisions: number;
  payments: Sums;
  unmatched: Sums;
  closed: Sums;
  stillOpen: { all: Sums; onList: number; asleep: number; nobody: number };
  brokenPromises: string[];
  faults: readonly string[];
};

type Counters = Record<'mails' | 'answers' | 'calls' | 'measures' | 'approvals', Counter> &
  Record<'payments' | 'closed' | 'open' | 'unmatched', Summer> &
  Record<'onList' | 'asleep' | 'nobody', number> & { tasks: Map<string, Figures['tasks'][number]> };

/** Counts what stands in the table at the end, one debtor after the other. */
export function figuresOf({ order, results, settled }: Played, happened: Happened): Figures {
  const disputed = results.filter(({ problems = [] }) =>
    problems.some(({ reason }) => reason === 'disputed'),
  );
  const ledger = {
    disputed: new Set(disputed.flatMap(({ number }) => number ?? [])),
    settled,
    zone: order.creditor.timeZone,
  };
  const counters = emptyCounters();
  const broken: string[] = [];
  for (const facts of happened.debtors()) {
    count(counters, facts, order.until);
    broken.push(...brokenPromises([facts], ledger));
  }
  for (const { amount, currency } of happened.unmatched) counters.unmatched.add(amount, currency);
  const { mails, answers, calls, measures, approvals, payments, closed, open, tasks } = counters;
  const { onList, asleep, nobody, unmatched } = counters;
  return {
    mails: mails.counted(),
    answers: answers.counted(),
    calls: calls.counted(),
    measures: measures.counted(),
    approvals: approvals.counted(),
    tasks: [...tasks.values()].sort((a, b) => a.name.localeCompare(b.name)),
    refusals: happened.tally.refusals,
    decisions: happened.tally.decisions,
    payments: payments.sums(),
    unmatched: unmatched.sums(),
    closed: closed.sums(),
    stillOpen: { all: open.sums(), onList, asleep, nobody },
    brokenPromises: broken,
    faults: happened.faults,
  };
}

function emptyCounters(): Counters {
  return {
    ...{ mails: counter(), answers: counter(), calls: counter(), measures: counter(), approvals: counter() },
    ...{ payments: summer(), closed: summer(), open: summer(), unmatched: summer() },
    ...{ onList: 0, asleep: 0, nobody: 0, tasks: new Map() },
  };
}

function count(counters: Counters, facts: Facts, until: string): void {
  for (const contact of facts.contacts) countContact(counters, contact);
  for (const task of facts.tasks) countTask(counters, task);
  for (const { amount, currency } of facts.payments) counters.payments.add(amount, currency);
  for (const { state, invoiceTotal, amountOutstanding, currency } of facts.debts) {
    if (state === 'closed') counters.closed.add(invoiceTotal, currency);
    else counters.open.add(amountOutstanding, currency);
  }
  countLooks(counters, facts, until);
}

function countContact(counters: Counters, { channel, purpose, status, stepId, result = '' }: Contact): void {
  if (status !== 'SENT' && status !== 'UNCERTAIN') return;
  if (channel === 'email' && purpose === 'collection') counters.mails.add(stepId);
  if (channel === 'email' && purpose === 'answer') counters.answers.add(stepId);
  if (channel === 'call') counters.calls.add(result);
  if (purpose === 'measure') counters.measures.add(stepId);
}

function countTask(counters: Counters, { kind, state, outcome, stepId = '' }: Task): void {
  const known = counters.tasks.get(kind) ?? { name: kind, opened: 0, done: 0, moot: 0 };
  counters.tasks.set(kind, known);
  known.opened += 1;
  if (state === 'done' && outcome === 'moot') known.moot += 1;
  else if (state === 'done') known.done += 1;
  if (kind === 'approval') counters.approvals.add(stepId);
}

/** Who or what will look at each open debt: a person with it on the list, an instant to come, or, wrongly, nobody. */
function countLooks(counters: Counters, { debts, tasks }: Facts, until: string): void {
  const open = tasks.filter(({ state }) => state === 'open');
  const listed = new Set(open.flatMap(({ lines }) => lines.map(({ debtKey }) => debtKey)));
  for (const { debtKey, state, lookAt = '' } of debts) {
    if (state !== 'open') continue;
    counters[listed.has(debtKey) ? 'onList' : lookAt > until ? 'asleep' : 'nobody'] += 1;
  }
}
