import { creditorOf } from '../../shared/config/read-stage.ts';
import { type Pause, pauseForReply } from '../../shared/domain/reply.ts';
import { instantText, localDateAt } from '../../shared/domain/time.ts';
import { newestPolicy } from '../../shared/policy/ladders.ts';
import { keptFile } from '../../shared/replies/kept-file.ts';
import { ownWords } from '../../shared/replies/own-words.ts';
import type { ReceivedMail } from '../../shared/replies/received-mail.ts';
import { type Suggestion, suggest } from '../../shared/replies/suggest.ts';
import { type Write, writeTogether } from '../../shared/store/commit.ts';
import { decideAndCommit } from '../../shared/store/decide-and-commit.ts';
import { holdItem, taskItem } from '../../shared/store/items.ts';
import { outboxItem } from '../../shared/store/outbox.ts';
import { type Reply, replyItem } from '../../shared/store/replies.ts';
import type { SentMail } from '../../shared/store/sent-mail.ts';
import type { Deps, Received } from './receive-reply.ts';

/** Characters of a message that stand in the case; the mail in its bucket is whole. */
const mostShown = 20_000;

export type Kept = Pick<Reply, 'replyId' | 'sort' | 'mailKey'> & { cut: boolean };

/**
 * Keeps a mail beside the case. What a person wrote pauses first: the hold, the task, the message and the owed
 * acknowledgement are one transaction, and a claim that rests on the facts before it fails.
 */
export async function keepReply(
  deps: Deps,
  mail: ReceivedMail,
  answered: SentMail,
  kept: Kept,
): Promise<Received> {
  const { cases, stage, policies, clock } = deps;
  const { debtorKey, creditorId } = answered;
  const files = await keepFiles(deps, mail, kept);
  const reply = replyOf(mail, answered, kept, files, instantText(clock.now()));
  const creditor = creditorOf(stage, creditorId);
  const policy = newestPolicy(policies, creditor.policy);
  const put = (more: Pick<Reply, 'taskId'> = {}): Write => ({
    kind: 'keep',
    item: replyItem(debtorKey, { ...reply, ...more }),
  });
  if (kept.sort !== 'person' && kept.sort !== 'harmful') {
    await writeTogether(cases, [put()]);
    return { mail: 'noted' };
  }
  return decideAndCommit<Received>(cases, debtorKey, (facts) => {
    const now = clock.now();
    const pause = pauseForReply(
      { replyId: kept.replyId, hints: hintsOf(reply, kept) },
      { facts, creditor, policy, now },
    );
    if (pause.kind === 'repeated') return { answer: { mail: 'repeated' } };
    const seen = facts.profile.version;
    if (pause.kind === 'joined') {
      const { taskId } = pause;
      return { answer: { mail: 'joined' }, change: { seen, writes: [put({ taskId })] } };
    }
    const { taskId } = pause.task;
    const owed = acknowledgement(deps, mail, answered, pause);
    const writes = [...pauseWrites(debtorKey, pause), put({ taskId }), ...owed];
    return { answer: { mail: 'paused' }, change: { seen, writes } };
  });
}

function replyOf(
  mail: ReceivedMail,
  { creditorId, contactId, address }: SentMail,
  { replyId, sort, mailKey }: Kept,
  files: Reply['files'],
  receivedAt: string,
): Reply {
  const words = sort === 'harmful' ? '' : ownWords(mail.text).slice(0, mostShown);
  return {
    ...{ replyId, sort, creditorId, contactId, receivedAt, mailKey, files },
    from: mail.from,
    sameMailbox: mail.from.toLowerCase() === address?.toLowerCase(),
    subject: sort === 'harmful' ? '' : mail.subject,
    text: words,
    suggestions: sort === 'person' ? suggest(`${mail.subject}\n${words}`) : [],
  };
}

/** Under its own hash, so that the same file lies there once; nothing of the sender's names is in the key. */
async function keepFiles({ bucket }: Deps, { files }: ReceivedMail, { sort, cut, replyId }: Kept) {
  if (sort !== 'person' || cut) return [];
  const kept: Reply['files'] = [];
  for (const file of files) {
    const known = keptFile(file);
    const key = `files/${replyId}/${known.sha256}`;
    await bucket.keepFile(key, file.bytes);
    kept.push({ ...known, key });
  }
  return kept;
}

type Paused = Extract<Pause, { kind: 'paused' }>;

function pauseWrites(debtorKey: string, { hold, task }: Paused): Write[] {
  return [
    { kind: 'put', item: holdItem(debtorKey, hold), ifAbsent: true },
    { kind: 'put', item: taskItem(debtorKey, task), ifAbsent: true },
  ];
}

/** What the reader should know before; the words themselves stand in the case, not in the daily list. */
function hintsOf({ suggestions, sameMailbox, files }: Reply, { sort, cut }: Kept): string[] {
  if (sort === 'harmful')
    return ['The mail service found a virus in it: do not open it, ask the customer to write again.'];
  return [
    ...(suggestions.length === 0 ? [] : [`It reads like: ${suggestions.map(hintOf).join('; ')}.`]),
    ...(sameMailbox ? [] : ['It came from another mailbox than ours went to: tell that one nothing.']),
    ...(files.length === 0 ? [] : [`Files came with it: ${files.length}.`]),
    ...(cut ? ['It is very long: its files stay in the mail itself.'] : []),
  ];
}

function hintOf({ matter, words }: Suggestion | Reply['suggestions'][number]): string {
  return `${matter} (${words.join(', ')})`;
}

/**
 * "We have your message": at most one a day for a customer, never to a machine, to spam or to a virus, and to the address
 * on file only, whoever wrote.
 */
function acknowledgement(
  { stage, clock }: Deps,
  { spamVerdict, virusVerdict }: ReceivedMail,
  { debtorKey, creditorId }: SentMail,
  { task }: Paused,
): Write[] {
  if (spamVerdict === 'FAIL' || virusVerdict === 'FAIL' || task.lines.length === 0) return [];
  const now = clock.now();
  const day = localDateAt(now, creditorOf(stage, creditorId).timeZone);
  const item = outboxItem({
    kind: 'mail',
    outboxId: `reply-acknowledgement#${day}`,
    owner: debtorKey,
    creditorId,
    template: 'reply-acknowledgement',
    debtKeys: task.lines.map(({ debtKey }) => debtKey),
    about: task.taskId,
    at: instantText(now),
  });
  return [{ kind: 'keep', item }];
}
