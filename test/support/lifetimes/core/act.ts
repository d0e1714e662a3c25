import { amountsOf } from '../../../../shared/domain/amounts.ts';
import { newTask } from '../../../../shared/domain/new-task.ts';
import { type Next, nextStep } from '../../../../shared/domain/next-step.ts';
import { planContact } from '../../../../shared/domain/plan-contact.ts';
import type { Contact, Line } from '../../../../shared/domain/records.ts';
import { instantText } from '../../../../shared/domain/time.ts';
import { minuteOf } from '../../../../shared/policy/good-for.ts';
import { contactItem, taskItem } from '../../../../shared/store/items.ts';
import { type Case, caseOf, type DebtInput } from '../../../../shared/store/situation.ts';
import { type Core, commit, decided, decisionOf, readCase, secondsOf } from './core.ts';
import { call, type Process } from './process.ts';

/** As `open-call-task`: the version it made, or an older one when it lost. */
export function* openCallTask(core: Core, input: DebtInput): Process<number> {
  const one = yield* readCase(core, input);
  if (one === undefined) return 0;
  const { facts, creditor, policy, now } = one;
  const { debtorKey, version } = facts.profile;
  const next = nextStep(one);
  const known = { debtKey: one.debtKey, next };
  const plan = next.kind === 'call' ? planContact('call', one, creditor.id, known) : undefined;
  if (plan === undefined) return version - 1;
  const base = `${plan.leader.debtKey}#${plan.step.id}`;
  const matter = `${base}#${earlier(facts.tasks, `call#${base}#`) + 1}`;
  const { lines, step } = plan;
  const task = newTask({
    kind: 'call',
    matter,
    creditor,
    policy,
    lines,
    needs: 'Call.',
    now,
    stepId: step.id,
  });
  const writes = [{ kind: 'put' as const, item: taskItem(debtorKey, task), ifAbsent: true }];
  const opened = yield* decided(core, decisionOf(one), () => core.books.commit({ seen: version, writes }));
  return opened ? version + 1 : version;
}

/** As `request-review`. */
export function* requestReview(core: Core, input: DebtInput): Process<number> {
  const one = yield* readCase(core, input);
  if (one === undefined) return 0;
  const { debtorKey, version } = one.facts.profile;
  const next = nextStep(one);
  if (next.kind !== 'review') return version - 1;
  const task = reviewTask(one, next);
  const writes = [{ kind: 'put' as const, item: taskItem(debtorKey, task), ifAbsent: true }];
  const opened = yield* decided(core, decisionOf(one), () => core.books.commit({ seen: version, writes }));
  return opened ? version + 1 : version;
}

function reviewTask(one: Case, { task: kind, step, about }: Extract<Next, { kind: 'review' }>) {
  const { facts, debt, creditor, policy, now } = one;
  const stepId = step?.id;
  const base = `${debt.debtKey}#${stepId ?? 'after-ladder'}`;
  const matter = `${base}#${earlier(facts.tasks, `${kind}#${base}#`) + 1}`;
  const { debtKey, currency } = debt;
  const { amountCollectible } = amountsOf(debt, facts);
  const line: Line = { debtKey, amountCollectible, currency, ...(stepId === undefined ? {} : { stepId }) };
  return newTask({ kind, matter, creditor, policy, lines: [line], needs: 'Decide.', now, stepId, about });
}

/** As `request-review` with a fault: on the version alone, and once. */
export function* reportFault(core: Core, { debtKey }: DebtInput): Process<number> {
  const facts = yield* call(core.driver, 'dynamodb', 'Get', () => core.books.facts);
  const { version, debtorKey } = facts.profile;
  const prefix = `fault#${debtKey}#v`;
  const stands = yield* call(core.driver, 'dynamodb', 'Query', () =>
    core.books.facts.tasks.some(({ taskId, state }) => taskId.startsWith(prefix) && state === 'open'),
  );
  const debt = facts.debts.find((one) => one.debtKey === debtKey);
  if (stands || debt === undefined) return version;
  const { creditor, policy, now } = caseOf(core.deps, facts, debt);
  const lines = [{ debtKey, amountCollectible: 0, currency: debt.currency }];
  const task = newTask({
    kind: 'fault',
    matter: `${debtKey}#v${version}`,
    creditor,
    policy,
    lines,
    needs: 'Look.',
    now,
  });
  const writes = [{ kind: 'put' as const, item: taskItem(debtorKey, task) }];
  return (yield* commit(core, { seen: version, writes })) ? version + 1 : version;
}

/** As `escalate`: the measure in one transaction, once per debt and step. Real seconds until the next look. */
export function* escalate(core: Core, input: DebtInput): Process<number> {
  const decidedIn = minuteOf(core.driver.millis);
  const one = yield* readCase(core, input);
  const next = one && nextStep(one);
  if (one === undefined || next?.kind !== 'escalate' || next.step.kind !== 'escalate') return 1;
  if (minuteOf(core.driver.millis) !== decidedIn) return 1;
  const { facts, debt, creditor, now } = one;
  const { debtorKey, version } = facts.profile;
  const at = instantText(now);
  const { amountCollectible } = amountsOf(debt, facts);
  const stepId = next.step.id;
  const contact: Contact = {
    contactId: `${debt.debtKey}#${stepId}#1`,
    ...{ creditorId: creditor.id, channel: 'none', purpose: 'measure', stepId },
    lines: [{ debtKey: debt.debtKey, stepId, amountCollectible, currency: debt.currency }],
    ...{ status: 'SENT', reservedAt: at, settledAt: at, result: next.step.measure },
  };
  const writes = [{ kind: 'put' as const, item: contactItem(debtorKey, contact), ifAbsent: true }];
  const taken = yield* decided(core, decisionOf(one), () => core.books.commit({ seen: version, writes }));
  if (!taken) return 1;
  return restAfter(core, one, contact);
}

/** Seconds until the next look, as the facts will be with this contact. */
export function restAfter(core: Core, one: Case, contact: Contact): number {
  const facts = { ...one.facts, contacts: [...one.facts.contacts, contact] };
  return secondsOf(core, nextStep(caseOf(core.deps, facts, one.debt)));
}

function earlier(tasks: Case['facts']['tasks'], prefix: string): number {
  return tasks.filter(({ taskId }) => taskId.startsWith(prefix)).length;
}
