import type { Creditor } from '../../../../shared/config/stage.ts';
import type { Debt } from '../../../../shared/domain/debt.ts';
import type { Facts } from '../../../../shared/domain/facts.ts';
import { decimalsOf } from '../../../../shared/domain/money.ts';
import type { Details } from '../../../../shared/domain/outcomes/details.ts';
import type { Task, TaskKind } from '../../../../shared/domain/records.ts';
import { completeTask } from '../../../../shared/store/complete-task.ts';
import { makePromise } from '../../../../shared/store/make-promise.ts';
import { openDispute } from '../../../../shared/store/open-dispute.ts';
import { proposePlan } from '../../../../shared/store/propose-plan.ts';
import type { LivingStage } from '../../world/living-stage.ts';
import type { Bank } from '../bank.ts';
import { markAddresses } from '../mark-addresses.ts';
import type { EventOf, SimulatedEvent } from './event-schema.ts';

export type Where = {
  stage: LivingStage;
  bank: Bank;
  creditor: Creditor;
  debtorKey: string;
  /** Told why the event changed nothing, or undefined when it did. */
  note: (why: string | undefined) => void;
};

/** Somebody at the desk in an events file that names nobody. */
const by = 'the events file';

/** Lets one event happen now, through the functions that debtors' pages, bank files and the desk use. */
export async function applyEvent(where: Where, event: SimulatedEvent): Promise<void> {
  const { stage, debtorKey, note } = where;
  const facts = await stage.facts(debtorKey);
  const debts = facts === undefined ? [] : debtsOf(facts, event);
  if (facts === undefined || debts.length === 0) return note('it was not taken over, or is closed');
  note(await happen(where, event, facts, debts));
}

async function happen(
  where: Where,
  event: SimulatedEvent,
  facts: Facts,
  debts: readonly Debt[],
): Promise<string | undefined> {
  const { stage, debtorKey } = where;
  switch (event.what) {
    case 'paid':
    case 'part-paid':
    case 'returned':
      return money(where, event, debts);
    case 'promised':
      return promised(where, event, debts);
    case 'planned':
      return planned(where, event, debts);
    case 'disputed':
      return disputed(where, event, debts);
    case 'bounced':
    case 'complained':
    case 'opted-out': {
      const state = event.what === 'bounced' ? 'undeliverable' : event.what;
      const had = await markAddresses(stage.deps.cases, debtorKey, state);
      return had ? undefined : 'there was no address to write to';
    }
    case 'called':
      return ended(where, facts, debts, 'call', event.outcome, detailsOf(event));
    case 'answered':
      return ended(where, facts, debts, 'dispute', event.outcome, answerOf(event));
    case 'reviewed':
      return ended(where, facts, debts, 'review', event.outcome, {});
    case 'approved':
    case 'declined':
      return ended(where, facts, debts, 'approval', event.what, {});
  }
}

function debtsOf({ debts }: Facts, event: SimulatedEvent): Debt[] {
  const { invoice } = event;
  return debts.filter(
    ({ invoiceNumber, state }) =>
      (invoice === undefined || invoiceNumber === invoice) && (state === 'open' || event.what === 'returned'),
  );
}

function money(
  { bank, debtorKey, note }: Where,
  event: EventOf<'paid'> | EventOf<'part-paid'> | EventOf<'returned'>,
  [debt]: readonly Debt[],
): undefined {
  const sum = event.what === 'paid' ? undefined : minorUnits(event.amount, debt);
  const amount = sum === undefined ? {} : { amount: event.what === 'returned' ? -sum : sum };
  bank.expect(event, { debtorKey, invoiceNumber: event.invoice, ...amount, booked: note });
}

async function promised(
  { stage, creditor, debtorKey }: Where,
  { promised_for: promisedOn, amount }: EventOf<'promised'>,
  debts: readonly Debt[],
): Promise<string | undefined> {
  const debtKeys = debts.map(({ debtKey }) => debtKey);
  const part = amount === undefined ? {} : { amount: minorUnits(amount, debts[0]) };
  const offer = { creditorId: creditor.id, debtKeys, promisedOn, ...part, madeBy: 'debtor' as const };
  const made = await makePromise(stage.deps, debtorKey, offer);
  return made.kind === 'refused' ? `the promise was refused (${made.why})` : undefined;
}

async function planned(
  { stage, creditor, debtorKey }: Where,
  { parts }: EventOf<'planned'>,
  debts: readonly Debt[],
): Promise<string | undefined> {
  const instalments = parts.split(' ').map((part) => {
    const [dueOn = '', amount = ''] = part.split('=');
    return { dueOn, amount: minorUnits(amount, debts[0]) };
  });
  const debtKeys = debts.map(({ debtKey }) => debtKey);
  const wish = { creditorId: creditor.id, debtKeys, instalments };
  const made = await proposePlan(stage.deps, debtorKey, wish);
  return made.kind === 'refused' ? `the plan was refused (${made.why})` : undefined;
}

async function disputed(
  { stage, debtorKey }: Where,
  { reason, text = 'Objected in the simulation.', amount }: EventOf<'disputed'>,
  [debt]: readonly Debt[],
): Promise<string | undefined> {
  if (debt === undefined) return 'it was not taken over, or is closed';
  const part = amount === undefined ? {} : { amountDisputed: minorUnits(amount, debt) };
  const objection = { debtKey: debt.debtKey, reason, text, ...part, openedBy: 'debtor' as const };
  const opened = await openDispute(stage.deps, debtorKey, objection);
  return opened.kind === 'opened' || opened.kind === 'added' ? undefined : `it was ${words[opened.kind]}`;
}

const words = { alreadyOpen: 'disputed already', alreadySettled: 'settled already' } as const;

async function ended(
  { stage, debtorKey }: Where,
  facts: Facts,
  debts: readonly Debt[],
  kind: TaskKind,
  outcome: string,
  details: Details,
): Promise<string | undefined> {
  const keys = new Set(debts.map(({ debtKey }) => debtKey));
  const isMeant = (task: Task) =>
    task.kind === kind && task.state === 'open' && task.lines.some(({ debtKey }) => keys.has(debtKey));
  const task = facts.tasks.find(isMeant);
  if (task === undefined) return `no ${kind} stood on a list`;
  const done = await completeTask(stage.deps, debtorKey, { taskId: task.taskId, outcome, details, by });
  return done.kind === 'refused' ? done.why : undefined;
}

function detailsOf({ promised_for: date, reason, text, note }: EventOf<'called'>): Details {
  return {
    ...(date === undefined ? {} : { date }),
    ...(reason === undefined ? {} : { reason }),
    ...(text === undefined ? {} : { text }),
    ...(note === undefined ? {} : { note }),
  };
}

function answerOf({ outcome, text = 'Answered in the simulation.', note }: EventOf<'answered'>): Details {
  return outcome === 'withdrawn' ? { note: note ?? text } : { text };
}

/** An amount as written in the file, in the smallest unit of the invoice's currency. */
function minorUnits(written: string, debt: Debt | undefined): number {
  const places = debt === undefined ? 2 : decimalsOf(debt.currency);
  const [whole = '0', part = ''] = written.split('.');
  return Number(whole + part.padEnd(places, '0').slice(0, places));
}
