import { callAdvice } from '../../shared/domain/call-advice.ts';
import { nameInKey } from '../../shared/domain/debt.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { listedName, whyMinimised } from '../../shared/domain/minimised.ts';
import { sumPerCurrency, writtenAmount } from '../../shared/domain/money.ts';
import { outcomeNames } from '../../shared/domain/outcomes/possible-outcomes.ts';
import { localDateAt } from '../../shared/domain/time.ts';
import type { Books } from '../../shared/policy/question.ts';
import { queueOf, queues } from '../../shared/store/items.ts';
import { type CaseDeps, caseOf } from '../../shared/store/situation.ts';
import { taskReference } from '../../shared/store/task-reference.ts';
import type { ListedTask } from '../../shared/store/work-list.ts';
import { columns, wrapped } from './layout.ts';

/** Invoices of a task that the list names; show names all. */
const mostNamed = 3;

/** A task, all facts about its customer, and until when payments are known. */
export type Listed = { task: ListedTask; facts: Facts; books: Books };

/** The work list: by kind, oldest due first, each with what is needed; after each kind, how it can end. */
export function listView(deps: CaseDeps, listed: readonly Listed[], length: number): string[] {
  if (listed.length === 0) return ['Nothing waits for a person.'];
  const kinds = [...new Set(listed.map(({ task }) => task.kind))].sort(
    (a, b) => queues.indexOf(queueOf(a)) - queues.indexOf(queueOf(b)) || a.localeCompare(b),
  );
  return kinds.flatMap((kind) => {
    const some = listed
      .filter(({ task }) => task.kind === kind)
      .sort((a, b) => a.task.dueOn.localeCompare(b.task.dueOn));
    const heads = columns(
      some.map((one) => headOf(deps, one, length)),
      '  ',
    );
    const needs = new Set(some.map(({ task }) => task.needs));
    const common = needs.size === 1 ? [...needs].flatMap((words) => wrapped(words, '  ')) : [];
    const entries = some.flatMap((one, index) => [
      heads[index] ?? '',
      ...standingOf(one.task),
      ...warningsOf(deps, one),
      ...(needs.size === 1 ? [] : wrapped(one.task.needs, '      ')),
    ]);
    const ends = wrapped(`Outcomes: ${outcomeNames({ kind }).join(', ')}`, '  ');
    return [`${kind} (${some.length})`, ...common, ...entries, ...ends, ''];
  });
}

function headOf({ stage, clock }: CaseDeps, { task, facts }: Listed, length: number): string[] {
  const creditor = stage.creditors.find(({ id }) => id === task.creditorId);
  const zone = creditor?.timeZone ?? 'UTC';
  const today = localDateAt(clock.now(), zone);
  const lines = whyMinimised(facts, zone, clock.now()) === undefined ? task.lines : [];
  const amounts = sumPerCurrency(
    lines.map(({ currency, amountCollectible }) => ({ currency, minorUnits: amountCollectible })),
  );
  return [
    taskReference(task).slice(0, length),
    `${task.dueOn < today ? 'OVERDUE' : 'due'} ${task.dueOn}`,
    task.owner,
    listedName(facts, zone, clock.now()),
    invoicesOf(task),
    amounts.map(({ minorUnits, currency }) => writtenAmount(minorUnits, currency, 'en')).join(' + '),
  ];
}

function invoicesOf({ lines }: ListedTask): string {
  const numbers = lines.map(({ debtKey }) => nameInKey(debtKey));
  const more = numbers.length > mostNamed ? ` and ${numbers.length - mostNamed} more` : '';
  return numbers.slice(0, mostNamed).join(', ') + more;
}

/** Who is making a call, or why it could not be made when somebody tried. */
function standingOf({ calling, putOff }: ListedTask): string[] {
  if (calling !== undefined) return wrapped(`${calling.by} is making this call.`, '      ');
  return putOff === undefined
    ? []
    : wrapped(`Put off on ${putOff.at.slice(0, 10)} (${putOff.by} tried): ${putOff.why}`, '      ');
}

/** What forbids a call as things stand now, invoice by invoice; empty for other tasks. */
export function warningsOf(deps: CaseDeps, { task, facts, books }: Listed): string[] {
  const debt = facts.debts.find(({ debtKey }) => debtKey === task.lines[0]?.debtKey);
  if (task.kind !== 'call' || debt === undefined) return [];
  return callAdvice(task, caseOf(deps, facts, debt, books)).flatMap((one) => {
    const why = one.verdict.hits.map(({ reason }) => reason).join(' ');
    return one.verdict.decision === 'ALLOW'
      ? []
      : wrapped(`Do not call about ${one.debt.invoiceNumber} now: ${why}`, '      ');
  });
}
