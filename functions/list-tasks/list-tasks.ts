import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import type { Creditor } from '../../shared/config/stage.ts';
import { instantText, localDateAt } from '../../shared/domain/time.ts';
import { readBooks } from '../../shared/store/books.ts';
import { outboxItem } from '../../shared/store/outbox.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import { readStrayMails } from '../../shared/store/stray-mails.ts';
import { staleBooks } from '../../shared/store/waiting-for-books.ts';
import { readWorkLists } from '../../shared/store/work-list.ts';

/** From this local hour on, the list of the day is sent. */
const listFrom = Temporal.PlainTime.from('07:00');

/**
 * Owes every desk its list once per working morning, where anything waits for a person or for payment data. Called often;
 * the list's own key (creditor and day) makes it one a day.
 */
export async function listTasks(deps: CaseDeps): Promise<{ lists: number }> {
  let lists = 0;
  for (const creditor of deps.stage.creditors) {
    if (await oweList(deps, creditor)) lists += 1;
  }
  return { lists };
}

async function oweList({ cases, policies, clock }: CaseDeps, creditor: Creditor): Promise<boolean> {
  const now = clock.now();
  const local = now.toZonedDateTimeISO(creditor.timeZone);
  const weekend = local.dayOfWeek > 5;
  if (weekend || Temporal.PlainTime.compare(local.toPlainTime(), listFrom) < 0) return false;
  if (!(await hasNews({ cases, policies }, creditor, now))) return false;
  const item = outboxItem({
    kind: 'mail',
    outboxId: `list#${localDateAt(now, creditor.timeZone)}`,
    owner: `desk~${creditor.id}`,
    creditorId: creditor.id,
    template: 'daily-list',
    debtKeys: [],
    at: instantText(now),
  });
  try {
    await cases.db.send(
      new PutCommand({ TableName: cases.table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Whether anything waits for a person: a task, payment data, mails that are slowed or belong to no case. */
async function hasNews(
  { cases, policies }: Pick<CaseDeps, 'cases' | 'policies'>,
  creditor: Creditor,
  now: Temporal.Instant,
): Promise<boolean> {
  if ((await readWorkLists(cases, creditor.id, 1)).length > 0) return true;
  if ((await staleBooks(cases, policies, creditor, now, 1)) !== undefined) return true;
  if ((await readBooks(cases, creditor.id)).mailSlowedSince !== undefined) return true;
  return (await readStrayMails(cases)).length > 0;
}
