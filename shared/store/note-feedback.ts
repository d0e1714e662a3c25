import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { creditorOf } from '../config/read-stage.ts';
import { answerFeedback, type Feedback, type FeedbackChange } from '../domain/mail-feedback.ts';
import type { Contact } from '../domain/records.ts';
import { instantText } from '../domain/time.ts';
import { newestPolicy } from '../policy/ladders.ts';
import { type Cases, debtorPartition, type Key } from './cases.ts';
import { type Write, writeTogether } from './commit.ts';
import { decideAndCommit } from './decide-and-commit.ts';
import { doneWrite } from './effect-writes.ts';
import { type Item, taskItem } from './items.ts';
import type { SentMail } from './sent-mail.ts';
import type { CaseDeps } from './situation.ts';

/** A report of the mail service with the service's own id of it: the same id twice is the same report. */
export type Report = { reportId: string; feedback: Feedback };

/** Where a report of the mail service is kept. */
export const reportKey = (reportId: string): Key => ({ pk: `FEEDBACK#${reportId}`, sk: 'FEEDBACK' });

/** Whether a report was noted before. */
export async function isNoted({ db, table }: Cases, reportId: string): Promise<boolean> {
  const { Item: item } = await db.send(
    new GetCommand({ TableName: table, Key: reportKey(reportId), ConsistentRead: true }),
  );
  return item !== undefined;
}

/**
 * Notes a report and all that follows from it, in one transaction on the facts as they are. Throws while the contact is
 * not written down yet: the report is brought again.
 */
export async function noteFeedback(deps: CaseDeps, mail: SentMail, report: Report): Promise<void> {
  const { cases, stage, policies, clock } = deps;
  const creditor = creditorOf(stage, mail.creditorId);
  const policy = newestPolicy(policies, creditor.policy);
  const noted: Write = { kind: 'keep', item: reportItem(mail, report, instantText(clock.now())) };
  const changes = await decideAndCommit(cases, mail.debtorKey, (facts) => {
    const contact = facts.contacts.find(({ contactId }) => contactId === mail.contactId);
    if (contact === undefined) throw new Error(`no such contact yet: ${mail.contactId}`);
    const now = clock.now();
    const change = answerFeedback(report.feedback, { facts, contact, creditor, policy, now });
    const { emails, end, tasks, done = [] } = change;
    if (emails === undefined && end === undefined && tasks.length === 0) return { answer: false };
    const writes = [
      noted,
      ...contactWrites(mail, contact, end, instantText(now), markOf(report, instantText(now))),
      ...taskWrites(mail, tasks),
      ...done.map((task) => doneWrite(mail.debtorKey, task)),
    ];
    const profile = emails === undefined ? {} : { emails };
    return { answer: true, change: { seen: facts.profile.version, profile, writes } };
  });
  if (changes) return;
  const mark = markOf(report, instantText(clock.now()));
  await writeTogether(cases, [noted, ...(mark === undefined ? [] : [markWrite(mail, mark)])]);
}

function reportItem({ debtorKey, contactId }: SentMail, { reportId, feedback }: Report, at: string): Item {
  const { kind, code } = feedback;
  return { ...reportKey(reportId), debtorKey, contactId, kind, code, at };
}

/** What is known of the way of a mail; it is no fact that a decision rests on, so it raises no version. */
type Mark = { deliveredAt: string } | { delayedAt: string };

function markOf({ feedback: { kind } }: Report, at: string): Mark | undefined {
  if (kind === 'delivered') return { deliveredAt: at };
  return kind === 'delayed' ? { delayedAt: at } : undefined;
}

function markWrite({ debtorKey, contactId }: SentMail, set: Mark): Write {
  return { kind: 'update', key: { pk: debtorPartition(debtorKey), sk: `CONTACT#${contactId}` }, set };
}

/** Only from the state that was seen: how a sending ends is written without raising the debtor's version. */
function contactWrites(
  { debtorKey, contactId }: SentMail,
  { status }: Contact,
  end: FeedbackChange['end'],
  settledAt: string,
  mark: Mark | undefined,
): Write[] {
  if (end === undefined) return [];
  const key = { pk: debtorPartition(debtorKey), sk: `CONTACT#${contactId}` };
  const remove = ['lookAt', 'lookShard'];
  return [{ kind: 'update', key, set: { ...end, ...mark, settledAt }, remove, onlyIf: { status } }];
}

function taskWrites({ debtorKey }: SentMail, tasks: FeedbackChange['tasks']): Write[] {
  return tasks.map((task) => ({ kind: 'put', item: taskItem(debtorKey, task), ifAbsent: true }));
}
