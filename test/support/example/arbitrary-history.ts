import fc from 'fast-check';
import type { Contact, Task } from '../../../shared/domain/records.ts';
import type { Step } from '../../../shared/policy/policy.ts';
import { examplePolicy } from './example-case.ts';
import { exampleContact, exampleTask } from './example-task.ts';

type History = { contacts: Contact[]; tasks: Task[] };

const day = (index: number) =>
  `2025-1${index < 4 ? 0 : 1}-${String(2 + (index % 4) * 7).padStart(2, '0')}T09:00:00.000Z`;

/** How a debt climbed the ladder rung by rung last autumn, up to anywhere; its next step is approved or not. */
export function arbitraryHistory(debtKey: string): fc.Arbitrary<History> {
  return fc
    .record({ rungs: fc.integer({ min: 0, max: examplePolicy.ladder.length }), approved: fc.boolean() })
    .map(({ rungs, approved }) => {
      const climbed = examplePolicy.ladder
        .slice(0, rungs)
        .map((step, index) => taken(step, debtKey, day(index)));
      const next = examplePolicy.ladder[rungs];
      const approval = approved && next?.needsApproval ? [approvalOf(next, debtKey)] : [];
      return {
        contacts: climbed.flatMap(({ contacts }) => contacts),
        tasks: [...climbed.flatMap(({ tasks }) => tasks), ...approval],
      };
    });
}

function taken({ id, kind }: Step, debtKey: string, at: string): History {
  if (kind === 'review') {
    const ended = { state: 'done', outcome: 'continue', doneBy: 'Ruth Amsel', doneAt: at } as const;
    const task = exampleTask('review', {
      taskId: `review#${debtKey}`,
      debtKeys: [debtKey],
      stepId: id,
      ...ended,
    });
    return { contacts: [], tasks: [task] };
  }
  const contact = exampleContact({
    ...{ contactId: `${debtKey}#${id}#1`, debtKeys: [debtKey], stepId: id, reservedAt: at },
    channel: kind === 'remind' ? 'email' : kind === 'call' ? 'call' : 'none',
    purpose: kind === 'escalate' ? 'measure' : 'collection',
  });
  return { contacts: [contact], tasks: [] };
}

function approvalOf({ id }: Step, debtKey: string): Task {
  return exampleTask('approval', {
    ...{ taskId: `approval#${debtKey}#${id}`, debtKeys: [debtKey], stepId: id, state: 'done' },
    ...{ outcome: 'approved', doneBy: 'Ruth Amsel', doneAt: '2025-12-01T09:00:00.000Z' },
  });
}
