import type { Facts } from '../../../shared/domain/facts.ts';
import type { Evidence, Task } from '../../../shared/domain/records.ts';
import { exampleFacts } from './example-case.ts';
import { exampleContact, exampleTask } from './example-task.ts';

const debtKey = 'lindenhof#INV-1';

/** The papers a firm step rests on. */
export const papers: Evidence[] = (['order', 'delivery', 'invoice'] as const).map((kind) => ({
  debtKey,
  kind,
  reference: `${kind}-7`,
}));

/** A named person's approval of a step for INV-1. */
export function approvalOf(stepId: string, doneAt: string): Task {
  const done = { state: 'done', outcome: 'approved', doneBy: 'Ruth Amsel', doneAt } as const;
  return exampleTask('approval', { taskId: `approval#${debtKey}#${stepId}#1`, stepId, ...done });
}

const reminded = [
  exampleContact({ stepId: 'reminder-1', reservedAt: '2026-03-09T09:00:00.000Z' }),
  exampleContact({
    stepId: 'call-1',
    contactId: `call#${debtKey}#call-1#1`,
    channel: 'call',
    reservedAt: '2026-03-16T09:00:00.000Z',
  }),
  exampleContact({
    stepId: 'reminder-2',
    contactId: `${debtKey}#reminder-2#1`,
    reservedAt: '2026-03-23T09:00:00.000Z',
  }),
];
const reviewed = exampleTask('review', {
  taskId: `review#${debtKey}#review#1`,
  stepId: 'review',
  ...{ state: 'done', outcome: 'continue', doneBy: 'Ruth Amsel', doneAt: '2026-04-07T08:00:00.000Z' },
});

/** INV-1 after two reminders, a call and a review: to withhold business is the next rung, due on 16 April. */
export function beforeWithholding(changes: Partial<Facts> = {}): Facts {
  const { tasks = [], contacts = [], ...more } = changes;
  return exampleFacts({ contacts: [...reminded, ...contacts], tasks: [reviewed, ...tasks], ...more });
}

/** INV-1 with business withheld on 16 April and its final notice of 4 May: the agency is the next rung, due on 3 June. */
export function beforeAgency(changes: Partial<Facts> = {}): Facts {
  const { tasks = [], ...more } = changes;
  const contacts = [
    exampleContact({
      stepId: 'withhold-business',
      contactId: `${debtKey}#withhold-business#1`,
      channel: 'none',
      purpose: 'measure',
      reservedAt: '2026-04-16T09:00:00.000Z',
    }),
    exampleContact({
      stepId: 'final-notice',
      contactId: `${debtKey}#final-notice#1`,
      reservedAt: '2026-05-04T09:00:00.000Z',
    }),
  ];
  const approved = [
    approvalOf('withhold-business', '2026-04-16T08:00:00.000Z'),
    approvalOf('final-notice', '2026-05-04T08:00:00.000Z'),
  ];
  return beforeWithholding({ contacts, tasks: [...approved, ...tasks], ...more });
}
