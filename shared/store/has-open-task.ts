import type { Cases } from './cases.ts';
import { queryPages, recordsOf } from './query.ts';

/** Whether a task whose id begins so is open, strongly consistent, without parsing any of the facts. */
export async function hasOpenTask(cases: Cases, debtorKey: string, idBegins: string): Promise<boolean> {
  const begun = recordsOf(debtorKey, `TASK#${idBegins}`);
  const open = queryPages(cases, {
    ...begun,
    FilterExpression: '#state = :open',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ...begun.ExpressionAttributeValues, ':open': 'open' },
  });
  for await (const page of open) if (page.length > 0) return true;
  return false;
}
