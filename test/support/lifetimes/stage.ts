import { type Stage, stageSchema } from '../../../shared/config/stage.ts';
import { type Policy, policySchema } from '../../../shared/policy/policy.ts';
import { exampleCreditor, examplePolicy, exampleStage } from '../example/example-case.ts';

/** A brisk ladder with a tight gap, so that a few weeks hold many contacts and the cap has something to do. */
const brisk: Policy = policySchema.parse({
  ...examplePolicy,
  id: 'brisk',
  version: 1,
  title: 'Brisk, for lifetimes',
  ladder: [
    {
      id: 'note',
      kind: 'remind',
      template: 'courtesy-note',
      at: { from: 'dueDate', days: -3 },
      lapsesOnDueDate: true,
    },
    { id: 'first', kind: 'remind', template: 'reminder-1', at: { from: 'dueDate', days: 2 } },
    { id: 'second', kind: 'remind', template: 'reminder-2', at: { from: 'previousStep', days: 3 } },
    { id: 'ring', kind: 'call', at: { from: 'previousStep', days: 2 } },
    { id: 'look', kind: 'review', at: { from: 'previousStep', days: 3 } },
    {
      ...{
        id: 'withhold',
        kind: 'escalate',
        measure: 'withhold-business',
        at: { from: 'previousStep', days: 2 },
      },
      ...{ needsApproval: true, needsUndisputed: true },
    },
  ],
  minimumGapDays: 2,
  cap: { contacts: 3, days: 14 },
  pullForwardDays: 2,
  graceDays: 5,
});

/** The considerate ladder and the brisk one. */
export const lifetimePolicies: readonly Policy[] = [examplePolicy, brisk];

/** Two creditors who may have the same customer, each with a ladder of its own. */
export const lifetimeStage: Stage = stageSchema.parse({
  ...exampleStage,
  creditors: [
    exampleCreditor,
    {
      ...exampleCreditor,
      ...{ id: 'ahorn', name: 'Ahorn Handel GmbH', policy: 'brisk' },
      sender: { name: 'Ahorn Handel GmbH', address: 'rechnung@ahorn.example' },
      bank: { ...exampleCreditor.bank, holder: 'Ahorn Handel GmbH' },
    },
  ],
});
