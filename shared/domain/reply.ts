import { amountsOf } from './amounts.ts';
import type { Hold } from './hold.ts';
import { holdKinds } from './hold-kinds.ts';
import { caseNumber } from './new-dispute.ts';
import type { HoldContext } from './new-hold.ts';
import { newTask } from './new-task.ts';
import type { Line, Task } from './records.ts';
import { instantText } from './time.ts';

/** A message of a customer that has come in. */
export type NewReply = {
  /** The same message has the same. */
  replyId: string;
  /** What the person who reads it should know before, such as what its words hint at. */
  hints: readonly string[];
};

/**
 * `paused`: everything of the customer rests until a person has read it · `joined`: so many messages wait already that it
 * is laid to the newest of them · `repeated`: it was taken in before.
 */
export type Pause =
  | { kind: 'paused'; hold: Hold; task: Task }
  | { kind: 'joined'; taskId: string }
  | { kind: 'repeated'; taskId: string };

/** So many messages of one customer are read one by one; what comes beyond is no conversation. */
const mostOpen = 20;

/** What a message does before anybody has read it: it pauses, and stands on a person's list. */
export function pauseForReply({ replyId, hints }: NewReply, context: HoldContext): Pause {
  const { facts, creditor, policy, now } = context;
  const taskId = `reply#${replyId}`;
  if (facts.tasks.some((task) => task.taskId === taskId)) return { kind: 'repeated', taskId };
  const open = facts.tasks.filter(({ kind, state }) => kind === 'reply' && state === 'open');
  const last = open.at(-1);
  if (last !== undefined && open.length >= mostOpen) return { kind: 'joined', taskId: last.taskId };
  const holdId = caseNumber('H', facts.profile.debtorKey, facts.holds.length + 1);
  const task = newTask({
    ...{ kind: 'reply', matter: replyId, creditor, policy, now, about: holdId },
    lines: openLines(context),
    needs: [holdKinds.reply.needs, ...hints].join(' '),
  });
  const hold: Hold = {
    ...{ holdId, kind: 'reply', freezesInterest: holdKinds.reply.freezesInterest },
    ...{ reason: holdKinds.reply.reason, source: 'reply', since: instantText(now), reviewOn: task.dueOn },
  };
  return { kind: 'paused', hold, task };
}

function openLines({ facts, creditor }: HoldContext): Line[] {
  return facts.debts
    .filter(({ creditorId, state }) => creditorId === creditor.id && state === 'open')
    .map((debt) => ({
      debtKey: debt.debtKey,
      amountCollectible: amountsOf(debt, facts).amountCollectible,
      currency: debt.currency,
    }));
}
