import type { Temporal } from 'temporal-polyfill';
import type { Creditor } from '../../shared/config/stage.ts';
import { numberInKey } from '../../shared/domain/debt.ts';
import type { Facts } from '../../shared/domain/facts.ts';
import { listedName, whyMinimised } from '../../shared/domain/minimised.ts';
import { sumPerCurrency } from '../../shared/domain/money.ts';
import { localDateAt } from '../../shared/domain/time.ts';
import type { MessageInput } from '../../shared/messages/message-input.ts';
import { readBooks } from '../../shared/store/books.ts';
import { readFacts } from '../../shared/store/read-facts.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import { readStrayMails } from '../../shared/store/stray-mails.ts';
import { taskReference } from '../../shared/store/task-reference.ts';
import { staleBooks } from '../../shared/store/waiting-for-books.ts';
import { readWorkLists } from '../../shared/store/work-list.ts';

/** Tasks of one queue that a mail lists; the rest stays on the desk. */
const mostListed = 100;

/** The mail that tells the desk what waits for a person or for payment data, as it stands now. */
export async function composeDailyList(
  { cases, policies }: Pick<CaseDeps, 'cases' | 'policies'>,
  creditor: Creditor,
  now: Temporal.Instant,
): Promise<MessageInput> {
  const stale = await staleBooks(cases, policies, creditor, now);
  const { mailSlowedSince } = await readBooks(cases, creditor.id);
  const { length: mailsAside } = await readStrayMails(cases);
  const listed = await readWorkLists(cases, creditor.id, mostListed);
  const known = new Map<string, Facts | undefined>();
  for (const debtorKey of new Set(listed.map(({ task }) => task.debtorKey))) {
    known.set(debtorKey, await readFacts(cases, debtorKey));
  }
  const { timeZone } = creditor;
  const isMinimised = (debtorKey: string) => {
    const facts = known.get(debtorKey);
    return facts !== undefined && whyMinimised(facts, timeZone, now) !== undefined;
  };
  const nameOf = (debtorKey: string) => {
    const facts = known.get(debtorKey);
    return facts === undefined ? debtorKey : listedName(facts, timeZone, now);
  };
  const tasks = listed.map(({ queue, task }) => ({
    taskId: taskReference(task).slice(0, 6),
    queue,
    kind: task.kind,
    owner: task.owner,
    dueOn: task.dueOn,
    debtorName: nameOf(task.debtorKey),
    invoiceNumbers: [...new Set(task.lines.map(({ debtKey }) => numberInKey(debtKey)))],
    amounts: isMinimised(task.debtorKey)
      ? []
      : sumPerCurrency(
          task.lines.map((line) => ({ currency: line.currency, minorUnits: line.amountCollectible })),
        ),
    needs: task.needs,
  }));
  return {
    template: 'daily-list',
    language: creditor.languages[0] ?? 'en',
    creditor,
    today: localDateAt(now, creditor.timeZone),
    invoices: [],
    tasks,
    ...(stale === undefined ? {} : { staleBooks: stale }),
    ...(mailSlowedSince === undefined ? {} : { mailSlowedSince }),
    ...(mailsAside === 0 ? {} : { mailsAside }),
  };
}
