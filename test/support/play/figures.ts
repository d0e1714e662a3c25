import { Temporal } from 'temporal-polyfill';
import type { Facts } from '../../../shared/domain/facts.ts';
import { sumPerCurrency } from '../../../shared/domain/money.ts';
import type { Contact, Task } from '../../../shared/domain/records.ts';
import { brokenPromises } from './broken-promises.ts';
import type { Decision, Happened } from './happened.ts';
import type { Sums } from './open-on-day.ts';
import type { Played } from './play-ledger.ts';

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
  refusals: { rule: string; decision: string; decisions: number; debts: number }[];
  decisions: number;
  payments: Sums;
  unmatched: Sums;
  closed: Sums;
  stillOpen: { all: Sums; onList: number; asleep: number; nobody: number };
  brokenPromises: string[];
  faults: string[];
};

/** Counts what stands in the tables at the end. */
export function figuresOf({ order, results, settled }: Played, happened: Happened): Figures {
  const { facts, decisions } = happened;
  const contacts = facts
    .flatMap((one) => one.contacts)
    .filter(({ status }) => status === 'SENT' || status === 'UNCERTAIN');
  const tasks = facts.flatMap((one) => one.tasks);
  const disputed = results.filter(({ problems = [] }) =>
    problems.some(({ reason }) => reason === 'disputed'),
  );
  return {
    mails: counted(contacts.filter(isMail('collection')), ({ stepId }) => stepId),
    answers: counted(contacts.filter(isMail('answer')), ({ stepId }) => stepId),
    calls: counted(
      contacts.filter(({ channel }) => channel === 'call'),
      ({ result = '' }) => result,
    ),
    measures: counted(
      contacts.filter(({ purpose }) => purpose === 'measure'),
      ({ stepId }) => stepId,
    ),
    tasks: tasksByKind(tasks),
    approvals: counted(
      tasks.filter(({ kind }) => kind === 'approval'),
      ({ stepId = '' }) => stepId,
    ),
    refusals: refusalsOf(decisions),
    decisions: decisions.length,
    payments: sums(
      facts.flatMap((one) => one.payments).map(({ amount, currency }) => ({ minorUnits: amount, currency })),
    ),
    unmatched: sums(happened.unmatched),
    closed: sums(
      debtsOf(facts, 'closed').map(({ invoiceTotal, currency }) => ({ minorUnits: invoiceTotal, currency })),
    ),
    stillOpen: stillOpen(facts, order.until),
    brokenPromises: brokenPromises(facts, {
      disputed: new Set(disputed.flatMap(({ number }) => number ?? [])),
      settled,
      zone: order.creditor.timeZone,
    }),
    faults: happened.faults,
  };
}

const isMail =
  (purpose: Contact['purpose']) =>
  (contact: Contact): boolean =>
    contact.channel === 'email' && contact.purpose === purpose;

function counted<T>(all: readonly T[], nameOf: (one: T) => string): Counted[] {
  return [...Map.groupBy(all, nameOf)].map(([name, group]) => ({ name, count: group.length })).sort(byName);
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name);
}

function tasksByKind(tasks: readonly Task[]): Figures['tasks'] {
  return [...Map.groupBy(tasks, ({ kind }) => kind)]
    .map(([name, group]) => {
      const done = group.filter(({ state }) => state === 'done');
      const moot = done.filter(({ outcome }) => outcome === 'moot').length;
      return { name, opened: group.length, done: done.length - moot, moot };
    })
    .sort(byName);
}

function refusalsOf(decisions: readonly Decision[]): Figures['refusals'] {
  const hits = decisions.flatMap(({ debtKey, hits: all }) =>
    all.map(({ rule, decision }) => ({ debtKey, rule, decision })),
  );
  return [...Map.groupBy(hits, ({ rule, decision }) => `${rule} ${decision}`)]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([, group]) => {
      const [first] = group;
      const debts = new Set(group.map(({ debtKey }) => debtKey)).size;
      return first === undefined
        ? []
        : [{ rule: first.rule, decision: first.decision, decisions: group.length, debts }];
    });
}

function debtsOf(facts: readonly Facts[], state: 'open' | 'closed') {
  return facts.flatMap((one) => one.debts).filter((debt) => debt.state === state);
}

function sums(amounts: Sums['amounts']): Sums {
  return { count: amounts.length, amounts: sumPerCurrency(amounts) };
}

/** Who or what will look at each open debt: a person with it on the list, an instant to come, or, wrongly, nobody. */
function stillOpen(facts: readonly Facts[], until: string): Figures['stillOpen'] {
  const lastDay = Temporal.PlainDate.from(until).toString();
  const looks = facts.flatMap(({ debts, tasks }) => {
    const listed = new Set(
      tasks
        .filter(({ state }) => state === 'open')
        .flatMap(({ lines }) => lines.map(({ debtKey }) => debtKey)),
    );
    return debts
      .filter(({ state }) => state === 'open')
      .map(({ debtKey, lookAt = '' }) =>
        listed.has(debtKey) ? 'onList' : lookAt > lastDay ? 'asleep' : 'nobody',
      );
  });
  const count = (where: string) => looks.filter((look) => look === where).length;
  const open = debtsOf(facts, 'open').map(({ amountOutstanding, currency }) => ({
    minorUnits: amountOutstanding,
    currency,
  }));
  return { all: sums(open), onList: count('onList'), asleep: count('asleep'), nobody: count('nobody') };
}
