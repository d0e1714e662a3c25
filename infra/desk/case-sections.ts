import { Temporal } from 'temporal-polyfill';
import { amountsOf } from '../../shared/domain/amounts.ts';
import { type Debt, nameInKey } from '../../shared/domain/debt.ts';
import { groundsOf, sayingsOf } from '../../shared/domain/dispute-sayings.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import type { Hold } from '../../shared/domain/hold.ts';
import { levelOf } from '../../shared/domain/ladder.ts';
import { writtenAmount } from '../../shared/domain/money.ts';
import { scheduleOf } from '../../shared/domain/plan.ts';
import { brokenAfter, keptSoFar } from '../../shared/domain/promise.ts';
import type { PromiseToPay, Saying } from '../../shared/domain/records.ts';
import { sentence } from '../../shared/domain/telling.ts';
import { isBefore, localDateAt } from '../../shared/domain/time.ts';
import { type Case, type CaseDeps, caseOf } from '../../shared/store/situation.ts';
import type { ListedTask } from '../../shared/store/work-list.ts';
import { columns, section } from './layout.ts';

const written = (minorUnits: number, { currency }: Pick<Debt, 'currency'>) =>
  writtenAmount(minorUnits, currency, 'en');

/** What is open and what happened, section by section, for the creditor whose task it is. */
export function caseSections(deps: CaseDeps, task: ListedTask, everything: Facts): string[] {
  const facts = factsFor(task.creditorId, everything);
  const { debts } = facts;
  const [first] = debts;
  if (first === undefined) return [];
  const one = caseOf(deps, facts, first);
  const table = (heading: string, rows: string[][]) => section(heading, columns(rows, '  '));
  return [
    ...table(
      'Invoices',
      debts.map((debt) => invoiceRow(debt, facts, task)),
    ),
    ...table('Contacts', contactRows(one)),
    ...table('Disputes', disputeRows(one)),
    ...table(
      'Promises',
      facts.promises.map((promise) => promiseRow(promise, one)),
    ),
    ...table('Plans', planRows(one)),
    ...table('Holds', holdRows(one)),
    ...table(
      'Payments',
      facts.payments.map((paid) => [paid.bookedOn, nameInKey(paid.debtKey), written(paid.amount, paid)]),
    ),
    ...table(
      'Papers',
      facts.evidence.map(({ debtKey, kind, reference }) => [nameInKey(debtKey), kind, reference]),
    ),
    ...table('Finished tasks', finishedRows(one)),
  ];
}

/**
 * Creditors that share a ledger see each other's contacts and holds, which bind them all, but not each other's invoices,
 * nor what was said to another.
 */
function factsFor(creditorId: string, facts: Facts): Facts {
  const debts = facts.debts.filter((debt) => debt.creditorId === creditorId);
  const keys = new Set(debts.map(({ debtKey }) => debtKey));
  const own = ({ debtKey }: { debtKey: string }) => keys.has(debtKey);
  return {
    ...facts,
    debts,
    disputes: facts.disputes.filter(own),
    promises: facts.promises.filter((promise) => promise.creditorId === creditorId),
    plans: facts.plans.filter((plan) => plan.creditorId === creditorId),
    payments: facts.payments.filter(own),
    evidence: facts.evidence.filter(own),
    holds: facts.holds.map((hold) => heardBy(keys, hold)),
  };
}

/** Of a hold on invoices of another nothing that was said; of one on all of them no words. */
function heardBy(keys: ReadonlySet<string>, { said, ...hold }: Hold): Hold {
  if (said === undefined) return hold;
  if (hold.debtKeys !== undefined)
    return hold.debtKeys.some((key) => keys.has(key)) ? { ...hold, said } : hold;
  const { text: _, ...rest } = said;
  return { ...hold, said: rest };
}

function invoiceRow(debt: Debt, facts: Facts, task: ListedTask): string[] {
  const { amountOutstanding, amountDisputed, amountCollectible } = amountsOf(debt, facts);
  const mark = task.lines.some(({ debtKey }) => debtKey === debt.debtKey) ? '*' : ' ';
  return [
    `${mark} ${debt.invoiceNumber}`,
    `due ${debt.dueOn}`,
    `open ${written(amountOutstanding, debt)}`,
    amountDisputed > 0 ? `disputed ${written(amountDisputed, debt)}` : '',
    amountCollectible !== amountOutstanding ? `to ask for ${written(amountCollectible, debt)}` : '',
    debt.chargesWaived === undefined ? '' : `interest and costs waived by ${debt.chargesWaived.by}`,
    debt.state === 'closed' ? closing(debt) : `reminders ${levelOf(debt.debtKey, facts)}`,
  ];
}

function closing({ withdrawnBy }: Debt): string {
  return withdrawnBy === undefined ? 'closed' : `given up by ${withdrawnBy}`;
}

function contactRows({ facts, zone }: Case): string[][] {
  return [...facts.contacts]
    .sort((a, b) => a.reservedAt.localeCompare(b.reservedAt))
    .map(({ reservedAt, channel, stepId, status, result, lines }) => [
      dayOf(reservedAt, zone),
      channel === 'none' ? 'measure' : channel,
      stepId,
      channel === 'email' ? status.toLowerCase() : (result ?? status.toLowerCase()),
      lines.map(({ debtKey }) => nameInKey(debtKey)).join(', '),
    ]);
}

function disputeRows({ facts, zone }: Case): string[][] {
  return facts.disputes.map((dispute) => [
    dispute.disputeId,
    nameInKey(dispute.debtKey),
    groundsOf(dispute).join(', '),
    `since ${dayOf(dispute.openedAt, zone)}`,
    dispute.state === 'open' ? `answer by ${dispute.answerBy}` : (dispute.finding ?? dispute.state),
    sayingsOf(dispute).map(saying).join(' '),
  ]);
}

function saying({ text, line }: Saying): string {
  const words = `"${text.replaceAll(/\s+/g, ' ')}"`;
  return line === undefined ? words : `${words} (line: ${line.replaceAll(/\s+/g, ' ')})`;
}

function promiseRow(promise: PromiseToPay, { facts, policy, zone, now }: Case): string[] {
  const running = isBefore(now, brokenAfter(promise, policy, zone));
  const kept = keptSoFar(promise, facts);
  const state =
    promise.state !== 'open'
      ? promise.state
      : kept === 'wholly'
        ? 'kept'
        : running
          ? 'running'
          : kept === 'partly'
            ? 'partly kept'
            : 'broken';
  const { amount, currency, promisedOn, debtKeys } = promise;
  const part = amount === undefined || currency === undefined ? 'all' : written(amount, { currency });
  return [promisedOn, state, part, debtKeys.map(nameInKey).join(', ')];
}

function planRows({ facts }: Case): string[][] {
  return facts.plans.flatMap((plan) =>
    scheduleOf(plan, facts).map(({ dueOn, amount, open }, index) => [
      index === 0 ? plan.planId : '',
      index === 0 ? plan.state : '',
      dueOn,
      written(amount, plan),
      plan.state !== 'accepted'
        ? ''
        : open === 0
          ? 'paid'
          : open < amount
            ? `open ${written(open, plan)}`
            : 'open',
    ]),
  );
}

function holdRows({ facts, zone }: Case): string[][] {
  return facts.holds.map(({ since, reason, source, reviewOn, releasedAt, said }) => [
    `since ${dayOf(since, zone)}`,
    `${reason} (${source})`,
    releasedAt === undefined ? `look on ${reviewOn}` : `released ${dayOf(releasedAt, zone)}`,
    said === undefined ? '' : sentence(said),
  ]);
}

function finishedRows({ facts, zone }: Case): string[][] {
  return facts.tasks
    .filter(({ state }) => state === 'done')
    .map(({ doneAt, kind, stepId, outcome, doneBy, note }) => [
      doneAt === undefined ? '' : dayOf(doneAt, zone),
      kind,
      stepId ?? '',
      outcome ?? '',
      doneBy ?? '',
      note ?? '',
    ]);
}

function dayOf(instant: string, zone: string): string {
  return localDateAt(Temporal.Instant.from(instant), zone);
}
