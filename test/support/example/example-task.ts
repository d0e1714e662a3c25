import { Temporal } from 'temporal-polyfill';
import { type Completing, completeTask } from '../../../shared/domain/complete-task.ts';
import { type Hold, holdSchema } from '../../../shared/domain/hold.ts';
import type { Effect } from '../../../shared/domain/outcomes/effect.ts';
import { type Plan, planSchema } from '../../../shared/domain/plan.ts';
import {
  type Contact,
  contactSchema,
  type Dispute,
  disputeSchema,
  type PromiseToPay,
  promiseSchema,
  type Task,
  taskSchema,
} from '../../../shared/domain/records.ts';
import { collectorOf } from '../../../shared/policy/collector.ts';
import { exampleCreditor, exampleFacts, examplePolicy } from './example-case.ts';

/** A Monday morning, 23 March 2026, 10:00 in Berlin. */
export const monday = '2026-03-23T09:00:00.000Z';

const lineOf = (debtKey: string, stepId?: string) => ({
  debtKey,
  amountCollectible: 119_000,
  currency: 'EUR',
  ...(stepId === undefined ? {} : { stepId }),
});

/** An open task about invoice INV-1. */
export function exampleTask(kind: Task['kind'], changes: Partial<Task> & { debtKeys?: string[] } = {}): Task {
  const { debtKeys = ['lindenhof#INV-1'], stepId, ...rest } = changes;
  return taskSchema.parse({
    taskId: `${kind}#1`,
    kind,
    creditorId: 'lindenhof',
    owner: 'Ruth Amsel',
    createdAt: '2026-03-20T09:00:00.000Z',
    dueOn: '2026-03-25',
    lines: debtKeys.map((debtKey) => lineOf(debtKey, stepId)),
    needs: 'Decide.',
    state: 'open',
    ...(stepId === undefined ? {} : { stepId }),
    ...rest,
  });
}

/** A reminder about INV-1 that was sent. */
export function exampleContact(changes: Partial<Contact> & { debtKeys?: string[] } = {}): Contact {
  const { debtKeys = ['lindenhof#INV-1'], ...rest } = changes;
  const stepId = changes.stepId ?? 'reminder-1';
  return contactSchema.parse({
    contactId: `lindenhof#INV-1#${stepId}#1`,
    creditorId: 'lindenhof',
    channel: 'email',
    purpose: 'collection',
    stepId,
    lines: debtKeys.map((debtKey) => lineOf(debtKey, stepId)),
    status: 'SENT',
    reservedAt: '2026-03-09T09:00:00.000Z',
    ...rest,
  });
}

/** An open objection of the debtor to the whole of INV-1. */
export function exampleDispute(changes: Partial<Dispute> = {}): Dispute {
  return disputeSchema.parse({
    disputeId: 'D-1',
    debtKey: 'lindenhof#INV-1',
    reason: 'DAMAGED',
    text: 'Two boxes were torn.',
    openedAt: '2026-03-16T09:00:00.000Z',
    openedBy: 'debtor',
    answerBy: '2026-03-26',
    state: 'open',
    ...changes,
  });
}

/** A hold on INV-1 without an end. */
export function exampleHold(changes: Partial<Hold> = {}): Hold {
  return holdSchema.parse({
    holdId: 'H-1',
    debtKeys: ['lindenhof#INV-1'],
    reason: 'the customer complained',
    source: 'call',
    since: '2026-03-16T09:00:00.000Z',
    reviewOn: '2026-03-24',
    ...changes,
  });
}

/** A promise to pay all of INV-1 on 30 March. */
export function examplePromise(changes: Partial<PromiseToPay> = {}): PromiseToPay {
  return promiseSchema.parse({
    promiseId: 'P-1',
    creditorId: 'lindenhof',
    debtKeys: ['lindenhof#INV-1'],
    promisedOn: '2026-03-30',
    madeAt: '2026-03-16T09:00:00.000Z',
    madeBy: 'debtor',
    state: 'open',
    ...changes,
  });
}

/** An agreed plan to pay INV-1 in two parts, on 30 March and 29 April. */
export function examplePlan(changes: Partial<Plan> = {}): Plan {
  return planSchema.parse({
    planId: 'PL-1',
    creditorId: 'lindenhof',
    debtKeys: ['lindenhof#INV-1'],
    currency: 'EUR',
    instalments: [
      { dueOn: '2026-03-30', amount: 60_000 },
      { dueOn: '2026-04-29', amount: 59_000 },
    ],
    openThen: 119_000,
    madeAt: '2026-03-16T09:00:00.000Z',
    madeBy: 'debtor',
    state: 'accepted',
    acceptedAt: '2026-03-16T09:00:00.000Z',
    ...changes,
  });
}

/** Finishes a task of the example case on Monday morning as Ruth Amsel, unless said otherwise. */
export function finish(task: Task, outcome: string, changes: Partial<Completing> = {}) {
  const facts = changes.facts ?? exampleFacts();
  return completeTask({
    details: {},
    by: 'Ruth Amsel',
    creditor: exampleCreditor,
    collector: collectorOf(exampleCreditor),
    policy: examplePolicy,
    now: Temporal.Instant.from(monday),
    taskId: task.taskId,
    outcome,
    ...changes,
    facts: { ...facts, tasks: [...facts.tasks.filter(({ taskId }) => taskId !== task.taskId), task] },
  });
}

/** The one effect of a kind that finishing a task had; throws when it was refused or has none. */
export function effectOf<Kind extends Effect['kind']>(
  completed: ReturnType<typeof completeTask>,
  kind: Kind,
): Extract<Effect, { kind: Kind }> {
  if (completed.kind === 'refused') throw new Error(`refused: ${completed.why}`);
  const found = completed.effects.filter((one): one is Extract<Effect, { kind: Kind }> => one.kind === kind);
  const [effect] = found;
  if (effect === undefined || found.length > 1) throw new Error(`${found.length} effects of kind ${kind}`);
  return effect;
}
