import type { Effect } from '../domain/outcomes/effect.ts';
import type { Plan } from '../domain/plan.ts';
import type { Write } from './commit.ts';
import { planItem, taskItem } from './items.ts';
import { type Outbox, outboxItem } from './outbox.ts';
import { recordKey } from './record-key.ts';

type Of<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;
type Template = Extract<Outbox, { kind: 'mail' }>['template'];

/** A new plan, with the task of the person who decides on it, and what the customer is told. */
export function planMadeWrites(debtorKey: string, { plan, task }: Of<'planMade'>): Write[] {
  const tasks = task === undefined ? [] : [taskItem(debtorKey, task)];
  const made = [planItem(debtorKey, plan), ...tasks].map(
    (item): Write => ({ kind: 'put', item, ifAbsent: true }),
  );
  return [...made, ...told(debtorKey, plan, plan.madeAt)];
}

/** A plan that was agreed to, declined, given up or replaced. */
export function planChangedWrites(debtorKey: string, { plan, was }: Of<'planChanged'>): Write[] {
  const { planId, state, acceptedAt, endedAt, decidedBy, answer } = plan;
  const key = recordKey(debtorKey, 'PLAN', planId);
  const set = { state, acceptedAt, endedAt, decidedBy, answer };
  const changed: Write = { kind: 'update', key, set, onlyIf: { state: was } };
  return [changed, ...told(debtorKey, plan, endedAt ?? acceptedAt ?? plan.madeAt)];
}

function told(debtorKey: string, plan: Plan, at: string): Write[] {
  const template = templateFor(plan);
  if (template === undefined) return [];
  const { planId, creditorId, debtKeys } = plan;
  // What a person wrote stands in their own proposal or refusal, and nowhere else.
  const text = plan.state === 'offered' || plan.state === 'declined' ? plan.answer : undefined;
  const item = outboxItem({
    ...{ kind: 'mail', outboxId: `${template}#${planId}`, owner: debtorKey, creditorId, template, debtKeys },
    ...{ about: planId, at },
    ...(text === undefined ? {} : { text }),
  });
  return [{ kind: 'put', item }];
}

/** A plan that another replaced, or that was answered with another, is not told of by itself. */
function templateFor({ state, answer }: Plan): Template | undefined {
  switch (state) {
    case 'proposed':
      return 'proposal-received';
    case 'offered':
      return 'plan-offered';
    case 'accepted':
      return 'plan-accepted';
    case 'cancelled':
      return 'plan-ended';
    case 'declined':
      return answer === undefined ? undefined : 'proposal-declined';
    case 'replaced':
      return undefined;
  }
}
