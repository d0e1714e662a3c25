import { Temporal } from 'temporal-polyfill';
import { creditorOf } from '../../shared/config/read-stage.ts';
import { localDateAt } from '../../shared/domain/time.ts';
import type { Reply } from '../../shared/store/replies.ts';
import type { CaseDeps } from '../../shared/store/situation.ts';
import type { ListedTask } from '../../shared/store/work-list.ts';
import { section, wrapped } from './layout.ts';

/** What the customer wrote to the creditor whose task it is, the message that the task is about whole. */
export function replySections(deps: CaseDeps, task: ListedTask, replies: readonly Reply[]): string[] {
  const { timeZone } = creditorOf(deps.stage, task.creditorId);
  const own = replies.filter(({ creditorId, sort }) => creditorId === task.creditorId && sort !== 'bounce');
  return section(
    'Messages of the customer',
    own.flatMap((reply) => replyLines(reply, reply.taskId === task.taskId, timeZone)),
  );
}

function replyLines(reply: Reply, isWhole: boolean, timeZone: string): string[] {
  const { receivedAt, sort, from, sameMailbox, subject, text, files, mailKey } = reply;
  const day = localDateAt(Temporal.Instant.from(receivedAt), timeZone);
  const kind = sort === 'automatic' ? ', from a machine' : '';
  const who = sameMailbox ? from : `${from} (not the mailbox we wrote to)`;
  const head = `  ${day}  ${plain(who)}${kind}: ${plain(subject)}`;
  if (!isWhole) return [head];
  return [
    head,
    ...text.split('\n').flatMap((line) => wrapped(plain(line), '    | ')),
    ...files.map(
      ({ name, type, bytes, key }) => `    file ${name} (${type}, ${bytes} bytes): ${key ?? mailKey}`,
    ),
    `    whole: ${mailKey} in the mail bucket`,
  ];
}

/** Nothing that a terminal would act on. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
}
