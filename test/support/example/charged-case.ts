import type { Debt } from '../../../shared/domain/debt.ts';
import type { Facts } from '../../../shared/domain/facts.ts';
import { nextStep } from '../../../shared/domain/next-step.ts';
import type { Profile } from '../../../shared/domain/profile.ts';
import { addDays } from '../../../shared/domain/time.ts';
import { type ChargedVerdict, gateCharged } from '../../../shared/policy/charged-gate.ts';
import { chargeOf } from '../../../shared/policy/charges.ts';
import type { Charges } from '../../../shared/policy/charging.ts';
import { type Policy, policySchema, type Step } from '../../../shared/policy/policy.ts';
import { channelOf, type Question } from '../../../shared/policy/question.ts';
import type { Case } from '../../../shared/store/situation.ts';
import { askedInEurope } from './asked-in-europe.ts';
import { exampleCreditor, examplePolicy } from './example-case.ts';
import { exampleContact, exampleTask } from './example-task.ts';

/** The considerate ladder with interest and costs from the final notice on. No shipped policy charges anything. */
export function chargingPolicy(charges: Partial<Charges> = {}): Policy {
  return policySchema.parse({
    ...examplePolicy,
    id: 'considerate-with-charges',
    charges: { from: 'final-notice', interest: 'statutory', costs: 'statutory', ...charges },
  });
}

export const charging = chargingPolicy();

/** A policy whose second reminder asks for it already; it may name invoices of other steps beside its own. */
export const chargingReminders: Policy = policySchema.parse({
  ...examplePolicy,
  id: 'charging-reminders',
  ladder: examplePolicy.ladder.map((step) =>
    step.id === 'reminder-2'
      ? { ...step, needsApproval: true, needsUndisputed: true, needsEvidence: ['invoice'], answerDays: 14 }
      : step,
  ),
  charges: { from: 'reminder-2', interest: 'statutory', costs: 'statutory' },
});

export type Charging = {
  /** Country of the creditor, of its customer and of the law. */
  place: string;
  /** Local time such as `2026-05-22T12:00`. */
  at: string;
  debt: Partial<Omit<Debt, 'currency'>> & { dueOn: string };
  currency?: string;
  profile?: Partial<Profile>;
  facts?: Partial<Omit<Facts, 'profile' | 'debts'>>;
  policy?: Policy;
  step?: string;
};

const steps = ['reminder-1', 'reminder-2'] as const;

/** A debt whose friendly reminders left long ago, with its papers and the approval of every firm step. */
export function chargedCase({
  place,
  at,
  policy = charging,
  step = 'final-notice',
  ...asking
}: Charging): Case {
  const rung = rungOf(policy, step);
  const { dueOn } = asking.debt;
  const daysAfter = (days: number) => `${addDays(dueOn, days)}T09:00:00.000Z`;
  const reminded = steps.map((stepId, index) => {
    return exampleContact({ stepId, contactId: stepId, reservedAt: daysAfter(7 + 14 * index) });
  });
  const approved = exampleTask('approval', {
    ...{ taskId: 'approval#1', stepId: rung.id, state: 'done', outcome: 'approved' },
    ...{ doneBy: 'Ruth Amsel', doneAt: daysAfter(47) },
  });
  const reviewed = exampleTask('review', {
    ...{ taskId: 'review#1', stepId: 'review', state: 'done', outcome: 'continue' },
    ...{ doneBy: 'Ruth Amsel', doneAt: daysAfter(36) },
  });
  const declined = exampleTask('approval', {
    ...{ taskId: 'approval#2', stepId: 'withhold-business', state: 'done', outcome: 'declined' },
    ...{ doneBy: 'Ruth Amsel', doneAt: daysAfter(46) },
  });
  const call = exampleContact({
    ...{ stepId: 'call-1', contactId: 'call-1', channel: 'call', result: 'no_answer' },
    reservedAt: daysAfter(13),
  });
  const question = askedInEurope(place, {
    at,
    step: rung,
    ...(asking.currency === undefined ? {} : { currency: asking.currency }),
    ...(asking.profile === undefined ? {} : { profile: asking.profile }),
    debt: { governingLaw: place, ...asking.debt, policyId: policy.id, policyVersion: policy.version },
    facts: {
      ...{ contacts: [...reminded, call], tasks: [reviewed, declined, approved] },
      evidence: (['order', 'delivery', 'invoice'] as const).map((kind) => ({
        ...{ debtKey: 'lindenhof#INV-1', kind, reference: `${kind}-7` },
      })),
      ...asking.facts,
    },
  });
  const { facts, debt, zone, now, collector } = question;
  return {
    ...{ facts, debt, debtKey: debt.debtKey, zone, now, collector, policy, startedAt: now },
    creditor: { ...exampleCreditor, country: place.slice(0, 2), timeZone: zone },
  };
}

/** The step of a policy by its id. */
export function rungOf({ ladder }: Policy, id: string): Step {
  const rung = ladder.find((one) => one.id === id);
  if (rung === undefined) throw new Error(`no rung ${id}`);
  return rung;
}

/** The question whether that case may take that step, without any charge. */
export function questionOf(one: Case, step = 'final-notice'): Omit<Question, 'charge'> {
  const rung = rungOf(one.policy, step);
  return { ...one, step: rung, channel: channelOf(rung) };
}

/** What the policy asks beside the invoice with that step, before the gate is asked. */
export function wantedOf(charged: Charging) {
  const one = chargedCase(charged);
  return chargeOf(one, one.debt, rungOf(one.policy, charged.step ?? 'final-notice'));
}

/** The verdict about that step with what it asks beside the invoice. */
export function chargedVerdict(charged: Charging): ChargedVerdict {
  return gateCharged(questionOf(chargedCase(charged), charged.step));
}

/** What the machine does next in that case. */
export function nextOf(charged: Charging) {
  return nextStep(chargedCase(charged));
}
