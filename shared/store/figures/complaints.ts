import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Mark } from '../../domain/figures/mark.ts';
import { dayOf, isWithin, monthOf, type Scope } from '../../domain/figures/scope.ts';
import { instantSchema } from '../../domain/time.ts';
import type { Cases } from '../cases.ts';
import { complaintsOf } from '../mail-standing.ts';
import { reportKey } from '../note-feedback.ts';

const reportSchema = z.object({ debtorKey: z.string(), contactId: z.string() });
const complaintSchema = z.object({ reportId: z.string(), at: instantSchema });

/** Each mail that its recipient marked as spam, on the day we were told. */
export async function complaintMarks(cases: Cases, scope: Scope): Promise<Mark[]> {
  const marks: Mark[] = [];
  for (const row of await complaintsOf(cases, scope.creditorId)) {
    const { reportId, at } = complaintSchema.parse(row);
    const on = dayOf(at, scope);
    if (!isWithin(scope, on)) continue;
    const about = await mailOf(cases, reportId);
    const mark = { period: monthOf(on), figure: 'complaint', on, amount: 0n };
    marks.push({ ...mark, debtorKey: about?.debtorKey ?? '', about: about?.contactId ?? reportId });
  }
  return marks;
}

async function mailOf({ db, table }: Cases, reportId: string) {
  const { Item: item } = await db.send(new GetCommand({ TableName: table, Key: reportKey(reportId) }));
  return reportSchema.safeParse(item).data;
}
