import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import type { Creditor } from '../../shared/config/stage.ts';
import { sumPerCurrency } from '../../shared/domain/money.ts';
import { profileSchema } from '../../shared/domain/profile.ts';
import { localDateAt } from '../../shared/domain/time.ts';
import type { MessageInput } from '../../shared/messages/message-input.ts';
import { type Cases, profileKey } from '../../shared/store/cases.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
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
  const listed = await readWorkLists(cases, creditor.id, mostListed);
  const names = new Map<string, string>();
  for (const debtorKey of new Set(listed.map(({ task }) => task.debtorKey))) {
    names.set(debtorKey, await readName(cases, debtorKey));
  }
  const tasks = listed.map(({ queue, task }) => ({
    taskId: taskReference(task).slice(0, 6),
    queue,
    kind: task.kind,
    owner: task.owner,
    dueOn: task.dueOn,
    debtorName: names.get(task.debtorKey) ?? task.debtorKey,
    invoiceNumbers: task.lines.map(({ debtKey }) => debtKey.slice(creditor.id.length + 1)),
    amounts: sumPerCurrency(
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
  };
}

async function readName({ db, table }: Cases, debtorKey: string): Promise<string> {
  const { Item: item } = await db.send(new GetCommand({ TableName: table, Key: profileKey(debtorKey) }));
  return profileSchema.pick({ name: true }).parse(item).name;
}
