import * as z from 'zod';
import { creditorOf } from '../../shared/config/read-stage.ts';
import { amountsOf } from '../../shared/domain/amounts.ts';
import { currencySchema } from '../../shared/domain/money.ts';
import { newTask } from '../../shared/domain/new-task.ts';
import { type Next, nextStep } from '../../shared/domain/next-step.ts';
import type { Line, TaskKind } from '../../shared/domain/records.ts';
import { decisionOf } from '../../shared/policy/decision-record.ts';
import { newestPolicy } from '../../shared/policy/ladders.ts';
import { missingFacts, missingWords } from '../../shared/policy/missing-facts.ts';
import { channelOf } from '../../shared/policy/question.ts';
import { commit } from '../../shared/store/commit.ts';
import { hasOpenTask } from '../../shared/store/has-open-task.ts';
import { taskItem } from '../../shared/store/items.ts';
import { readVersion } from '../../shared/store/read-version.ts';
import { commitDecided } from '../../shared/store/record-decision.ts';
import {
  type Case,
  type CaseDeps,
  type DebtInput,
  debtInputSchema,
  readCase,
} from '../../shared/store/situation.ts';

export const reviewInputSchema = debtInputSchema.extend({ fault: z.boolean().optional() });
export type ReviewInput = z.infer<typeof reviewInputSchema>;

/**
 * Puts a debt on a named person's list, with what is needed to decide. Answers the version it made, or an older
 * one when the decision changed meanwhile, so that the machine looks again.
 */
export async function requestReview(deps: CaseDeps, input: ReviewInput): Promise<{ seen: number }> {
  if (input.fault === true) return reportFault(deps, input);
  const one = await readCase(deps, input);
  if (one === undefined) return { seen: 0 };
  const { debtorKey, version } = one.facts.profile;
  const next = nextStep(one);
  if (next.kind !== 'review') return { seen: version - 1 };
  const task = taskFor(one, next);
  const writes = [{ kind: 'put' as const, item: taskItem(debtorKey, task), ifAbsent: true }];
  const decision = decisionOf('request-review', one, next);
  const opened = await commitDecided(deps.cases, { debtorKey, seen: version, writes }, decision);
  return { seen: opened.ok ? version + 1 : version };
}

function taskFor(one: Case, { task: kind, step, about, why }: Extract<Next, { kind: 'review' }>) {
  const stepId = step?.id;
  const { facts, debt, creditor, policy, now } = one;
  const base = `${debt.debtKey}#${stepId ?? 'after-ladder'}`;
  const earlier = facts.tasks.filter(({ taskId }) => taskId.startsWith(`${kind}#${base}#`)).length;
  const named = {
    debtKey: debt.debtKey,
    amountCollectible: amountsOf(debt, facts).amountCollectible,
    currency: debt.currency,
  };
  const line: Line = stepId === undefined ? named : { ...named, stepId };
  const missing = step === undefined ? [] : missingFacts({ ...one, step, channel: channelOf(step) });
  const toSay = missing.length === 0 ? '' : ` ${missingWords(missing, { atDesk: kind === 'unreachable' })}`;
  const needs = `${whatToDo[kind]} ${why}${toSay}`;
  return newTask({
    kind,
    matter: `${base}#${earlier + 1}`,
    creditor,
    policy,
    lines: [line],
    needs,
    now,
    stepId,
    about,
  });
}

const whatToDo: Record<TaskKind, string> = {
  call: 'Call the customer.',
  review:
    'Look at the whole case: why is it unpaid, is the debt certain, what would be fair? Continue, or withdraw the debt.',
  approval:
    'Approve this step by name and with your reason, giving what is missing, or decline it: then the case goes on without it.',
  dispute: 'Answer the dispute.',
  proposal: 'Answer what the customer proposes.',
  reply: 'Read what the customer wrote.',
  hold: 'Look whether the hold still has its reason.',
  'uncertain-send': 'Find out whether the mail arrived; give an answer that is owed by telephone or letter.',
  unreachable: 'The customer cannot be reached as things are: correct the address, country or time zone.',
  fault: 'The case could not be decided by itself.',
  payment: 'Find out where this money belongs, and book or return it.',
};

/** ISO 4217's code for no currency: a case that cannot be read has no amount. */
const noCurrency = currencySchema.parse('XXX');

/**
 * What must be written even when the case itself cannot be read: it rests on the version alone. A debt whose fault is
 * on the list already only waits: every new task would wake the debtor's other debts, and theirs this one, for ever.
 */
async function reportFault(
  { cases, stage, policies, clock }: CaseDeps,
  { debtorKey, debtKey }: DebtInput,
): Promise<{ seen: number }> {
  const seen = await readVersion(cases, debtorKey);
  if (await hasOpenTask(cases, debtorKey, `fault#${debtKey}#v`)) return { seen };
  const creditor = creditorOf(stage, debtKey.split('#')[0] ?? '');
  const policy = newestPolicy(policies, creditor.policy);
  const now = clock.now();
  const task = newTask({
    kind: 'fault',
    matter: `${debtKey}#v${seen}`,
    creditor,
    policy,
    lines: [{ debtKey, amountCollectible: 0, currency: noCurrency }],
    needs:
      'A step of this case failed again and again. Nothing is sent meanwhile; ops find the reason in the log. Mark it done to try again.',
    now,
  });
  const opened = await commit(cases, {
    debtorKey,
    seen,
    writes: [{ kind: 'put', item: taskItem(debtorKey, task) }],
  });
  return { seen: opened.ok ? seen + 1 : seen };
}
