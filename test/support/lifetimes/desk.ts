import { callAdvice } from '../../../shared/domain/call-advice.ts';
import { completeTask } from '../../../shared/domain/complete-task.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { spreadHash } from '../../../shared/domain/hash.ts';
import type { Details } from '../../../shared/domain/outcomes/details.ts';
import type { Task } from '../../../shared/domain/records.ts';
import { addDays, localDateAt } from '../../../shared/domain/time.ts';
import type { Commit } from '../../../shared/store/commit.ts';
import { doneWrite, effectWrites, profileChange } from '../../../shared/store/effect-writes.ts';
import { type CaseDeps, caseOf } from '../../../shared/store/situation.ts';
import { seededRandom } from '../asl/random.ts';
import type { DeskPace, Story } from './story.ts';

/** What the people at the desk go by: their own mind, and the mail service's log. */
export type People = { random: () => number; isAccepted(contactId: string): boolean };
type Said = { outcome: string; details?: Details };

const paceHours: Record<DeskPace, readonly [number, number] | undefined> = {
  prompt: [2, 30],
  slow: [72, 240],
  away: undefined,
};

/** The people of a story. What they do with a task follows from the seed and the task, not from what came before it. */
export function deskOf({ seed, desk }: Pick<Story, 'seed' | 'desk'>) {
  const minds = new Map<string, () => number>();
  const hours = paceHours[desk];
  function random(taskId: string): () => number {
    const known = minds.get(taskId) ?? seededRandom(Math.imul(seed, 0xc2b2ae35) ^ spreadHash(taskId));
    minds.set(taskId, known);
    return known;
  }
  return {
    /** When they turn to a task next, in milliseconds from now; undefined: never. */
    delay(taskId: string): number | undefined {
      return hours && Math.round((hours[0] + random(taskId)() * (hours[1] - hours[0])) * 3_600_000);
    },
    mind: (taskId: string, isAccepted: People['isAccepted']): People => ({
      random: random(taskId),
      isAccepted,
    }),
  };
}

/** How a person ends an open task as the facts are, and what that writes; `later`: not now, look again. */
export function deskChange(
  facts: Facts,
  taskId: string,
  deps: Omit<CaseDeps, 'cases'>,
  { random, isAccepted }: People,
): Omit<Commit, 'debtorKey'> | 'later' | 'nothing' {
  const task = facts.tasks.find((one) => one.taskId === taskId);
  const debt = facts.debts.find(({ debtKey }) => debtKey === task?.lines[0]?.debtKey) ?? facts.debts[0];
  if (task === undefined || task.state === 'done' || debt === undefined) return 'nothing';
  const one = caseOf(deps, facts, debt);
  const { creditor, collector, policy, zone, now } = one;
  const said =
    task.kind === 'call'
      ? call(task, facts, deps, random())
      : answer(task, localDateAt(now, zone), random(), isAccepted);
  if (said === undefined) return 'later';
  const ending = { facts, taskId, by: task.owner, creditor, collector, policy, now };
  const done = completeTask({ ...ending, outcome: said.outcome, details: said.details ?? {} });
  if (done.kind === 'refused') return 'later';
  const writes = [
    doneWrite(facts.profile.debtorKey, done.task),
    ...done.effects.flatMap((effect) => effectWrites(facts.profile.debtorKey, effect)),
  ];
  return { seen: facts.profile.version, ...profileChange(done.effects), writes };
}

/** People call only when the gate allows it at this very minute. */
function call(task: Task, facts: Facts, deps: Omit<CaseDeps, 'cases'>, chance: number): Said | undefined {
  const debt = facts.debts.find(({ debtKey }) => debtKey === task.lines[0]?.debtKey);
  if (debt === undefined) return { outcome: 'not_called', details: { note: 'Nothing is open.' } };
  const one = caseOf(deps, facts, debt);
  const advice = callAdvice(task, one);
  const isAllowed = advice.every(({ verdict }) => verdict.decision === 'ALLOW');
  if (!isAllowed && chance < 0.8) return undefined;
  if (!isAllowed) return { outcome: 'not_called', details: { note: 'It could not be called.' } };
  if (chance < 0.5) return { outcome: 'no_answer' };
  if (chance < 0.7)
    return { outcome: 'promise', details: { date: addDays(localDateAt(one.now, one.zone), 4) } };
  return { outcome: chance < 0.85 ? 'already_paid' : 'reached_right_party' };
}

function answer(task: Task, today: string, chance: number, isAccepted: People['isAccepted']): Said {
  const date = addDays(today, 9);
  switch (task.kind) {
    case 'call':
      return { outcome: 'no_answer' };
    case 'review':
      return { outcome: chance < 0.9 ? 'continue' : 'withdraw' };
    case 'approval':
      return chance < 0.6
        ? { outcome: 'approved', details: { order: 'O-1', delivery: 'D-1', invoice: 'I-1' } }
        : { outcome: 'declined' };
    case 'dispute':
      if (task.dispute?.stage === 'answered')
        return { outcome: 'closed', details: { cause: 'not-ours', change: 'Nothing.' } };
      return { outcome: chance < 0.7 ? 'not-valid' : 'valid', details: { text: 'We looked into it.' } };
    case 'proposal':
      return chance < 0.6
        ? { outcome: 'accepted' }
        : { outcome: 'declined', details: { text: 'Please call us.' } };
    case 'hold':
      return chance < 0.7 ? { outcome: 'released' } : { outcome: 'keep', details: { date } };
    case 'uncertain-send':
      return owed(task)
        ? { outcome: 'given', details: { note: 'By letter.' } }
        : { outcome: isAccepted(task.about ?? '') ? 'arrived' : 'not-arrived' };
    case 'unreachable':
      return chance < 0.8
        ? { outcome: 'corrected', details: { email: 'new@holm.example' } }
        : { outcome: 'later', details: { date } };
    case 'reply':
      return { outcome: 'no_matter' };
    case 'fault':
      return { outcome: 'retry' };
    case 'payment':
      return { outcome: 'placed' };
  }
}

function owed({ about }: Task): boolean {
  return about?.startsWith('answer#') === true;
}
